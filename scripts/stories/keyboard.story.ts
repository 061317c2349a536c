import type { Locator, Page } from 'playwright-core';
import { expect, until, type Story } from './story.ts';

/** The whole console without a mouse: narrow, sort, compare, reorder, decide; the focus stays with what was done. */
export const keyboard: Story = {
  title: 'A leader works the review console with the keyboard alone',
  async run(stage) {
    const page = await stage.as('erik.lindqvist', '/lightning/n/ReviewConsole');
    const rows = page.locator('c-review-table tbody tr');
    await rows.first().waitFor();
    const names = async (): Promise<string[]> => rows.locator('.open').allInnerTexts();
    const before = await names();
    const [first, second] = (await rows.filter({ hasText: 'Awaits you' }).locator('.open').allInnerTexts()) as [
      string,
      string,
    ];

    await stage.step('narrows the list to what is theirs, and shows all again', async () => {
      await press(page.getByRole('checkbox', { name: 'Mine to decide' }), 'Space');
      await page.getByText(/^\d+ of \d+ shown$/).waitFor();
      expect((await names()).length < before.length, 'Only what awaits them is shown');
      await press(page.getByRole('button', { name: 'Clear filters' }), 'Enter');
      await until(page, 'All are shown again', async () => (await names()).length === before.length);
    });
    await stage.step('sorts by account and back by rank', async () => {
      await press(page.getByRole('button', { name: 'Account', exact: true }), 'Enter');
      await page.getByText('Sort by rank to reorder.').waitFor();
      const sorted = [...before].sort((one, other) => one.localeCompare(other));
      expect((await names()).join() === sorted.join(), 'The accounts are in order');
      await press(page.getByRole('button', { name: 'Rank', exact: true }), 'Enter');
      await until(page, 'They are in rank order again', async () => (await names()).join() === before.join());
    });
    await stage.step('compares two side by side', async () => {
      for (const name of [first, second]) {
        await press(page.getByRole('checkbox', { name: `Select ${name}` }), 'Space');
      }
      await page.getByText('2 on to marketing').waitFor();
      await press(page.getByRole('button', { name: 'Compare' }), 'Enter');
      await page.getByRole('dialog').getByRole('link', { name: second }).waitFor();
      await page.getByRole('dialog').getByText('At least 1,000 employees').first().waitFor();
      await stage.look(page, 'review-compare');
      await press(page.getByRole('dialog').getByRole('button', { name: 'Close' }).last(), 'Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      for (const name of [first, second]) {
        await press(page.getByRole('checkbox', { name: `Select ${name}` }), 'Space');
      }
    });
    await stage.step('moves one up: it is said, the focus stays, and it can be undone', async () => {
      await press(page.getByRole('button', { name: `Move ${second} up` }), 'Enter');
      await page.getByText(new RegExp(`^${second} moved to rank \\d+\\.$`)).waitFor();
      expect((await names()).indexOf(second) < (await names()).indexOf(first), 'It is before the other now');
      await until(page, 'The focus is on the same button', () => hasFocus(page, `Move ${second} up`));
      await stage.look(page, 'review-moved');
      await press(page.getByRole('button', { name: 'Undo' }), 'Enter');
      await page.getByText(new RegExp(`^${second} is back at rank \\d+\\.$`)).waitFor();
      await until(page, 'The order is as it was', async () => (await names()).join() === before.join());
    });
    await stage.step('moves one with Alt and an arrow, and to a place by number', async () => {
      await press(page.getByRole('button', { name: first, exact: true }), 'Alt+ArrowDown');
      await page.getByText(new RegExp(`^${first} moved to rank \\d+\\.$`)).waitFor();
      await press(page.getByRole('button', { name: `Move ${first} to a place` }), 'Enter');
      await page.getByRole('dialog').getByLabel('Rank').fill('1');
      await stage.look(page, 'review-move-to');
      await press(page.getByRole('dialog').getByRole('button', { name: `Move ${first}` }), 'Enter');
      await until(page, 'The order is as it was', async () => (await names()).join() === before.join());
    });
    await stage.step('selects, reads the effect, must give a reason, and decides', async () => {
      await press(page.getByRole('checkbox', { name: `Select ${first}` }), 'Space');
      await press(page.getByRole('button', { name: 'Reject', exact: true }), 'Enter');
      const dialog = page.getByRole('dialog');
      const confirm = dialog.getByRole('button', { name: 'Reject', exact: true });
      await until(page, 'The effect is shown before anything can be decided', () => confirm.isEnabled());
      await press(confirm, 'Enter');
      await dialog.getByText('Say why, so that the rep can read it.').waitFor();
      await stage.look(page, 'decision-reject');
      await page.keyboard.type('No sponsor above the team yet.');
      await press(confirm, 'Enter');
      await dialog.waitFor({ state: 'detached' });
    });
    await stage.step('the rep reads the reason', async () => {
      const admin = await stage.api();
      const [rejected] = await admin.query<{ Account__c: string; Owner: { Username: string } }>(
        "SELECT Account__c, Owner.Username FROM AccountNomination__c WHERE Status__c = 'Rejected' ORDER BY LastModifiedDate DESC LIMIT 1",
      );
      expect(rejected !== undefined, 'The nomination is rejected');
      const rep = await stage.as(
        rejected.Owner.Username.split('@')[0]!,
        `/lightning/r/Account/${rejected.Account__c}/view`,
      );
      await rep.locator('c-key-account-panel').getByText('No sponsor above the team yet.').first().waitFor();
      await stage.look(rep, 'account-rejected');
    });
  },
};

async function press(where: Locator, key: string): Promise<void> {
  await where.focus();
  await where.page().keyboard.press(key);
}

/** @returns true when the element that has the focus, through all shadow roots, is named so */
async function hasFocus(page: Page, name: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) {
      focused = focused.shadowRoot.activeElement;
    }
    return focused?.getAttribute('title') === wanted;
  }, name);
}
