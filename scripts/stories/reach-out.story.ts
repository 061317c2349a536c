import { openBell } from './bell.ts';
import { eventually } from './patience.ts';
import { expect, type Stage, type Story } from './story.ts';

interface Warm {
  readonly Id: string;
  readonly Name: string;
  readonly Contacts: { readonly records: readonly { readonly Id: string; readonly Name: string }[] } | null;
}

interface Moment {
  readonly Id: string;
  readonly Task__c: string;
  readonly FollowedUpAt__c: string | null;
}

const hour = 60 * 60 * 1000;

/** Ad clicks and time on the site become an alert, evidence, a follow-up, and its attainment. */
export const reachOut: Story = {
  title: 'A surge tells the owner to reach out, once, with the evidence',
  async run(stage) {
    const [account, other] = await quietAccounts(stage);
    const person = account!.Contacts!.records[0]!;
    const title = `Time to reach out to ${account!.Name}`;

    await stage.step('signals that a feed delivers become a moment by themselves', async () => {
      await deliver(stage, account!, 5, 14);
      const moment = await momentOf(stage, account!);
      expect(moment.FollowedUpAt__c === null, 'Nobody has reached out yet');
    });
    await stage.step('the owner is told by the bell, and a click opens the evidence', async () => {
      const page = await stage.as('maya.chen');
      const bell = await openBell(page);
      await bell.getByText('5 ad clicks and 14 minutes on the site within 7 days.').first().waitFor();
      await stage.look(page, 'reach-out-notification');
      await bell.getByRole('link', { name: title }).click();
      const evidence = page.locator('c-moment-evidence');
      await evidence.getByRole('heading', { name: title }).waitFor();
      await evidence.getByText(`Call or write to ${person.Name}`).waitFor();
      expect((await evidence.locator('tbody tr').count()) === 6, 'Five clicks and a visit decided it');
      await stage.look(page, 'reach-out-evidence');
    });
    await stage.step('the home page lists it first, with who did what and until when', async () => {
      const page = await stage.as('maya.chen');
      const row = page.locator('c-heating-up li', { hasText: account!.Name });
      await row.getByText('Follow up by').waitFor();
      await row.getByText('Ad click · Demandbase').waitFor();
      await row.getByRole('link', { name: person.Name }).waitFor();
      await stage.look(page, 'heating-up');
    });
    await stage.step('more of the same surge tells nobody again', async () => {
      const page = await stage.as('maya.chen');
      await (await openBell(page)).getByRole('link', { name: title }).first().waitFor();
      await deliver(stage, account!, 3, 20);
      // A surge of another account is told: by then the jobs of this one have run.
      await deliver(stage, other!, 6, 11);
      await momentOf(stage, other!);
      const bell = await openBell(await stage.as('maya.chen'));
      await bell.getByRole('link', { name: `Time to reach out to ${other!.Name}` }).waitFor();
      const told = await bell.getByRole('link', { name: title }).count();
      expect(told === 1, `One notification, not ${told}`);
    });
    await stage.step('the owner logs what came of it, and sees that it was in time', async () => {
      const { Id } = await momentOf(stage, account!);
      const page = await stage.as('maya.chen', `/lightning/r/${Id}/view`);
      await page.locator('c-moment-evidence').getByRole('button', { name: 'Log follow-up' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('Email', { exact: true }).click();
      await dialog.getByLabel('What came of it').fill('She wants to see the cost report.');
      await stage.look(page, 'reach-out-log');
      await dialog.getByRole('button', { name: 'Log follow-up' }).click();
      await page.locator('c-moment-evidence').getByText('Followed up in time:').waitFor();
      await page.locator('c-moment-evidence').getByText('by Maya Chen').waitFor();
      await stage.look(page, 'reach-out-done');
    });
    await stage.step('completing the task follows up too', async () => {
      const { Task__c: taskId } = await momentOf(stage, other!);
      const maya = await stage.api('maya.chen');
      const { status } = await maya.update('Task', taskId, { Status: 'Completed' });
      expect(status === 204, `The owner completes her task, ${status}`);
      expect((await momentOf(stage, other!)).FollowedUpAt__c !== null, 'The moment is followed up');
    });
    await stage.step('the leader sees what heats up in her team, and whose it is', async () => {
      const page = await stage.as('jo.ortiz');
      const card = page.locator('c-heating-up');
      await card.getByText("Your accounts and your team's").waitFor();
      await card.getByText('Maya Chen').first().waitFor();
      await stage.look(page, 'heating-up-team');
    });
    await stage.step('the ABM manager, who owns no accounts, sees the target accounts', async () => {
      const page = await stage.as('noor.haddad');
      await page.locator('c-heating-up').getByText('Target accounts you can see').waitFor();
    });
  },
};

/** Accounts of the rep that have people and did not surge lately; the last ones, which other stories leave alone. */
async function quietAccounts(stage: Stage): Promise<Warm[]> {
  const admin = await stage.api();
  const accounts = await admin.query<Warm>(
    'SELECT Id, Name, (SELECT Id, Name FROM Contacts LIMIT 1) FROM Account ' +
      "WHERE Owner.Username LIKE 'maya.chen@%' AND SurgeAt__c = NULL AND Id IN (SELECT AccountId FROM Contact) " +
      'ORDER BY Name DESC LIMIT 2',
  );
  expect(accounts.length === 2, 'The rep has two accounts that are quiet');
  return accounts;
}

/** So many ad clicks and a visit of so many minutes, as the integration user. */
async function deliver(stage: Stage, { Id, Contacts }: Warm, clicks: number, minutes: number): Promise<void> {
  const feed = await stage.api('signal.feed');
  const now = Date.now();
  const shared = { Account__c: Id, Contact__c: Contacts!.records[0]!.Id, Source__c: 'Demandbase' };
  const visit = { Type__c: 'Site visit', Value__c: minutes, Detail__c: '/pricing' };
  for (let place = 0; place <= clicks; place++) {
    const what = place === clicks ? visit : { Type__c: 'Ad click', Detail__c: 'Cost of cloud' };
    const { status, body } = await feed.create('EngagementSignal__c', {
      ...shared,
      ...what,
      SourceId__c: `reach-out-${now}-${place}`,
      OccurredAt__c: new Date(now - place * hour).toISOString(),
    });
    expect(status === 201, `The signal is accepted: ${JSON.stringify(body)}`);
  }
}

/** The surge of the account, as soon as its job has run. */
async function momentOf(stage: Stage, { Id, Name }: Warm): Promise<Moment> {
  const admin = await stage.api();
  return eventually(`${Name} has not surged.`, async () => {
    const [moment] = await admin.query<Moment>(
      'SELECT Id, Task__c, FollowedUpAt__c FROM EngagementMoment__c ' +
        `WHERE Account__c = '${Id}' AND Kind__c = 'Surge' AND Task__c != NULL`,
    );
    return moment;
  });
}
