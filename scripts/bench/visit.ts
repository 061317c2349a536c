/** Opens a page of the product as a user would, and tells how long it took until there was something to read. */
import type { Browser } from 'playwright-core';
import { apiAs } from '../stories/api.ts';

const manager = 'noor.haddad@keyline.example';

/** The ABM manager's id: the key accounts are her work. */
export async function managerOf(url: string): Promise<string> {
  const [user] = await apiAs(url, '').query<{ Id: string }>(`SELECT Id FROM User WHERE Username = '${manager}'`);
  if (user === undefined) throw new Error(`The org has no user ${manager}.`);
  return user.Id;
}

/**
 * From the address to the first row, with a new browser profile each time: nothing is in its cache.
 * @param where a page
 * @param userId who looks; the administrator when empty
 * @param shown what there is to read: the rows of a table
 * @returns milliseconds
 * @throws with what the page complained about when no row comes
 */
export async function visit(
  browser: Browser,
  url: string,
  where: string,
  userId = '',
  shown = 'tbody tr',
): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 } });
  const complaints: string[] = [];
  try {
    if (userId !== '') await context.addCookies([{ name: 'local-org-user', value: userId, url }]);
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    const begun = performance.now();
    await page.goto(url + where, { waitUntil: 'commit' });
    await page.locator(shown).first().waitFor();
    return performance.now() - begun;
  } catch (error) {
    throw new Error(`${where} did not show ${shown}. ${complaints.join(' | ')}`, { cause: error });
  } finally {
    await context.close();
  }
}
