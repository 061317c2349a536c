/** First rows of the tier list, in the org and on the screen, with few and with many key accounts. */
import type { Browser } from 'playwright-core';
import { apiAs } from '../stories/api.ts';
import { median, milliseconds, type Measure } from './measure.ts';

export interface Sized {
  readonly accounts: number;
  readonly url: string;
}

const callsTimed = 25;
const pagesTimed = 5;
const manager = 'noor.haddad@keyline.example';
const bound = '≤ 1.30×';

/** What the tier list asks for when it opens. */
const query = {
  view: 'all',
  search: '',
  industry: '',
  region: '',
  ownerId: null,
  sortField: 'accountName',
  sortDirection: 'asc',
  offset: 0,
  pageSize: 50,
};

export async function firstRows(browser: Browser, few: Sized, many: Sized): Promise<Measure[]> {
  return [
    ...compared('First rows, Apex controller', few, many, await inTurn(callsTimed, few, many, callApex)),
    ...compared(
      'First rows, browser',
      few,
      many,
      await inTurn(pagesTimed, few, many, (url, user) => openPage(browser, url, user)),
    ),
  ];
}

/** Takes turns, so that whatever else the machine does slows both. The first round warms up and is not counted. */
async function inTurn(
  rounds: number,
  few: Sized,
  many: Sized,
  time: (url: string, userId: string) => Promise<number>,
): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  const users = [await managerOf(few.url), await managerOf(many.url)] as const;
  for (let round = 0; round <= rounds; round++) {
    for (const [index, { url }] of [few, many].entries()) {
      const took = await time(url, users[index] ?? '');
      if (round > 0) times[index]?.push(took);
    }
  }
  return [median(times[0]), median(times[1])];
}

function compared(name: string, few: Sized, many: Sized, [small, large]: [number, number]): Measure[] {
  return [
    { name: `${name}, ${few.accounts} key accounts`, value: milliseconds(small) },
    { name: `${name}, ${many.accounts.toLocaleString('en')} key accounts`, value: milliseconds(large) },
    { name: '  the second to the first', value: `${(large / small).toFixed(2)}×`, bound },
  ];
}

async function callApex(url: string, userId: string): Promise<number> {
  const begun = performance.now();
  const { status, body } = await apiAs(url, userId).apex('TierListController.getPage', { query });
  const took = performance.now() - begun;
  if (status !== 200) throw new Error(`The tier list was refused: ${JSON.stringify(body)}`);
  return took;
}

/** From the click on the address to the first row; a new browser profile each time, with an empty cache. */
async function openPage(browser: Browser, url: string, userId: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 } });
  try {
    await context.addCookies([{ name: 'local-org-user', value: userId, url }]);
    const page = await context.newPage();
    const begun = performance.now();
    await page.goto(`${url}/lightning/n/TierList`, { waitUntil: 'commit' });
    await page.locator('tbody tr').first().waitFor();
    return performance.now() - begun;
  } finally {
    await context.close();
  }
}

async function managerOf(url: string): Promise<string> {
  const [user] = await apiAs(url, '').query<{ Id: string }>(`SELECT Id FROM User WHERE Username = '${manager}'`);
  return user?.Id ?? '';
}
