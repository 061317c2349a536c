import { refusalOf, type Api } from './api.ts';
import { expect, type Stage, type Story } from './story.ts';

interface Row {
  readonly Id: string;
}

interface Window extends Row {
  readonly OpensOn__c: string;
  readonly ClosesOn__c: string;
}

const nothing = ['Champion', 'Engagement', 'Opportunity', 'Meeting', 'Renewal'].map((key) => ({
  key,
  isClaimed: false,
  sentence: null as string | null,
}));
const champion = nothing.map((claim) =>
  claim.key === 'Champion' ? { ...claim, isClaimed: true, sentence: 'She runs the pilot.' } : claim,
);

/** Bad input is refused with its own sentence, and nothing of it is stored. */
export const refusals: Story = {
  title: 'Bad input is refused with a clear sentence, and nothing is stored',
  async run(stage) {
    const rep = await stage.api('maya.chen');
    const accountId = await bareAccount(rep);
    const input = (changes: object): Record<string, unknown> => ({
      input: { accountId, nominationId: null, isHighPriority: true, rationale: 'Now.', claims: champion, ...changes },
    });
    const refused = async (changes: object, sentence: RegExp): Promise<void> => {
      const refusal = refusalOf(await rep.apex('NominationFormController.submit', input(changes)));
      expect(sentence.test(refusal), `It says ${sentence}, not ${refusal}`);
      expect((await nominationsOf(stage, accountId)).length === 0, 'Nothing is stored');
    };

    await stage.step(
      'in the form: a claim without evidence asks for a sentence, and what was typed stays',
      async () => {
        const page = await stage.as('maya.chen', `/lightning/r/Account/${accountId}/view`);
        await page.locator('c-key-account-panel').getByRole('button', { name: 'Nominate' }).click();
        const form = page.getByRole('dialog');
        await form.getByLabel('Rationale').fill('Now is the time.');
        await form.getByRole('button', { name: 'Submit' }).click();
        await form.getByRole('alert').first().waitFor();
        await form.getByText('A champion', { exact: true }).click();
        await form.getByRole('button', { name: 'Submit' }).click();
        await form.getByText('No record shows this yet. Say in a sentence what does.').first().waitFor();
        expect(
          (await form.getByLabel('Rationale').inputValue()) === 'Now is the time.',
          'The rationale is still there',
        );
        expect((await nominationsOf(stage, accountId)).length === 0, 'Nothing is stored');
        await stage.look(page, 'nomination-form-refused');
      },
    );
    await stage.step('no criterion', () => refused({ claims: nothing }, /criteri/i));
    await stage.step('not a high priority for sales', () => refused({ isHighPriority: false }, /high priority/i));
    await stage.step('a claimed criterion without evidence', () =>
      refused({ claims: champion.map((claim) => ({ ...claim, sentence: null })) }, /evidence|shows|sentence/i),
    );
    await stage.step('more than 255 characters of rationale', () => refused({ rationale: 'a'.repeat(256) }, /255/));
    await stage.step('after the window has closed', async () => {
      const admin = await stage.api();
      const open = await admin.query<Window>(
        'SELECT Id, OpensOn__c, ClosesOn__c FROM NominationWindow__c WHERE OpensOn__c <= TODAY AND ClosesOn__c >= TODAY',
      );
      const past = { OpensOn__c: daysAgo(14), ClosesOn__c: daysAgo(2) };
      await Promise.all(open.map(({ Id }) => admin.update('NominationWindow__c', Id, past)));
      try {
        await refused({}, /closed|open/i);
      } finally {
        await Promise.all(
          open.map(({ Id, OpensOn__c, ClosesOn__c }) =>
            admin.update('NominationWindow__c', Id, { OpensOn__c, ClosesOn__c }),
          ),
        );
      }
    });

    await stage.step('a second nomination of one account in the window', async () => {
      const taken = await ownNomination(stage, 'Submitted');
      const refusal = refusalOf(
        await rep.apex('NominationFormController.submit', input({ accountId: taken.Account__c })),
      );
      expect(/already nominated/i.test(refusal), `It says that the account is nominated, not ${refusal}`);
      expect((await nominationsOf(stage, taken.Account__c)).length === 1, 'There is still one');
    });
    await stage.step('an edit after submission', async () => {
      const taken = await ownNomination(stage, 'Submitted');
      const refusal = refusalOf(await rep.update('AccountNomination__c', taken.Id, { Rationale__c: 'Changed' }));
      expect(/locked/i.test(refusal), `It says that the nomination is locked, not ${refusal}`);
    });
    await stage.step('a second active tier for one account by direct insert', async () => {
      const admin = await stage.api();
      const [tier] = await admin.query<{ Account__c: string }>(
        "SELECT Account__c FROM KeyAccountTier__c WHERE Status__c = 'Active' AND Source__c = 'Nomination' LIMIT 1",
      );
      const insert = {
        Account__c: tier!.Account__c,
        Tier__c: 'Tier 1',
        Status__c: 'Active',
        Source__c: 'Override',
        Reason__c: 'By hand',
        EffectiveFrom__c: '2026-11-01',
      };
      const refusal = refusalOf(await admin.create('KeyAccountTier__c', insert));
      expect(/active/i.test(refusal), `It says that one is active, not ${refusal}`);
      const active = await admin.query<Row>(
        `SELECT Id FROM KeyAccountTier__c WHERE Status__c = 'Active' AND Account__c = '${tier!.Account__c}'`,
      );
      expect(active.length === 1, 'One is active');
    });
    await stage.step('a rep who calls the decision of a leader', async () => {
      const taken = await ownNomination(stage, 'Submitted');
      const args = { nominationIds: [taken.Id], decision: 'Approve', comments: 'By me' };
      const refusal = refusalOf(await rep.apex('ReviewConsoleController.decide', args));
      expect(
        /only sales leaders and ABM managers decide/i.test(refusal),
        `It says that reps do not decide, not ${refusal}`,
      );
      expect((await ownNomination(stage, 'Submitted')).Id === taken.Id, 'It still awaits its leader');
    });
  },
};

