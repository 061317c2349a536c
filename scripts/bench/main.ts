/**
 * `npm run bench`: how long things take, as a table. It measures and never fails for being slow: what is bounded
 * shows its bound beside the figure. One file a measure.
 */
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { openBrowser } from '../stories/browser.ts';
import { apexTests } from './apex-tests.ts';
import { freshCheckout } from './checkout.ts';
import { firstRows } from './first-rows.ts';
import { writeKeyAccounts } from './key-accounts.ts';
import { seconds, type Measure } from './measure.ts';
import { runApex, startProduct } from './product.ts';
import { transfer } from './transfer.ts';

const few = 50;
const many = 2000;
const checkout = freshCheckout();
const inside = (name: string): string => path.join(checkout.folder, name);
const browser = await openBrowser();

try {
  say('Starting on a fresh checkout, then again …');
  const cold = await startProduct(checkout.folder, inside('demo.db'));
  await cold.stop();
  const warm = await startProduct(checkout.folder, inside('demo.db'));
  await warm.stop();
  const measures: Measure[] = [
    { name: 'Cold start to ready (nothing built, the org is filled)', value: seconds(cold.readyAfter) },
    { name: 'Warm start to ready', value: seconds(warm.readyAfter), bound: 'about 5 s to the first page' },
  ];

  say(`Making orgs with ${few} and ${many} key accounts …`);
  for (const count of [few, many]) {
    copyFileSync(inside('demo.db'), inside(`${count}.db`));
    writeKeyAccounts(inside(`${count}.apex`), count);
    await runApex(checkout.folder, inside(`${count}.db`), inside(`${count}.apex`));
  }
  const small = await startProduct(checkout.folder, inside(`${few}.db`));
  const large = await startProduct(checkout.folder, inside(`${many}.db`));
  say('Opening the tier list …');
  measures.push(...(await firstRows(browser, { accounts: few, url: small.url }, { accounts: many, url: large.url })));
  measures.push(...(await transfer(browser, large.url)));
  const { heapUsed, resident } = await large.memory();
  measures.push({
    name: `Heap after serving ${many.toLocaleString('en')} key accounts`,
    value: `${megabytes(heapUsed)}, resident ${megabytes(resident)}`,
  });
  await Promise.all([small.stop(), large.stop()]);

  say('Running the Apex tests …');
  measures.push(...(await apexTests()));

  const widest = Math.max(...measures.map(({ name }) => name.length));
  const widestValue = Math.max(...measures.map(({ value }) => value.length));
  console.log('');
  for (const { name, value, bound } of measures) {
    console.log(`${name.padEnd(widest)}  ${value.padEnd(widestValue)}  ${bound ?? ''}`.trimEnd());
  }
} finally {
  await browser.close();
  checkout.remove();
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(0)} MB`;
}

function say(text: string): void {
  console.log(text);
}
