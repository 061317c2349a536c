import type { Locator, Page } from 'playwright-core';

/** Opens the user's notifications, unless they are open. @returns their panel, once they are there */
export async function openBell(page: Page): Promise<Locator> {
  const bell = page.getByRole('dialog', { name: 'Notifications' });
  if ((await bell.count()) === 0) {
    await page.locator('button.bell').click();
  }
  await bell.waitFor();
  await page.locator('[role="dialog"][aria-label="Notifications"][aria-busy="false"]').waitFor();
  return bell;
}