/** An account of Maya's that is a Tier 1 fit, not nominated, and has no record that proves a claim. */
async function bareAccount(rep: Api): Promise<string> {
  // A query takes two semi-joins at most.
  const accounts = await rep.query<Row>(
    "SELECT Id FROM Account WHERE Owner.Username LIKE 'maya.chen@%' AND IsTargetAccount__c = TRUE " +
      'AND Id NOT IN (SELECT Account__c FROM AccountNomination__c) AND Id NOT IN (SELECT AccountId FROM Opportunity) ' +
      'ORDER BY Name DESC',
  );
  const activities = await Promise.all(
    ['Event', 'Task'].map((kind) => rep.query<{ AccountId: string }>(`SELECT AccountId FROM ${kind}`)),
  );
  const busy = new Set(activities.flat().map(({ AccountId }) => AccountId));
  const account = accounts.find(({ Id }) => !busy.has(Id));
  expect(account !== undefined, 'The demo data has an account without evidence');
  return account.Id;
}

/** @returns the day so many days ago, as a date field takes it */
function daysAgo(days: number): string {
  return new Date(Date.now() - days * 24 * 3600 * 1000).toISOString().slice(0, 10);
}

async function nominationsOf(stage: Stage, accountId: string): Promise<Row[]> {
  return (await stage.api()).query<Row>(`SELECT Id FROM AccountNomination__c WHERE Account__c = '${accountId}'`);
}

async function ownNomination(stage: Stage, status: string): Promise<{ Id: string; Account__c: string }> {
  const admin = await stage.api();
  const [found] = await admin.query<{ Id: string; Account__c: string }>(
    `SELECT Id, Account__c FROM AccountNomination__c WHERE Status__c = '${status}' AND Owner.Username LIKE 'maya.chen@%' ORDER BY Name LIMIT 1`,
  );
  expect(found !== undefined, `Maya has a nomination that is ${status}`);
  return found;
}
