import assert from 'node:assert/strict';
import { test } from 'node:test';
import { servedOrg } from '../served-org.testing.ts';

const { get, post, send } = servedOrg({});
const root = '/services/data/v66.0';

interface Page {
  readonly totalSize: number;
  readonly done: boolean;
  readonly nextRecordsUrl?: string;
  readonly records: readonly { readonly Name: string }[];
}

async function accounts(count: number): Promise<void> {
  for (let from = 0; from < count; from += 200) {
    const records = Array.from({ length: Math.min(200, count - from) }, (_, index) => ({
      attributes: { type: 'Account' },
      Name: `Page ${String(from + index).padStart(3, '0')}`,
    }));
    await post(`${root}/composite/sobjects`, { records });
  }
}

const page = async (path: string, headers = {}): Promise<Page> => (await send('GET', path, { headers })).body as Page;
const soql = (text: string): string => `${root}/query?q=${encodeURIComponent(text)}`;

test('pages follow each other by their locators, in the query’s order and within its LIMIT', async () => {
  await accounts(450);
  const all = soql('SELECT Name FROM Account ORDER BY Name DESC LIMIT 420');
  const first = await page(all, { 'Sforce-Query-Options': 'batchSize=100' });
  const second = await page(first.nextRecordsUrl!);
  const third = await page(second.nextRecordsUrl!);

  assert.deepEqual([first.records.length, second.records.length, third.records.length], [200, 200, 20]);
  assert.deepEqual([first.totalSize, first.done, third.done, third.nextRecordsUrl], [420, false, true, undefined]);
  assert.deepEqual([first.records[0]?.Name, third.records[19]?.Name], ['Page 449', 'Page 030']);
});

test('groups come in one page or not at all', async () => {
  const { status, body } = await send('GET', soql('SELECT Name, COUNT(Id) FROM Account GROUP BY Name'), {
    headers: { 'Sforce-Query-Options': 'batchSize=200' },
  });

  assert.deepEqual([status, (body as { errorCode: string }[])[0]?.errorCode], [400, 'EXCEEDED_ID_LIMIT']);
});

test('a field that is not there is told with its place', async () => {
  const { status, body } = await send('GET', soql('SELECT Nope__c FROM Account'));
  const [fault] = body as { errorCode: string; message: string }[];

  assert.deepEqual([status, fault?.errorCode], [400, 'INVALID_FIELD']);
  assert.match(
    fault!.message,
    /^\nSELECT Nope__c FROM Account\n {7}\^\nERROR at Row:1:Column:8\nNo such column 'Nope__c'/,
  );
});

test('sums over all rows are one row, with its columns and its plan', async () => {
  const text = soql('SELECT COUNT(Id) rows, MAX(Name) last FROM Account');
  const { body } = await get(text);

  assert.equal((body as { records: readonly { rows: number }[] }).records[0]?.rows, 450);
  assert.equal((await get(`${text}&columns=true`)).status, 200);
  assert.equal((await get(`${root}/query?explain=${encodeURIComponent('SELECT COUNT(Id) FROM Account')}`)).status, 200);
});

test('columns tell what a row consists of', async () => {
  const text = 'SELECT Name, Owner.Name, Owner.Alias, (SELECT LastName FROM Contacts) FROM Account';
  const { body } = await get(`${soql(text)}&columns=true`);
  const { columnMetadata: columns } = body as {
    columnMetadata: { columnName: string; aggregate: boolean; joinColumns: { columnName: string }[] }[];
  };

  assert.deepEqual(
    columns.map((each) => [each.columnName, each.aggregate, each.joinColumns.map(({ columnName }) => columnName)]),
    [
      ['Name', false, []],
      ['Owner', false, ['Name', 'Alias']],
      ['Contacts', true, ['LastName']],
    ],
  );
});

test('an address is one value with its parts', async () => {
  await post(`${root}/sobjects/Account`, { Name: 'Placed', BillingCity: 'Rome', BillingPostalCode: '00100' });
  const { body } = await get(soql("SELECT BillingAddress FROM Account WHERE Name = 'Placed'"));
  const [{ BillingAddress: address } = {}] = (body as { records: { BillingAddress?: Record<string, unknown> }[] })
    .records;

  assert.deepEqual([address?.['city'], address?.['postalCode'], address?.['street']], ['Rome', '00100', null]);
});
