import type { Page } from 'playwright-core';
import { openBell } from './bell.ts';
import { eventually } from './patience.ts';
import { expect, type Stage, type Story } from './story.ts';

interface Window {
  readonly Id: string;
  readonly Name: string;
  readonly OpensOn__c: string;
  readonly ClosesOn__c: string;
  readonly InvitedAt__c: string | null;
  readonly RemindedAt__c: string | null;
}

/** The daily agenda, played on the org's clock. It leaves the clock as it was. */
export const windows: Story = {
  title: 'A nomination window made ahead opens, invites and reminds by itself, once',
  async run(stage) {
    const ahead = await nextWindow(stage);
    const opening = `Nominations for ${ahead.Name} are open until`;
    const closing = `Nominations for ${ahead.Name} close on`;
    try {
      await stage.step('the day before it opens nobody is told', async () => {
        await morningOf(stage, ahead.OpensOn__c, -1);
        expect((await stored(stage, ahead.Id)).InvitedAt__c === null, 'It is not announced yet');
      });
      await stage.step('the day it opens, everybody who may nominate is told, with a link to it', async () => {
        await morningOf(stage, ahead.OpensOn__c);
        expect((await stored(stage, ahead.Id)).InvitedAt__c !== null, 'The window remembers it');
        const page = await stage.as('maya.chen');
        await page.locator('c-quarter-clock').getByText('13 days left to nominate').waitFor();
        await page.locator('c-home-nominations').getByRole('heading', { name: 'Worth nominating' }).waitFor();
        expect((await notices(page, opening)) === 1, 'The rep is told once');
        await stage.look(page, 'window-invitation');
        await page.getByRole('dialog', { name: 'Notifications' }).getByRole('link', { name: opening }).first().click();
        await page.locator('c-window-nominations').getByText('Nobody has nominated in this window yet.').waitFor();
        await stage.look(page, 'window-empty');
      });
      await stage.step('the email says the deadline, the seats left and the accounts worth nominating', async () => {
        const page = await stage.as('avery.quinn', '/lightning/setup/Outbox/home');
        const email = page.getByRole('row').filter({ hasText: 'maya.chen@' }).filter({ hasText: opening }).first();
        const text = await email.innerText();
        expect(/\d+ of \d+ strategic seats are left/.test(text), `It says how many seats are left: ${text}`);
        expect(/lightning\/r\/Account\/001/.test(text), `It links to accounts: ${text}`);
      });
      await stage.step(
        'three days before it closes, those with something left are reminded, the others are not',
        async () => {
          await morningOf(stage, ahead.ClosesOn__c, -4);
          expect((await stored(stage, ahead.Id)).RemindedAt__c === null, 'Four days before is too early');
          await morningOf(stage, ahead.ClosesOn__c, -3);
          expect((await stored(stage, ahead.Id)).RemindedAt__c !== null, 'The window remembers it');
          expect((await notices(await stage.as('maya.chen'), closing)) === 1, 'The rep has accounts left to nominate');
          expect((await notices(await stage.as('jo.ortiz'), closing)) === 0, 'The leader has not');
        },
      );
      await stage.step('the days after nobody is told again', async () => {
        await morningOf(stage, ahead.ClosesOn__c);
        const page = await stage.as('maya.chen');
        await page.locator('c-quarter-clock').getByText('Last day to nominate').waitFor();
        expect((await notices(page, opening)) === 1, 'Invited once');
        expect((await notices(page, closing)) === 1, 'Reminded once');
      });
    } finally {
      await (await stage.api()).setClock(null);
    }
  },
};

async function nextWindow(stage: Stage): Promise<Window> {
  const admin = await stage.api();
  const [ahead] = await admin.query<Window>(
    'SELECT Id, Name, OpensOn__c, ClosesOn__c FROM NominationWindow__c WHERE InvitedAt__c = NULL ORDER BY OpensOn__c LIMIT 1',
  );
  expect(ahead !== undefined, 'The demo has a window made ahead');
  return ahead;
}

async function stored(stage: Stage, id: string): Promise<Window> {
  const admin = await stage.api();
  const [found] = await admin.query<Window>(
    `SELECT Id, InvitedAt__c, RemindedAt__c FROM NominationWindow__c WHERE Id = '${id}'`,
  );
  return found!;
}

/**
 * Sets the clock to an hour after the agenda's, wherever in the Americas whoever started it lives, and waits until the
 * agenda and all that it started have run.
 */
async function morningOf(stage: Stage, day: string, more = 0): Promise<void> {
  const admin = await stage.api();
  const morning = new Date(`${day}T15:00:00Z`);
  morning.setUTCDate(morning.getUTCDate() + more);
  await admin.setClock(morning);
  await eventually('The agenda has not run.', async () => {
    const [agenda] = await admin.query<{ NextFireTime: string; State: string }>(
      "SELECT NextFireTime, State FROM CronTrigger WHERE CronJobDetail.Name = 'Keyline daily agenda'",
    );
    const left = await admin.query(
      "SELECT Id FROM AsyncApexJob WHERE JobType != 'ScheduledApex' AND Status IN ('Queued', 'Preparing', 'Processing')",
    );
    const isDone = agenda!.State === 'WAITING' && new Date(agenda!.NextFireTime) > morning && left.length === 0;
    return isDone || undefined;
  });
}

/** Opens the bell. @returns how many notifications have the words as their title */
async function notices(page: Page, words: string): Promise<number> {
  const bell = await openBell(page);
  return bell.locator('li strong').filter({ hasText: words }).count();
}
