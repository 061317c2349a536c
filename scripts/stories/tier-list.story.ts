import type { Page } from 'playwright-core';
import { until, type Story } from './story.ts';

/** The ABM manager finds what she looks for in the key account list, with the mouse and without. */
export const tierList: Story = {
  title: 'The ABM manager works with the key account list',
  async run(stage) {
    let page = await stage.as('noor.haddad', '/lightning/n/TierList');
    const rows = page.locator('tbody tr');

    await stage.step('it opens with all key accounts and how many each view holds', async () => {
      await page.getByRole('tab', { name: /^All key accounts \(\d+\)/ }).waitFor();
      await rows.first().waitFor();
      await stage.look(page, 'tier-list');
    });
    await stage.step('more rows come when she scrolls', async () => {
      const last = async (): Promise<number> => Number(await rows.last().getAttribute('aria-rowindex'));
      const before = await last();
      await rows.first().hover();
      await page.mouse.wheel(0, 5000);
      await until(page, 'Later rows are shown', async () => (await last()) > Math.max(before, 60));
      await page.mouse.wheel(0, -9000);
    });
    await stage.step('search finds by name, and takes hostile text as text', async () => {
      await search(page, 'Halden');
      await until(page, 'Only matching accounts are shown', async () => {
        const shown = await rows.allInnerTexts();
        return shown.length > 0 && shown.every((text) => text.includes('Halden'));
      });
      await search(page, "%' OR Name LIKE '<script>alert(1)</script>");
      await page.getByText('No accounts here').waitFor();
      await stage.look(page, 'tier-list-empty');
      await page.getByRole('button', { name: 'Clear filters' }).click();
      await rows.first().waitFor();
    });
    await stage.step('a column sorts both ways', async () => {
      await page
        .getByRole('columnheader', { name: /^Account/ })
        .getByRole('button')
        .first()
        .click();
      await until(page, 'The accounts are in descending order', async () => {
        const names = await page.locator('tbody tr th').allInnerTexts();
        return names.length > 1 && names[0]! > names.at(-1)!;
      });
    });
    await stage.step('without a mouse: to the next view, into the evidence of a fit, and out again', async () => {
      page = await stage.as('noor.haddad', '/lightning/n/TierList');
      await page.getByRole('tab', { name: /^All key accounts/ }).focus();
      await page.keyboard.press('ArrowRight');
      await page.getByRole('tab', { name: /^Tier 1 \(/, selected: true }).waitFor();
      await until(page, 'Only Tier 1 is shown', async () => {
        const shown = await page.locator('tbody tr').allInnerTexts();
        return shown.length > 0 && shown.every((text) => text.includes('Tier 1'));
      });
      const evidence = page
        .locator('tbody tr')
        .first()
        .getByRole('button', { name: /^\d+ \/ \d+$/ });
      await evidence.focus();
      await page.keyboard.press('Enter');
      const panel = page.getByRole('complementary', { name: /^ICP evidence for/ });
      await panel.getByText(/ICP criteria met/).waitFor();
      await stage.look(page, 'tier-list-evidence');
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'detached' });
      await until(page, 'Focus is back where the panel was opened', () =>
        evidence.evaluate((button) => button.matches(':focus')),
      );
    });
  },
};

async function search(page: Page, text: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search accounts' }).fill(text);
}
