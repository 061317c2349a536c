import assert from 'node:assert/strict';
import type { Check } from '../checks.ts';
import type { Connection } from './connect.ts';

interface Response {
  readonly httpStatusCode: number;
  readonly referenceId: string;
  readonly body: unknown;
}

export function compositeChecks(admin: Connection): Check[] {
  const base = '/services/data/v66.0';
  const composite = async (allOrNone: boolean, compositeRequest: object[]): Promise<readonly Response[]> =>
    (await admin.requestPost<{ compositeResponse: Response[] }>('/composite', { allOrNone, compositeRequest }))
      .compositeResponse;
  const machine = (referenceId: string, body: object) => ({
    method: 'POST',
    url: `${base}/sobjects/Machine__c`,
    referenceId,
    body,
  });
  const count = async (where: string): Promise<number> =>
    (await admin.query(`SELECT COUNT() FROM Machine__c WHERE ${where}`)).totalSize;

  return [
    [
      'later requests use what earlier ones answered',
      async () => {
        const responses = await composite(true, [
          machine('made', { Name: 'Composite', Code__c: 'C1' }),
          {
            method: 'POST',
            url: `${base}/sobjects/Part__c`,
            referenceId: 'part',
            body: { Name: 'P', Machine__c: '@{made.id}' },
          },
          { method: 'GET', url: `${base}/sobjects/Machine__c/@{made.id}?fields=Name`, referenceId: 'read' },
          {
            method: 'GET',
            url: `${base}/query?q=SELECT+Name+FROM+Part__c+WHERE+Machine__c='@{made.id}'`,
            referenceId: 'found',
          },
        ]);

        assert.deepEqual(
          responses.map(({ httpStatusCode, referenceId }) => [httpStatusCode, referenceId]),
          [
            [201, 'made'],
            [201, 'part'],
            [200, 'read'],
            [200, 'found'],
          ],
        );
        assert.equal((responses[3]!.body as { totalSize: number }).totalSize, 1);
      },
    ],
    [
      'all or none: one fault undoes them all; else each counts for itself',
      async () => {
        const requests = [
          machine('good', { Name: 'Halted', Code__c: 'H1' }),
          machine('bad', { Name: 'H', Price__c: -1 }),
        ];
        const halted = await composite(true, requests);
        assert.deepEqual(
          halted.map(({ body }) => (body as { errorCode: string }[])[0]!.errorCode),
          ['PROCESSING_HALTED', 'FIELD_CUSTOM_VALIDATION_EXCEPTION'],
        );
        assert.equal(await count("Code__c = 'H1'"), 0);

        const each = await composite(false, requests);
        assert.deepEqual(
          each.map(({ httpStatusCode }) => httpStatusCode),
          [201, 400],
        );
        assert.equal(await count("Code__c = 'H1'"), 1);
      },
    ],
    [
      'graphs are undone one by one, batches go on after a fault',
      async () => {
        const graph = (graphId: string, ...compositeRequest: object[]) => ({ graphId, compositeRequest });
        const { graphs } = await admin.requestPost<{ graphs: { isSuccessful: boolean }[] }>('/composite/graph', {
          graphs: [
            graph('one', machine('a', { Name: 'Graph', Code__c: 'GR1' })),
            graph('two', machine('a', { Name: 'Graph', Code__c: 'GR2' }), machine('b', { Price__c: -1 })),
          ],
        });
        assert.deepEqual(
          graphs.map(({ isSuccessful }) => isSuccessful),
          [true, false],
        );
        assert.equal(await count("Code__c LIKE 'GR%'"), 1);

        const { hasErrors, results } = await admin.requestPost<{
          hasErrors: boolean;
          results: { statusCode: number }[];
        }>('/composite/batch', {
          batchRequests: [
            { method: 'GET', url: 'v66.0/sobjects/Machine__c/000000000000000AAA' },
            { method: 'GET', url: 'v66.0/limits' },
          ],
        });
        assert.deepEqual([hasErrors, results.map(({ statusCode }) => statusCode)], [true, [404, 200]]);
      },
    ],
    [
      'a tree of records is created, or none of it',
      async () => {
        const tree = (referenceId: string, Name: string, count: unknown) => ({
          attributes: { type: 'Machine__c', referenceId },
          Name,
          Parts__r: {
            records: [{ attributes: { type: 'Part__c', referenceId: `${referenceId}p` }, Name: 'P', Count__c: count }],
          },
        });
        const made = await admin.requestPost<{ hasErrors: boolean; results: unknown[] }>('/composite/tree/Machine__c', {
          records: [tree('t1', 'Tree', 1), tree('t2', 'Tree', 2)],
        });
        assert.deepEqual([made.hasErrors, made.results.length, await count("Name = 'Tree'")], [false, 4, 2]);

        const response = admin.requestPost('/composite/tree/Machine__c', {
          records: [tree('t1', 'Never', 1), tree('t2', 'Never', 9_999_999)],
        });
        await assert.rejects(response);
        assert.equal(await count("Name = 'Never'"), 0);
      },
    ],
  ];
}
