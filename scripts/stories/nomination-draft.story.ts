import type { Api } from './api.ts';
import { expect, type Story } from './story.ts';

const discarded = 'This was never saved.';

/** A draft: proposed by what was found, kept, lost only on purpose, withdrawn and brought back. */
export const nominationDraft: Story = {
  title: 'A draft is kept, continued, withdrawn and brought back; what is typed is not lost by accident',
  async run(stage) {
    const admin = await stage.api();
    const account = await accountWithEvidence(admin);
    const page = await stage.as('maya.chen', `/lightning/r/Account/${account.Id}/view`);
    const panel = page.locator('c-key-account-panel');
    const form = page.getByRole('dialog').first();
    const question = page.getByRole('alertdialog').last();

    await stage.step('the form proposes what records prove, and says of the rest what is missing', async () => {
      await panel.getByRole('button', { name: 'Nominate' }).click();
      await form
        .getByText(
          /, (PathFactory|LinkedIn|Drift|Marketo|Demandbase|6sense|Sigstr|Reachdesk|Paid media dashboard|Salesforce), /,
        )
        .first()
        .waitFor();
      const proposed = await form.getByRole('checkbox', { name: 'Several people engaged' }).isChecked();
      expect(proposed, 'More than one person engaged, and that is proposed');
      await form
        .getByText(/No open opportunity is a renewal|No meeting was held|A meeting was held/)
        .first()
        .waitFor();
      const whole = await form.locator('lightning-modal-body').evaluate((body) => {
        const content = body.querySelector('.slds-modal__content') ?? body;
        return content.scrollHeight <= content.clientHeight;
      });
      expect(whole, 'All of it is seen at 900 pixels without scrolling');
      await stage.look(page, 'draft-proposed');
    });

    await stage.step('by keyboard: leaving with something typed asks first, and keeps it', async () => {
      await form.getByLabel('Rationale').fill(discarded);
      await page.keyboard.press('Escape');
      await question.getByText('What you typed is not saved. OK discards it.').waitFor();
      await stage.look(page, 'draft-discard');
      await question.getByRole('button', { name: 'Cancel', exact: true }).focus();
      await page.keyboard.press('Enter');
      await question.waitFor({ state: 'detached' });
      expect((await form.getByLabel('Rationale').inputValue()) === discarded, 'What was typed is still there');
      await form.getByRole('button', { name: 'Cancel', exact: true }).click();
      await question.getByRole('button', { name: 'OK' }).click();
      await form.waitFor({ state: 'detached' });
      expect((await nominationsOf(admin, account.Id)).length === 0, 'Nothing is stored');
    });

    await stage.step('a draft is saved, and continued with what it said', async () => {
      await panel.getByRole('button', { name: 'Nominate' }).click();
      await form.getByLabel('Rationale').fill('They decide in spring.');
      await form.getByRole('button', { name: 'Save draft' }).click();
      await form.waitFor({ state: 'detached' });
      await panel.getByText('A draft, not submitted yet.').waitFor();
      await stage.look(page, 'draft-on-account');
      await panel.getByRole('button', { name: 'Continue draft' }).click();
      expect((await form.getByLabel('Rationale').inputValue()) === 'They decide in spring.', 'It goes on');
    });

    await stage.step(
      'a draft that was submitted in another tab answers clearly, and keeps what was typed',
      async () => {
        await form.getByLabel('Rationale').fill('They decide this week.');
        await submitElsewhere(await stage.api('maya.chen'), account.Id);
        await form.getByRole('button', { name: 'Save draft' }).click();
        await form.getByText('This nomination was submitted and is locked.').waitFor();
        expect((await form.getByLabel('Rationale').inputValue()) === 'They decide this week.', 'Nothing typed is lost');
        await stage.look(page, 'draft-submitted-elsewhere');
        await form.getByRole('button', { name: 'Cancel', exact: true }).click();
        await question.getByRole('button', { name: 'OK' }).click();
        await page.reload();
      },
    );

    await stage.step('withdrawing says what it means first', async () => {
      await panel.getByText('Waiting for Jo Ortiz to decide.').waitFor();
      await panel.getByRole('button', { name: 'Withdraw' }).click();
      await question.getByText(/loses its rank: Jo Ortiz no longer decides on it/).waitFor();
      await stage.look(page, 'withdraw-consequence');
      await question.getByRole('button', { name: 'OK' }).click();
      await panel.getByRole('button', { name: 'Nominate' }).waitFor();
    });

    await stage.step('and can be undone: it becomes a draft again', async () => {
      await page.getByText('Open it to undo').click();
      await page.getByRole('button', { name: 'Make it a draft again' }).click();
      await page.getByText('It is a draft again').waitFor();
      await stage.look(page, 'withdrawn-restored');
      const drafts = (await nominationsOf(admin, account.Id)).filter(({ Status__c }) => Status__c === 'Draft');
      expect(drafts.length === 1, 'There is a draft');
      expect(drafts[0]?.Rationale__c === 'They decide in spring.', 'It says what the withdrawn one said');
    });

    await stage.step('the draft is withdrawn from the form', async () => {
      await page.goto(new URL(`/lightning/r/Account/${account.Id}/view`, page.url()).href);
      await panel.getByRole('button', { name: 'Continue draft' }).click();
      await form.getByRole('button', { name: 'Withdraw draft' }).click();
      await question.getByRole('button', { name: 'OK' }).click();
      await form.waitFor({ state: 'detached' });
      await panel.getByRole('button', { name: 'Nominate' }).waitFor();
    });
  },
};

/** An account of Maya's where signals of several people were seen. */
async function accountWithEvidence(admin: Api): Promise<{ Id: string }> {
  const signals = await admin.query<{ Account__c: string; Contact__c: string }>(
    "SELECT Account__c, Contact__c FROM EngagementSignal__c WHERE Account__r.Owner.Username LIKE 'maya.chen@%' " +
      'AND Contact__c != NULL AND OccurredAt__c = LAST_N_DAYS:80 ' +
      'AND Account__c NOT IN (SELECT Account__c FROM AccountNomination__c) ORDER BY Account__r.Name',
  );
  const found = signals.find((one) =>
    signals.some((other) => other.Account__c === one.Account__c && other.Contact__c !== one.Contact__c),
  );
  expect(found !== undefined, 'The demo data has an account with signals of two people');
  return { Id: found.Account__c };
}

async function nominationsOf(admin: Api, accountId: string): Promise<{ Status__c: string; Rationale__c: string }[]> {
  return admin.query(`SELECT Status__c, Rationale__c FROM AccountNomination__c WHERE Account__c = '${accountId}'`);
}

/** The draft as it is stored, submitted in another tab. */
async function submitElsewhere(rep: Api, accountId: string): Promise<void> {
  const [draft] = await rep.query<{ Id: string }>(
    `SELECT Id FROM AccountNomination__c WHERE Account__c = '${accountId}' AND Status__c = 'Draft'`,
  );
  const claims = [{ key: 'Engagement', isClaimed: true, sentence: null }];
  const content = { isHighPriority: true, rationale: 'They decide in spring.', claims };
  const { status } = await rep.apex('NominationFormController.submit', {
    input: { accountId, nominationId: draft!.Id, ...content },
  });
  expect(status === 200, 'The other tab submits it');
}
