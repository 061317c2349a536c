import { refusalOf } from './api.ts';
import { expect, type Story } from './story.ts';

/** Accounts are private: the rep of another team neither sees nor nominates them. */
export const privateAccounts: Story = {
  title: 'The rep of another team neither sees nor nominates a private account',
  async run(stage) {
    const admin = await stage.api();
    const [account] = await admin.query<{ Id: string; Name: string }>(
      "SELECT Id, Name FROM Account WHERE Owner.Username LIKE 'maya.chen@%' AND IsTargetAccount__c = TRUE ORDER BY Name LIMIT 1",
    );
    const other = await stage.api('lena.fischer');

    await stage.step('a query does not find it', async () => {
      const found = await other.query(`SELECT Id FROM Account WHERE Id = '${account!.Id}'`);
      expect(found.length === 0, 'She does not see it');
    });
    await stage.step('its page says so, and shows nothing of it', async () => {
      const page = await stage.as('lena.fischer', `/lightning/r/Account/${account!.Id}/view`);
      await page.locator('main').getByRole('heading').first().waitFor();
      expect(!(await page.locator('body').innerText()).includes(account!.Name), 'The name is not on the page');
      await stage.look(page, 'account-no-access');
    });
    await stage.step('the panel and the nomination are refused to her', async () => {
      const claims = [{ key: 'Champion', isClaimed: true, sentence: 'She runs the pilot.' }];
      const input = { accountId: account!.Id, nominationId: null, isHighPriority: true, rationale: null, claims };
      refusalOf(await other.apex('KeyAccountPanelController.getPanel', { accountId: account!.Id }));
      refusalOf(await other.apex('NominationFormController.submit', { input }));
      const stored = await admin.query(
        `SELECT Id FROM AccountNomination__c WHERE Account__c = '${account!.Id}' AND Owner.Username LIKE 'lena%'`,
      );
      expect(stored.length === 0, 'Nothing is stored');
    });
  },
};
