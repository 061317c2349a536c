import type { Page } from 'playwright-core';
import { expect, type Stage, type Story } from './story.ts';

interface Nomination {
  readonly Account__r: { readonly Name: string };
  readonly Status__c: string;
}

/** Eight seats: whoever is approved ninth waits, and everybody is told. */
export const waitlist: Story = {
  title: 'The ninth approval is waitlisted, and says so',
  async run(stage) {
    await stage.step('both sales leaders pass on all that awaits them', async () => {
      for (const leader of ['jo.ortiz', 'erik.lindqvist']) {
        const page = await stage.as(leader, '/lightning/n/ReviewConsole');
        await approveAll(page);
        await page.getByText('Nothing awaits your decision.').waitFor();
      }
    });

    await stage.step('before the ABM manager decides, the effect is shown: who gets a seat and who waits', async () => {
      const page = await stage.as('noor.haddad', '/lightning/n/ReviewConsole');
      const dialog = await openDecision(page);
      await dialog.getByText(/\d+ with a seat, \d+ waitlisted/).waitFor();
      await stage.look(page, 'decision-waitlist');
      await dialog.getByRole('button', { name: 'Approve', exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
    });

    await stage.step('eight have a seat, the others are on the waitlist, and the meter shows both', async () => {
      const page = await stage.as('noor.haddad', '/lightning/n/ReviewConsole');
      await page.getByText('8 of 8 strategic seats used').waitFor();
      const decided = await nominations(stage);
      const counted = (status: string): number => decided.filter((one) => one.Status__c === status).length;
      expect(counted('Approved') === 8, `Eight are approved, not ${counted('Approved')}`);
      expect(counted('Waitlisted') > 0, 'At least one waits');
      await page.getByText(`${counted('Waitlisted')} waiting`).waitFor();
      await stage.look(page, 'review-console-full');
    });

    await stage.step('the rep reads on the account that it waits for a seat', async () => {
      const admin = await stage.api();
      const [waiting] = await admin.query<{ Account__c: string; Owner: { Username: string } }>(
        "SELECT Account__c, Owner.Username FROM AccountNomination__c WHERE Status__c = 'Waitlisted' LIMIT 1",
      );
      const rep = waiting!.Owner.Username.split('@')[0]!;
      const page = await stage.as(rep, `/lightning/r/Account/${waiting!.Account__c}/view`);
      await page
        .locator('c-key-account-panel')
        .getByText(/waitlist/i)
        .first()
        .waitFor();
      await stage.look(page, 'account-waitlisted');
    });
  },
};

async function nominations(stage: Stage): Promise<Nomination[]> {
  return (await stage.api()).query<Nomination>('SELECT Account__r.Name, Status__c FROM AccountNomination__c');
}

async function openDecision(page: Page): Promise<ReturnType<Page['getByRole']>> {
  await page.getByText('Select all that await you').locator('..').click();
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  return page.getByRole('dialog');
}

async function approveAll(page: Page): Promise<void> {
  const dialog = await openDecision(page);
  await dialog.getByRole('button', { name: 'Approve', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}
