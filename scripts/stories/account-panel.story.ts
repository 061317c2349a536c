import { refusalOf, type Answer } from './api.ts';
import { expect, until, type Stage, type Story } from './story.ts';

interface Account {
  readonly Id: string;
  readonly Name: string;
  readonly FitMet__c: number;
}

/** What the account says of itself: evidence behind each number, a manager's mark, and a drop that explains itself. */
export const accountPanel: Story = {
  title: 'The account tells its evidence, a mark and a drop, to whoever may know them',
  async run(stage) {
    const panelOn = async (user: string, account: Account) => {
      const page = await stage.as(user, `/lightning/r/Account/${account.Id}/view`);
      return { page, panel: page.locator('c-key-account-panel') };
    };

    await stage.step('a count opens the criteria that it counts, and says who measured by what source', async () => {
      const { page, panel } = await panelOn(
        'maya.chen',
        await accountWhere(stage, 'FitUnknown__c = 1 AND FitMet__c > 2'),
      );
      await panel.getByRole('button', { name: '1 unknown' }).focus();
      await page.keyboard.press('Enter');
      const criteria = panel.locator('c-fit-evidence li');
      await until(page, 'Only the unknown one is listed', async () => (await criteria.count()) === 1);
      expect((await criteria.innerText()).includes('Unknown'), 'It is the unknown one');
      await stage.look(page, 'account-evidence-unknown');
      await panel.getByRole('button', { name: 'Show all criteria' }).click();
      await until(page, 'All are listed', async () => (await criteria.count()) > 3);
      await panel.getByText(/, version \d+/).waitFor();
      await panel.getByText('Source:').waitFor();
      await stage.look(page, 'account-evidence');
    });

    await stage.step('an ABM manager marks an account that is no target, and takes the mark off again', async () => {
      const { page, panel } = await panelOn('noor.haddad', await accountWhere(stage, 'IsTargetAccount__c = FALSE'));
      await panel.getByRole('button', { name: 'Mark as target account' }).click();
      await panel.getByText('Tier 3 · 1:many · Programmatic').waitFor();
      await panel.getByText('Marked as a target account, whatever its fit.').waitFor();
      await stage.look(page, 'account-marked');
      await panel.getByRole('button', { name: 'Remove the mark' }).click();
      await panel.getByText('Not a target account').waitFor();
    });

    await stage.step('a rep reads why and until when an account was dropped, and cannot mark it', async () => {
      const account = await accountWhere(stage, "AssignedTier__c = 'Tier 3'");
      const manager = await stage.api('noor.haddad');
      const input = {
        accountId: account.Id,
        isDropped: true,
        reason: 'Being acquired; <b>wait</b> for the close',
        lastDay: '2099-11-30',
      };
      const [dropped] = outputsOf(await manager.action('AssignTierAction', [input]));
      expect(dropped?.isSuccess === true, `The manager's agent drops it: ${JSON.stringify(dropped)}`);
      const { page, panel } = await panelOn('maya.chen', account);
      await panel.getByText('Dropped from the key account list').waitFor();
      await panel.getByText('Until 30 Nov 2099, by Noor Haddad: Being acquired; <b>wait</b> for the close').waitFor();
      expect((await panel.getByRole('button', { name: /mark/i }).count()) === 0, 'Marking is for managers');
      await stage.look(page, 'account-dropped');
    });

    await stage.step("a rep's agent tells the same fit, nominates for the rep, and decides nothing", async () => {
      const account = await accountWhere(
        stage,
        'FitMet__c > 0 AND Id NOT IN (SELECT Account__c FROM AccountNomination__c)',
      );
      const agent = await stage.api('maya.chen');
      const [fit] = outputsOf(await agent.action('EvaluateFitAction', [{ accountId: account.Id }]));
      expect(fit?.met === account.FitMet__c, `It tells the fit of the account: ${JSON.stringify(fit)}`);
      const draft = { accountId: account.Id, isHighPriority: true, rationale: 'Asked for by the agent' };
      const [nominated] = outputsOf(await agent.action('NominateAccountAction', [draft]));
      expect(nominated?.status === 'Draft', `It is a draft: ${JSON.stringify(nominated)}`);
      refusalOf(await agent.action('AssignTierAction', [{ accountId: account.Id, tier: 'Tier 1', reason: 'Mine' }]));
      const { panel } = await panelOn('maya.chen', account);
      await panel.getByRole('button', { name: 'Continue draft' }).waitFor();
    });
  },
};

/** What an action said about each of its inputs. */
function outputsOf({ status, body }: Answer): Record<string, unknown>[] {
  expect(status === 200, `The action runs: ${JSON.stringify(body)}`);
  return (body as { outputValues: Record<string, unknown> }[]).map((row) => row.outputValues);
}

async function accountWhere(stage: Stage, condition: string): Promise<Account> {
  const admin = await stage.api();
  const [account] = await admin.query<Account>(
    `SELECT Id, Name, FitMet__c FROM Account WHERE ${condition} AND Owner.Username LIKE 'maya.chen@%' ORDER BY Name DESC LIMIT 1`,
  );
  expect(account !== undefined, `The demo data has an account where ${condition}`);
  return account;
}
