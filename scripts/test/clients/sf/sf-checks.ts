import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Check } from '../checks.ts';
import { administrator, mechanic, type Workshop } from '../workshop.ts';
import { Sf } from './sf.ts';

interface Rows {
  readonly totalSize: number;
  readonly records: readonly Record<string, unknown>[];
}

const keyFormat = {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
} as const;

/** Logs both users in, each in a way of sf; what follows runs side by side, as most of a call is the start of the program. */
export function sfChecks({ url, folder }: Workshop, token: string): readonly Check[][] {
  const sf = new Sf(path.join(folder, 'sf'));
  const file = (name: string, text: string): string => {
    writeFileSync(path.join(folder, 'sf', name), text);
    return name;
  };
  const org = ['--target-org', 'admin'];
  const query = (soql: string, ...more: string[]) => sf.json<Rows>(['data', 'query', ...org, '--query', soql, ...more]);
  const login = async (way: string, username: string, words: string[], more = {}): Promise<void> => {
    const all = ['org', 'login', way, '--instance-url', url, ...words];
    const { result, message } = await sf.json<{ username: string }>(all, more);
    assert.equal(result?.username, username, message);
  };

  return [
    [
      [
        'sf logs the administrator in by a token',
        () => login('access-token', administrator, ['--alias', 'admin', '--no-prompt'], { SF_ACCESS_TOKEN: token }),
      ],
    ],
    [
      [
        'sf logs a mechanic in by a key',
        () => {
          const key = file('key.pem', generateKeyPairSync('rsa', keyFormat).privateKey);
          const words = ['--alias', 'mechanic', '--username', mechanic, '--client-id', 'any', '--jwt-key-file', key];
          return login('jwt', mechanic, words);
        },
      ],
    ],
    [
      [
        'sf org display, org list limits, sobject list and describe',
        async () => {
          const [display, limits, list, describe] = await Promise.all([
            sf.json<{ username: string; connectedStatus: string; apiVersion: string }>(['org', 'display', ...org]),
            sf.json<{ name: string }[]>(['org', 'list', 'limits', ...org]),
            sf.json<string[]>(['sobject', 'list', ...org]),
            sf.json<{ name: string; fields: unknown[] }>(['sobject', 'describe', ...org, '--sobject', 'Machine__c']),
          ]);
          assert.deepEqual(
            [display.result.username, display.result.connectedStatus, display.result.apiVersion],
            [administrator, 'Connected', '66.0'],
          );
          assert.ok(limits.result.some(({ name }) => name === 'DailyApiRequests'));
          assert.ok(list.result.includes('Machine__c'));
          assert.deepEqual([describe.result.name, describe.result.fields.length > 10], ['Machine__c', true]);
        },
      ],
    ],
    [
      [
        'sf data creates, gets, updates and deletes a record',
        async () => {
          const one = [...org, '--sobject', 'Machine__c'];
          const where = ['--where', 'Code__c=SF1'];
          const values = ['--values', "Name='By sf' Code__c=SF1 Price__c=12.5 Active__c=false"];
          const made = await sf.json<{ id: string }>(['data', 'create', 'record', ...one, ...values]);
          assert.equal(made.status, 0, made.message);
          const got = await sf.json<Record<string, unknown>>(['data', 'get', 'record', ...one, ...where]);
          assert.deepEqual(
            [got.result['Name'], got.result['Price__c'], got.result['Active__c']],
            ['By sf', 12.5, false],
          );
          const changed = await sf.json(['data', 'update', 'record', ...one, ...where, '--values', 'Price__c=-1']);
          assert.deepEqual([changed.status, changed.name], [1, 'FIELD_CUSTOM_VALIDATION_EXCEPTION']);
          assert.equal((await sf.json(['data', 'delete', 'record', ...one, ...where])).status, 0);
        },
      ],
    ],
    [
      [
        'sf data imports trees, shows them as a table and exports them',
        async () => {
          const machines = { records: [{ attributes: { type: 'Machine__c', referenceId: 'm1' }, Name: 'Tree of sf' }] };
          const part = { attributes: { type: 'Part__c', referenceId: 'p1' }, Name: 'Bolt', Machine__c: '@m1' };
          file('machines.json', JSON.stringify(machines));
          file('parts.json', JSON.stringify({ records: [part] }));
          const plan = [
            { sobject: 'Machine__c', files: ['machines.json'] },
            { sobject: 'Part__c', files: ['parts.json'] },
          ];
          const words = ['data', 'import', 'tree', ...org, '--plan', file('plan.json', JSON.stringify(plan))];
          const { result, message } = await sf.json<{ refId: string }[]>(words);
          assert.equal(result?.length, 2, message);

          const soql = "SELECT Name, Owner.Name, (SELECT Name FROM Parts__r) FROM Machine__c WHERE Name = 'Tree of sf'";
          const [table] = await Promise.all([
            sf.text(['data', 'query', ...org, '--query', soql]),
            sf.text(['data', 'export', 'tree', ...org, '--query', soql, '--output-dir', 'exported']),
          ]);
          assert.match(table, /Tree of sf\s*│ Ada Admin\s*│ Bolt/);
          const exported = readFileSync(path.join(folder, 'sf/exported/Machine__c-Part__c.json'), 'utf8');
          assert.match(exported, /"referenceId": "Part__cRef1"/);
        },
      ],
    ],
    [
      [
        'sf apex run prints the log, the mistake or the exception',
        async () => {
          const run = (name: string, apex: string) => sf.json<Run>(['apex', 'run', ...org, '--file', file(name, apex)]);
          const [good, wrong, failing] = await Promise.all([
            run('good.apex', "System.debug('<hello>'); insert new Machine__c(Name = 'By Apex');"),
            run('wrong.apex', "Integer i = 'x';"),
            run('failing.apex', "throw new IllegalArgumentException('no');"),
          ]);
          assert.deepEqual([good.result?.success, /\|DEBUG\|<hello>/.test(good.result?.logs ?? '')], [true, true]);
          assert.equal(wrong.name, 'executeCompileFailure');
          assert.deepEqual(
            [failing.name, /IllegalArgumentException: no/.test(failing.message ?? '')],
            ['executeRuntimeFailure', true],
          );
        },
      ],
    ],
    [
      [
        'sf apex run test runs the tests, waiting and at once, with coverage',
        async () => {
          const words = ['apex', 'run', 'test', ...org, '--class-names', 'MachineTest'];
          const [waiting, atOnce] = await Promise.all([
            sf.json<TestRun>([...words, '--wait', '2', '--code-coverage']),
            sf.json<TestRun>([...words, '--synchronous']),
          ]);
          for (const { result, message } of [waiting, atOnce])
            assert.deepEqual([result?.summary.outcome, result?.summary.passing], ['Passed', 2], message);
          assert.equal(waiting.result.summary.orgWideCoverage, '30%');
        },
      ],
    ],
    [
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
            file('rows.csv', `Name,Code__c\n${rows.join('\n')}\n`),
          ];
          const loaded = await sf.json<{ successfulRecords: number }>([...load, '--line-ending', 'LF']);
          assert.equal(loaded.result?.successfulRecords, 250, loaded.message);

          const again = file('again.csv', 'Code__c,Name\nBSF0,Bulk of sf again\nBSF250,Bulk of sf new\n');
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
    ],
    [
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
    ],
    [
      [
        'sf as the mechanic sees what the mechanic sees',
        async () => {
          const soql = "SELECT COUNT() FROM Machine__c WHERE Name LIKE 'Row %'";
          const own = await sf.json<Rows>(['data', 'query', '--target-org', 'mechanic', '--query', soql]);
          assert.equal(own.result.totalSize, 0);
        },
      ],
    ],
  ];
}

interface Run {
  readonly success: boolean;
  readonly logs: string;
}

interface TestRun {
  readonly summary: { readonly outcome: string; readonly passing: number; readonly orgWideCoverage: string };
}
