import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Api } from './api.ts';
import { expect, until, type Story } from './story.ts';

const headings = 'ID,When,Activity,Web site,Minutes,Notes';
const lines = [
  'S-1,2026-01-12T09:00:00Z,Site visit,https://www.bramwellcare.example,4.5,Pricing',
  'S-2,12.01.2026,Site visit,brightwatermarkets.example,2,Home',
  'S-3,2026-01-12T09:10:00Z,Site visit,nobody-known.example,2,Home',
  'S-4,2026-01-12T09:20:00Z,Site visit,amberleytelecom.example,3,"=HYPERLINK(""http://evil.example"")"',
];
const file = `\ufeff${headings}\r\n${lines.join('\r\n')}\r\n`;

/** What an export holds comes in as signals: columns, a verdict on each line, then a result for each. */
export const signalImport: Story = {
  title: 'A file of signals comes in line by line, and importing it again changes nothing',
  async run(stage) {
    const admin = await stage.api();
    let page = await stage.as('avery.quinn', '/lightning/n/SignalImport');
    const before = await countOf(admin, 'EngagementSignal__c');

    await stage.step('the source is chosen first, and what is no file of lines is refused', async () => {
      await page.getByText('Choose the source first').waitFor();
      await stage.look(page, 'signal-import-choose');
      await chooseSource(page, 'Demandbase');
      await choose(page, 'list.xlsx', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0]));
      await page.getByText(/This is an Excel workbook/).waitFor();
      await choose(page, 'huge.csv', Buffer.alloc(6 * 1024 * 1024, 'x'));
      await page.getByText(/The file has 6 MB/).waitFor();
    });

    await stage.step('the preview says what each line would do, and nothing is stored', async () => {
      await choose(page, 'visits.csv', Buffer.from(file));
      await page.getByText('No column is chosen for: Occurred at.').waitFor({ state: 'hidden' });
      await page.getByText('2 new, 2 with a problem').waitFor();
      await page.getByText(/Occurred at must be a date and time .* and "12\.01\.2026" is not/).waitFor();
      expect((await countOf(admin, 'EngagementSignal__c')) === before, 'No signal is stored');
      await stage.look(page, 'signal-import-preview');
    });

    await stage.step('a column can mean something else, and every line is judged anew', async () => {
      await page.getByRole('button', { name: /Show \d+ more fields/ }).click();
      await chooseColumn(page, 'Detail', 'Notes');
      await page.getByText('First line: Pricing').waitFor();
      await page.getByText('2 new, 2 with a problem').waitFor();
    });

    await stage.step('the lines with a problem can be taken away, without formulas that run', async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download the lines with problems' }).click(),
      ]);
      const text = readFileSync(await download.path(), 'utf8');
      expect(text.includes('No account') && text.includes('S-3'), `It names line and reason: ${text}`);
      expect(!text.includes('S-1'), 'Good lines are not among them');
    });

    await stage.step('by keyboard: the lines are imported, the bad ones wait in quarantine', async () => {
      const waiting = await countOf(admin, 'QuarantinedSignal__c');
      await page.getByRole('button', { name: 'Import 4 lines' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('Done: 2 new, 2 with a problem').waitFor();
      expect((await countOf(admin, 'EngagementSignal__c')) === before + 2, 'Two signals are stored');
      expect((await countOf(admin, 'QuarantinedSignal__c')) === waiting + 2, 'Two lines wait');
      await stage.look(page, 'signal-import-done');
    });

    await stage.step('the same file again changes nothing, and says so', async () => {
      page = await stage.as('avery.quinn', '/lightning/n/SignalImport');
      await chooseSource(page, 'Demandbase');
      await choose(page, 'visits.csv', Buffer.from(`${headings}\n${lines[0]}\n${lines[3]}\n`));
      await page.getByText('Everything in this sheet is stored already. Nothing changes.').waitFor();
      expect((await countOf(admin, 'EngagementSignal__c')) === before + 2, 'There are no more');
    });

    await stage.step("a vendor's own export is read by its mapping, with nothing to choose", async () => {
      page = await stage.as('avery.quinn', '/lightning/n/SignalImport');
      await chooseSource(page, 'Paid media dashboard');
      await choose(page, 'pmg.csv', readFileSync('config/vendors/pmg.csv'));
      await page.getByText('Campaign Code + Week + Channel + Account Domain').first().waitFor();
      await page.getByText('2 with a problem').waitFor();
      await stage.look(page, 'signal-import-mapped');
    });

    await stage.step('a long file is judged in parts, with progress', async () => {
      const many = Array.from(
        { length: 450 },
        (_, index) => `L-${index},2026-01-12,Site visit,nobody-known.example,1,`,
      );
      page = await stage.as('avery.quinn', '/lightning/n/SignalImport');
      await chooseSource(page, 'Demandbase');
      await choose(page, 'long.csv', Buffer.from(`${headings}\n${many.join('\n')}\n`));
      await page.getByText('450 with a problem').waitFor();
      await page.getByRole('button', { name: 'Show 200 more' }).click();
      await until(page, '400 lines are shown', async () => (await page.locator('tbody tr').count()) === 400);
    });

    await stage.step('nobody else imports signals', async () => {
      page = await stage.as('noor.haddad', '/lightning/n/SignalImport');
      await page.getByRole('heading', { name: 'This page cannot be shown' }).waitFor();
      const { status } = await (await stage.api('noor.haddad')).apex('SignalImportController.getOffer', {});
      expect(status >= 400, 'Nor does the server serve it');
    });
  },
};

async function countOf(admin: Api, object: string): Promise<number> {
  return (await admin.query(`SELECT Id FROM ${object}`)).length;
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('c-signal-import input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
}

async function chooseSource(page: Page, name: string): Promise<void> {
  await pick(page, 'Source', name);
}

async function chooseColumn(page: Page, field: string, heading: string): Promise<void> {
  await pick(page, field, heading);
}

async function pick(page: Page, label: string, option: string): Promise<void> {
  await page.locator('c-signal-import').getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}
