import type { Page } from 'playwright-core';
import { openBell } from './bell.ts';
import { expect, type Stage, type Story } from './story.ts';
import { openTab } from './tabs.ts';

interface Seat {
  readonly Account__c: string;
  readonly Account__r: { readonly Name: string };
}

interface Waiting extends Seat {
  readonly Id: string;
  readonly Owner: { readonly Username: string };
}

const reason = 'Bought by a competitor; we look again next year.';

/** A seat that becomes free offers itself to the first on the waitlist. */
export const seatFreed: Story = {
  title: 'A freed seat goes to the first on the waitlist',
  async run(stage) {
    const admin = await stage.api();
    const next = (
      await admin.query<Waiting>(
        "SELECT Id, Account__c, Account__r.Name, Owner.Username FROM AccountNomination__c WHERE Status__c = 'Waitlisted' " +
          'ORDER BY NominationWindow__r.QuarterStart__c, Rank__c LIMIT 1',
      )
    )[0]!;
    const [seated] = await admin.query<Seat>(
      "SELECT Account__c, Account__r.Name FROM KeyAccountTier__c WHERE Tier__c = 'Tier 1' AND Status__c = 'Active' " +
        "AND Source__c = 'Nomination' ORDER BY Account__r.Name LIMIT 1",
    );

    await stage.step('the ABM manager moves a Tier 1 account down, with a reason', async () => {
      const page = await stage.as('noor.haddad', '/lightning/n/TierList');
      await moveDown(page, seated!.Account__r.Name);
    });
    await stage.step('the first on the waitlist is approved and Tier 1, and no seat is left', async () => {
      const [nomination] = await admin.query<{ Status__c: string }>(
        `SELECT Status__c FROM AccountNomination__c WHERE Id = '${next.Id}'`,
      );
      expect(nomination!.Status__c === 'Approved', `The nomination is approved, not ${nomination!.Status__c}`);
      expect((await tierOf(stage, next.Account__c)) === 'Tier 1', 'Its account is Tier 1');
      expect((await tierOf(stage, seated!.Account__c)) === 'Tier 2', 'The other one is not any more');
      const page = await stage.as('noor.haddad', '/lightning/n/ReviewConsole');
      await page.getByText('8 of 8 strategic seats used').waitFor();
    });
    await stage.step('the rep is told, and the account says where its seat came from', async () => {
      const page = await stage.as(next.Owner.Username.split('@')[0]!);
      const bell = await openBell(page);
      await bell.getByText(`${next.Account__r.Name} has a strategic seat`).waitFor();
      await stage.look(page, 'seat-freed-notification');
      await bell.getByRole('link', { name: `${next.Account__r.Name} has a strategic seat` }).click();
      const panel = page.locator('c-key-account-panel');
      await panel.getByText(/first on the waitlist when a seat became free/).waitFor();
      await stage.look(page, 'account-from-waitlist');
    });
  },
};

async function moveDown(page: Page, name: string): Promise<void> {
  await openTab(page, /^Tier 1 \(/);
  await page.getByText('8 of 8 accounts shown').waitFor();
  await page.locator('tbody tr', { hasText: name }).getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Tier 2', { exact: true }).first().click();
  await dialog.getByLabel('Last day').fill('12/31/2099');
  await dialog.getByLabel('Reason').fill(reason);
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function tierOf(stage: Stage, accountId: string): Promise<string | null> {
  const [account] = await (
    await stage.api()
  ).query<{ AssignedTier__c: string | null }>(`SELECT AssignedTier__c FROM Account WHERE Id = '${accountId}'`);
  return account?.AssignedTier__c ?? null;
}
