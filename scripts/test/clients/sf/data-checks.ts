import assert from 'node:assert/strict';
import type { Check } from '../checks.ts';
import type { Sf } from './sf.ts';

interface Rows {
  readonly totalSize: number;
  readonly records: readonly Record<string, unknown>[];
}

export function dataChecks(sf: Sf): Check[] {
  const org = ['--target-org', 'admin'];
  const query = (soql: string, ...more: string[]) => sf.json<Rows>(['data', 'query', ...org, '--query', soql, ...more]);
  return [
    [
      'sf data creates, gets, updates and deletes a record',
      async () => {
        const one = [...org, '--sobject', 'Machine__c'];
        const where = ['--where', 'Code__c=SF1'];
        const values = ['--values', "Name='By sf' Code__c=SF1 Price__c=12.5 Active__c=false"];
        const made = await sf.json<{ id: string }>(['data', 'create', 'record', ...one, ...values]);
        assert.equal(made.status, 0, made.message);
        const got = await sf.json<Record<string, unknown>>(['data', 'get', 'record', ...one, ...where]);
        assert.deepEqual([got.result['Name'], got.result['Price__c'], got.result['Active__c']], ['By sf', 12.5, false]);
        const changed = await sf.json(['data', 'update', 'record', ...one, ...where, '--values', 'Price__c=-1']);
        assert.deepEqual([changed.status, changed.name], [1, 'FIELD_CUSTOM_VALIDATION_EXCEPTION']);
        assert.equal((await sf.json(['data', 'delete', 'record', ...one, ...where])).status, 0);
      },
    ],
    [
      'sf data imports trees, shows them as a table and exports them',
      async () => {
        const machines = { records: [{ attributes: { type: 'Machine__c', referenceId: 'm1' }, Name: 'Tree of sf' }] };
        const part = { attributes: { type: 'Part__c', referenceId: 'p1' }, Name: 'Bolt', Machine__c: '@m1' };
        sf.file('machines.json', JSON.stringify(machines));
        sf.file('parts.json', JSON.stringify({ records: [part] }));
        const plan = [
          { sobject: 'Machine__c', files: ['machines.json'] },
          { sobject: 'Part__c', files: ['parts.json'] },
        ];
        const words = ['data', 'import', 'tree', ...org, '--plan', sf.file('plan.json', JSON.stringify(plan))];
        const { result, message } = await sf.json<{ refId: string }[]>(words);
        assert.equal(result?.length, 2, message);

        const soql = "SELECT Name, Owner.Name, (SELECT Name FROM Parts__r) FROM Machine__c WHERE Name = 'Tree of sf'";
        const [table] = await Promise.all([
          sf.text(['data', 'query', ...org, '--query', soql]),
          sf.text(['data', 'export', 'tree', ...org, '--query', soql, '--output-dir', 'exported']),
        ]);
        // Lines between the columns are drawn on terminals only, and not where CI is set.
        assert.match(table, /Tree of sf[\s│]+Ada Admin[\s│]+Bolt/);
        const exported = sf.read('exported/Machine__c-Part__c.json');
        assert.match(exported, /"referenceId": "Part__cRef1"/);
      },
    ],
    [
      'sf data loads, changes and fetches rows in bulk',
      async () => {
        const rows = Array.from({ length: 250 }, (_, index) => `Bulk of sf ${index},BSF${index}`);
        const bulk = [...org, '--sobject', 'Machine__c', '--wait', '2'];
        const load = [
          'data',
          'import',
          'bulk',
          ...bulk,
          '--file',
          sf.file('rows.csv', `Name,Code__c\n${rows.join('\n')}\n`),
        ];
        const loaded = await sf.json<{ successfulRecords: number }>([...load, '--line-ending', 'LF']);
        assert.equal(loaded.result?.successfulRecords, 250, loaded.message);

        const again = sf.file('again.csv', 'Code__c,Name\nBSF0,Bulk of sf again\nBSF250,Bulk of sf new\n');
        const soql = "SELECT Name, Code__c FROM Machine__c WHERE Name LIKE 'Bulk of sf%'";
        const fetch = ['data', 'export', 'bulk', ...org, '--query', soql, '--output-file', 'all.csv', '--wait', '2'];
        const upserted = await sf.json<{ jobInfo: { numberRecordsProcessed: number } }>([
          'data',
          'upsert',
          'bulk',
          ...bulk,
          '--file',
          again,
          '--external-id',
          'Code__c',
          '--line-ending',
          'LF',
        ]);
        assert.equal(upserted.result?.jobInfo.numberRecordsProcessed, 2, upserted.message);
        const fetched = await sf.json<{ totalSize: number }>([...fetch, '--result-format', 'csv']);
        assert.equal(fetched.result?.totalSize, 251, fetched.message);
      },
    ],
    [
      'sf data query pages, counts, searches, and tells what is wrong',
      async () => {
        const [rows, tooling, wrong] = await Promise.all([
          query("SELECT Name FROM Machine__c WHERE Name LIKE 'Row %'"),
          query('SELECT Name FROM ApexClass ORDER BY Name', '--use-tooling-api'),
          query('SELECT Nope FROM Machine__c'),
        ]);
        assert.deepEqual([rows.result.totalSize, rows.result.records.length], [rows.result.records.length, 4200]);
        assert.equal(tooling.result.records[0]?.['Name'], 'MachineApi');
        assert.deepEqual([wrong.status, wrong.name], [1, 'INVALID_FIELD']);
      },
    ],
    [
      'sf as the mechanic sees what the mechanic sees',
      async () => {
        const soql = "SELECT COUNT() FROM Machine__c WHERE Name LIKE 'Row %'";
        const own = await sf.json<Rows>(['data', 'query', '--target-org', 'mechanic', '--query', soql]);
        assert.equal(own.result.totalSize, 0);
      },
    ],
  ];
}
