import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Api } from './api.ts';
import { expect, until, type Stage, type Story } from './story.ts';

interface Account {
  readonly Id: string;
  readonly Name: string;
  readonly AccountNumber: string;
}

const headings = 'Account number;Account;High priority;Champion;Rationale';
const hostile = '<script>alert("one")</script> \'; DROP 🎯 مرحبا';

/** The list that teams keep in a spreadsheet: preview, per-row result, nothing half done. */
export const nominationImport: Story = {
  title: 'A nomination sheet comes in line by line, and importing it again changes nothing',
  async run(stage) {
    const admin = await stage.api();
    const [first, second, third] = await accountsToNominate(admin);
    const lines = [
      `${first!.AccountNumber};;yes;"She runs the pilot; everybody asks her.";${quoted(hostile)}`,
      `;${second!.Name};x;Their CIO.;Now.`,
      `;${first!.Name};yes;Again.;Twice.`,
      `NONE-1;;yes;A friend.;"=HYPERLINK(""http://evil.example"")"`,
      '',
      `${third!.AccountNumber};;maybe;;`,
    ];
    const sheet = `\ufeff${headings}\r\n${lines.join('\r\n')}\r\n`;
    let page = await stage.as('maya.chen', '/lightning/n/NominationImport');
    const before = await countOf(admin);

    await stage.step('a file that is no sheet is refused with what to do, and the next one is taken', async () => {
      await page.getByText('Download an empty sheet').waitFor();
      await stage.look(page, 'import-choose');
      await choose(page, 'list.xlsx', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0]));
      await page.getByText(/This is an Excel workbook/).waitFor();
      await choose(page, 'empty.csv', Buffer.from(''));
      await page.getByText('The file has no lines below its headings.').waitFor();
      await choose(page, 'huge.csv', Buffer.alloc(10 * 1024 * 1024, 'x'));
      await page.getByText(/The file has 10 MB/).waitFor();
      await stage.look(page, 'import-refused');
    });

    await stage.step('the preview says of each line what it would do, and nothing is saved', async () => {
      await choose(page, 'nominations.csv', Buffer.from(sheet));
      await page.getByText('2 ready, 3 with a problem').waitFor();
      await page.getByText('An earlier line is about the same account.').waitFor();
      await page.getByText('You see no account with the number "NONE-1".').waitFor();
      await page.getByText('"maybe" under "High priority" is neither yes nor no.').waitFor();
      expect(await page.getByRole('button', { name: 'Import 2' }).isDisabled(), 'All lines or none: none for now');
      expect((await countOf(admin)) === before, 'Nothing is stored');
      await stage.look(page, 'import-preview');
    });

    await stage.step('the lines with a problem can be taken away as a sheet, without formulas that run', async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download the lines with problems' }).click(),
      ]);
      const text = readFileSync(await download.path(), 'utf8');
      expect(text.includes(`"'=HYPERLINK(""http://evil.example"")"`), `The formula is text: ${text}`);
      expect(text.includes('Line,Problem'), 'Each says its line and its problem');
    });

    await stage.step('by keyboard: the good lines are imported, each with a link to its draft', async () => {
      await page.getByText('The lines without a problem', { exact: true }).click();
      await page.keyboard.press('Tab');
      const button = page.getByRole('button', { name: 'Import 2' });
      await button.focus();
      await page.keyboard.press('Enter');
      await page.getByText('2 of 5 lines are in').waitFor();
      expect((await countOf(admin)) === before + 2, 'Two drafts are stored');
      await stage.look(page, 'import-done');
      await page.getByRole('link', { name: 'Draft saved' }).first().click();
      await page.getByText(hostile).first().waitFor();
    });

    await stage.step('the same sheet again changes nothing, and says so', async () => {
      page = await stage.as('maya.chen', '/lightning/n/NominationImport');
      await choose(page, 'nominations.csv', Buffer.from(`${headings}\n${lines.slice(0, 2).join('\n')}\n`));
      await page.getByText('Everything in this sheet is stored already. Nothing changes.').waitFor();
      expect((await countOf(admin)) === before + 2, 'There are no more than before');
      await stage.look(page, 'import-again');
    });

    await stage.step('as submitted, the drafts go on to the leader', async () => {
      await page.getByText('Submitted for approval', { exact: true }).click();
      await page.getByText('2 ready').waitFor();
      await page.getByRole('button', { name: 'Import 2' }).click();
      await page.getByText('2 of 2 lines are in').waitFor();
      const [row] = await admin.query<{ Status__c: string }>(
        `SELECT Status__c FROM AccountNomination__c WHERE Account__c = '${first!.Id}'`,
      );
      expect(row?.Status__c === 'Submitted', `It is ${row?.Status__c}`);
    });

    await stage.step('two sheets at once: what the other one saved meanwhile is not saved twice', async () => {
      page = await stage.as('maya.chen', '/lightning/n/NominationImport');
      await choose(page, 'nominations.csv', Buffer.from(`${headings}\n${third!.AccountNumber};;yes;Their CIO.;Now.\n`));
      await page.getByText('1 ready').waitFor();
      await saveElsewhere(stage, third!);
      await page.getByRole('button', { name: 'Import 1' }).click();
      await page.getByText('1 of 1 lines are in').waitFor();
      await page.getByText('Nothing to do').waitFor();
      const rows = await admin.query(`SELECT Id FROM AccountNomination__c WHERE Account__c = '${third!.Id}'`);
      expect(rows.length === 1, 'There is one');
    });

    await stage.step('a long sheet is checked in parts, with progress', async () => {
      const many = Array.from({ length: 2000 }, (_, index) => `NONE-${index};;yes;;`).join('\n');
      page = await stage.as('maya.chen', '/lightning/n/NominationImport');
      await choose(page, 'long.csv', Buffer.from(`${headings}\n${many}\n`));
      await page.getByText('2000 with a problem').waitFor();
      await page.getByText('A sheet this long is saved in parts').waitFor();
      await page.getByRole('button', { name: 'Show 200 more' }).click();
      await until(page, '400 lines are shown', async () => (await page.locator('tbody tr').count()) === 400);
    });

    await stage.step('the rep of another team does not learn of the account', async () => {
      page = await stage.as('lena.fischer', '/lightning/n/NominationImport');
      await choose(page, 'nominations.csv', Buffer.from(`${headings}\n${first!.AccountNumber};;yes;Their CIO.;Now.\n`));
      await page.getByText(`You see no account with the number "${first!.AccountNumber}".`).waitFor();
      expect(!(await page.locator('main').innerText()).includes(first!.Name), 'The name is not on the page');
    });

    await stage.step('the ABM manager prepares drafts that account owners continue', async () => {
      const [owned] = await accountsToNominate(admin);
      page = await stage.as('noor.haddad', '/lightning/n/NominationImport');
      await choose(page, 'nominations.csv', Buffer.from(`${headings}\n${owned!.AccountNumber};;yes;Their CIO.;Now.\n`));
      await page.getByText('As drafts for the account owners', { exact: true }).click();
      await page.getByText('1 ready').waitFor();
      await page.getByRole('button', { name: 'Import 1' }).click();
      await page.getByText('1 of 1 lines are in').waitFor();
      page = await stage.as('maya.chen', `/lightning/r/Account/${owned!.Id}/view`);
      await page.locator('c-key-account-panel').getByRole('button', { name: 'Continue draft' }).waitFor();
    });
  },
};

async function accountsToNominate(admin: Api): Promise<Account[]> {
  const found = await admin.query<Account>(
    "SELECT Id, Name, AccountNumber FROM Account WHERE Owner.Username LIKE 'maya.chen@%' AND IsTargetAccount__c = TRUE " +
      'AND Id NOT IN (SELECT Account__c FROM AccountNomination__c) AND Id IN (SELECT AccountId FROM Event) ' +
      'ORDER BY FitPercent__c, Name LIMIT 3',
  );
  expect(found.length > 0, 'The demo data has accounts that nobody nominated');
  return found;
}

async function countOf(admin: Api): Promise<number> {
  return (await admin.query('SELECT Id FROM AccountNomination__c')).length;
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('c-nomination-import input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
}

/** The same line, imported in another tab. */
async function saveElsewhere(stage: Stage, account: Account): Promise<void> {
  const rep = await stage.api('maya.chen');
  const claims = [{ key: 'Champion', isClaimed: true, sentence: 'Their CIO.' }];
  const row = { line: 2, accountId: account.Id, content: { isHighPriority: true, rationale: 'Now.', claims } };
  const { status } = await rep.apex('NominationImportController.save', { request: { rows: [row] } });
  expect(status === 200, 'The other tab saves it');
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
