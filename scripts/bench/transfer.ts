/** What the browser downloads to show the tier list, as it is and as gzip would send it. */
import { gzipSync } from 'node:zlib';
import type { Browser, Response } from 'playwright-core';
import type { Measure } from './measure.ts';

export async function transfer(browser: Browser, url: string): Promise<Measure[]> {
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 } });
  try {
    const page = await context.newPage();
    const responses: Response[] = [];
    page.on('response', (response) => responses.push(response));
    await page.goto(`${url}/lightning/n/TierList`);
    await page.locator('tbody tr').first().waitFor();
    const measure = async (name: string, type: RegExp): Promise<Measure> => {
      const found = responses.filter(
        (each) => each.status() === 200 && type.test(each.headers()['content-type'] ?? ''),
      );
      const bodies = await Promise.all(found.map((each) => each.body()));
      const size = (of: (body: Buffer) => number): string =>
        `${(bodies.reduce((sum, body) => sum + of(body), 0) / 1024).toFixed(0)} kB`;
      return {
        name,
        value: `${size((body) => body.length)}, gzip ${size((body) => gzipSync(body).length)} (${bodies.length} files)`,
      };
    };
    return [
      await measure('Bundle: JavaScript of the tier list', /javascript/),
      await measure('Bundle: styles of the tier list', /css/),
    ];
  } finally {
    await context.close();
  }
}
