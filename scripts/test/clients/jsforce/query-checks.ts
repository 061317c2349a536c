import assert from 'node:assert/strict';
import { refused, type Check } from '../checks.ts';
import type { Connection } from './connect.ts';

interface Page {
  readonly totalSize: number;
  readonly done: boolean;
  readonly nextRecordsUrl?: string;
  readonly records: readonly { readonly Name: string }[];
}

/** @param rows of machines named `Row 0000`, `Row 0001` … */
export function queryChecks(admin: Connection, mechanic: Connection, rows: number): Check[] {
  const soql = "SELECT Name FROM Machine__c WHERE Name LIKE 'Row %' ORDER BY Name";
  return [
    [
      'many rows come in pages of 2,000, each once and in order',
      async () => {
        const first = await admin.query(soql);
        assert.deepEqual([first.totalSize, first.done, first.records.length], [rows, false, 2000]);
        const next = await admin.queryMore(first.nextRecordsUrl!);
        const last = await admin.queryMore(next.nextRecordsUrl!);
        const names = [first, next, last].flatMap((page) => page.records.map((each) => each['Name'] as string));

        assert.deepEqual([last.done, names.length, new Set(names).size], [true, rows, rows]);
        assert.deepEqual(names, [...names].sort());
      },
    ],
    [
      'a client fetches all by itself, in pages of the size it asks for',
      async () => {
        const all = await admin.query(soql, { autoFetch: true, maxFetch: rows });
        assert.equal(all.records.length, rows);

        const headers = { 'Sforce-Query-Options': 'batchSize=500' };
        const url = `/query?q=${encodeURIComponent(soql)}`;
        const page = await admin.request<Page>({ method: 'GET', url, headers });
        assert.deepEqual([page.records.length, page.done], [500, false]);
      },
    ],
    [
      'rows that are deleted meanwhile are not missed by the next page',
      async () => {
        const headers = { 'Sforce-Query-Options': 'batchSize=200' };
        const some =
          "SELECT Name FROM Machine__c WHERE Name LIKE 'Row 000%' OR Name LIKE 'Row 01%' OR Name LIKE 'Row 02%' ORDER BY Name";
        const url = `/query?q=${encodeURIComponent(some)}`;
        const first = await admin.request<Page>({ method: 'GET', url, headers });
        const extra = await admin.sobject('Machine__c').create({ Name: 'Row 0000 before' });
        const second = await admin.request<Page>(first.nextRecordsUrl!);
        await admin.sobject('Machine__c').destroy(extra.id!);

        assert.equal(
          second.records.some(({ Name }) => Name === first.records.at(-1)!.Name),
          false,
        );
        assert.equal(first.records.length + second.records.length, first.totalSize);
      },
    ],
    [
      'a locator is its user’s alone, and what is none is refused',
      async () => {
        const { nextRecordsUrl } = await admin.query(soql);
        await refused('INVALID_QUERY_LOCATOR', () => mechanic.request(nextRecordsUrl!));
        await refused('INVALID_QUERY_LOCATOR', () => admin.request('/query/0r8000000000999AAA-2000'));
      },
    ],
    [
      'parents, children, groups and counts have the shapes of the API',
      async () => {
        const machine = await admin.sobject('Machine__c').create({ Name: 'Shaped', Code__c: 'S1', Price__c: 2 });
        await admin.sobject('Part__c').create({ Name: 'Bolt', Machine__c: machine.id, Count__c: 3 });
        const { records } = await admin.query(
          "SELECT Name, Owner.Name, (SELECT Name, Count__c FROM Parts__r) FROM Machine__c WHERE Code__c = 'S1'",
        );
        const [shaped] = records as unknown as [Record<string, Record<string, unknown>>];
        assert.deepEqual(Object.keys(shaped), ['attributes', 'Name', 'Owner', 'Parts__r']);
        assert.deepEqual(Object.keys(shaped['Owner']!), ['attributes', 'Name']);
        assert.deepEqual([shaped['Parts__r']!['totalSize'], shaped['Parts__r']!['done']], [1, true]);

        const groups = await admin.query<Record<string, unknown>>(
          "SELECT Code__c, SUM(Price__c) total, COUNT(Id) FROM Machine__c WHERE Code__c = 'S1' GROUP BY Code__c",
        );
        assert.deepEqual(groups.records[0], {
          attributes: { type: 'AggregateResult' },
          Code__c: 'S1',
          total: 2,
          expr0: 1,
        });
        const count = await admin.query("SELECT COUNT() FROM Machine__c WHERE Code__c = 'S1'");
        assert.deepEqual([count.totalSize, count.records, count.done], [1, [], true]);
      },
    ],
    [
      'with the recycle bin, by the builder, as a plan, and by words',
      async () => {
        const { id } = await admin.sobject('Machine__c').create({ Name: 'Gone', Code__c: 'G1' });
        await admin.sobject('Machine__c').destroy(id!);
        const gone = "SELECT IsDeleted FROM Machine__c WHERE Code__c = 'G1'";
        assert.equal((await admin.query(gone)).totalSize, 0);
        assert.equal((await admin.query(gone, { scanAll: true })).totalSize, 1);

        const found = await admin.sobject('Machine__c').find({ Code__c: 'S1' }, ['Id', 'Name', 'Owner.Name']);
        assert.equal(found[0]?.['Name'], 'Shaped');
        assert.equal((await admin.query(gone).explain()).plans[0]?.sobjectType, 'Machine__c');
        const { searchRecords } = await admin.search('FIND {Shaped} IN NAME FIELDS RETURNING Machine__c(Id, Name)');
        assert.equal(searchRecords[0]?.['Name'], 'Shaped');
        const parameters = { q: 'Shaped', sobjects: [{ name: 'Machine__c', fields: ['Name'] }] };
        const by = await admin.requestPost<{ searchRecords: unknown[] }>('/parameterizedSearch', parameters);
        assert.equal(by.searchRecords.length, 1);
      },
    ],
    [
      'what is no query is refused in the words of the platform',
      async () => {
        await refused('MALFORMED_QUERY', () => admin.query('SELECT FROM'));
        await refused('MALFORMED_QUERY', () => admin.query('SELECT Id FROM Machine__c WHERE Name = :name'));
        await refused('INVALID_FIELD', () => admin.query('SELECT Nope FROM Machine__c'));
        await refused('INVALID_TYPE', () => admin.query('SELECT Id FROM Nope__c'));
        await refused('MALFORMED_QUERY', () => admin.request('/query'));
        await refused('MALFORMED_SEARCH', () => admin.search('FIND nothing'));
      },
    ],
  ];
}
