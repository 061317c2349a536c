import type { Page } from 'playwright-core';
import { patience } from './patience.ts';

/** Milliseconds after which a tab that did not open is clicked again. */
const again = 2_000;

/**
 * Opens a tab as people do: what is still loading above it may move it from under the pointer between press and
 * release, and then it is clicked once more.
 */
export async function openTab(page: Page, name: string | RegExp): Promise<void> {
  const opened = page.getByRole('tab', { name, selected: true });
  const end = performance.now() + patience;
  do await page.getByRole('tab', { name }).click();
  while (!(await isThere(opened.waitFor({ timeout: again }))) && performance.now() < end);
}

function isThere(waiting: Promise<void>): Promise<boolean> {
  return waiting.then(
    () => true,
    () => false,
  );
}
