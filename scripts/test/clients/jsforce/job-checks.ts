import assert from 'node:assert/strict';
import { refusal, type Check } from '../checks.ts';
import type { Connection } from './connect.ts';

/** Bulk API 2.0, the Tooling API, Apex REST. @param rows of machines named `Row …` */
export function jobChecks(admin: Connection, mechanic: Connection, rows: number): Check[] {
  admin.bulk2.pollInterval = 100;
  return [
    [
      'a load tells of each row what became of it',
      async () => {
        const input = [
          { Name: 'Bulk 1', Code__c: 'BK1', Price__c: '1' },
          { Name: 'Bulk 2', Code__c: 'BK2', Price__c: '-1' },
        ];
        const { successfulResults, failedResults, unprocessedRecords } = await admin.bulk2.loadAndWaitForResults({
          object: 'Machine__c',
          operation: 'insert',
          input,
          pollInterval: 100,
        });

        assert.deepEqual([successfulResults.length, unprocessedRecords.length], [1, 0]);
        assert.match(failedResults[0]!.sf__Error, /^FIELD_CUSTOM_VALIDATION_EXCEPTION:A price is not below zero\./);
      },
    ],
    [
      'a query in bulk gives all rows as a file',
      async () => {
        const soql = "SELECT Name, Owner.Name FROM Machine__c WHERE Name LIKE 'Row %'";
        const found = (await (await admin.bulk2.query(soql, { pollInterval: 100 })).toArray()) as Record<
          string,
          string
        >[];

        assert.deepEqual([found.length, found[0]?.['Owner.Name']], [rows, 'Ada Admin']);
      },
    ],
    [
      'results of a query in bulk come in parts, after a locator',
      async () => {
        const query = "SELECT Name FROM Machine__c WHERE Name LIKE 'Row %' ORDER BY Name";
        const { id } = await admin.requestPost<{ id: string }>('/jobs/query', { operation: 'query', query });
        const part = async (more: string) => {
          const headers = { Authorization: `Bearer ${admin.accessToken}` };
          const url = `${admin.instanceUrl}/services/data/v66.0/jobs/query/${id}/results?maxRecords=3000${more}`;
          const response = await fetch(url, { headers });
          return { lines: (await response.text()).trim().split('\n'), locator: response.headers.get('Sforce-Locator') };
        };
        const first = await part('');
        const second = await part(`&locator=${first.locator}`);

        assert.deepEqual([first.lines.length, second.lines.length, second.locator], [3001, rows - 3000 + 1, 'null']);
      },
    ],
    [
      'anonymous Apex runs, and tells where it fails',
      async () => {
        const good = await admin.tooling.executeAnonymous("insert new Machine__c(Name = 'Anonymous');");
        assert.deepEqual([good.compiled, good.success], [true, true]);
        const wrong = await admin.tooling.executeAnonymous("Integer i;\nString s = 'a'; i = s;");
        assert.deepEqual([wrong.compiled, wrong.line], [false, 2]);
        const failing = await admin.tooling.executeAnonymous(
          "insert new Machine__c(Name = 'Undone');\nthrow new IllegalArgumentException('no');",
        );
        assert.deepEqual([failing.success, failing.exceptionMessage], [false, 'System.IllegalArgumentException: no']);
        assert.equal((await admin.query("SELECT Id FROM Machine__c WHERE Name = 'Undone'")).totalSize, 0);
        assert.equal(
          (await refusal(() => mechanic.tooling.executeAnonymous('Integer i;'))).errorCode,
          'INSUFFICIENT_ACCESS',
        );
      },
    ],
    [
      'Apex REST classes answer',
      async () => {
        const id = await mechanic.apex.post('/machines', { name: 'Bought', price: 3 });
        assert.match(String(id), /^a\w{17}$/);
        assert.ok((await mechanic.apex.get<string[]>('/machines')).includes('Bought'));
      },
    ],
  ];
}
