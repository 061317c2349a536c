import assert from 'node:assert/strict';
import { test } from 'node:test';
import { servedOrg } from '../served-org.testing.ts';
import { Router, type Request } from '../http/router.ts';
import { answerOf, matchOf } from '../http/listen.ts';
import type { RunTest } from './test-runs.ts';
import { toolingRoutes } from './tooling-routes.ts';

const { org } = servedOrg({
  'classes/Shop.cls': 'public class Shop {}',
  'classes/ATest.cls': '@IsTest class ATest { @IsTest static void a() {} @IsTest static void b() {} }',
});
const outcome = (method: string, status: RunTest['status']): RunTest => ({
  className: 'ATest',
  method,
  status,
  ms: 3,
  failure: status === 'passed' ? null : { message: `${method} went wrong`, stack: ['Class.ATest.b: line 1, column 1'] },
});
const acting = { org, log: [], jobs: { wake: () => undefined }, onFault: (error: unknown) => Promise.reject(error) };
const shop = {
  path: 'classes/Shop.cls',
  name: 'Shop',
  lines: [
    [2, 1],
    [3, 0],
    [4, 5],
  ],
} as const;
const tests = [outcome('a', 'passed'), outcome('b', 'failed'), { ...outcome('c', 'passed'), className: 'Other' }];
const router = new Router(
  toolingRoutes(acting, (_classes, withCoverage) => Promise.resolve({ tests, coverage: withCoverage ? [shop] : null })),
);

async function send(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }> {
  const url = new URL(`/services/data/v66.0/tooling/${path}`, 'http://localhost');
  const request: Omit<Request, 'params'> = {
    method,
    url,
    body,
    headers: {},
    rawHeaders: [],
    remoteAddress: '',
    userId: org.administratorId,
  };
  const answer = await answerOf(matchOf(router, method, url.pathname), request, (error) => {
    throw error;
  });
  return { status: answer.status, body: JSON.parse(String(answer.body)) as unknown };
}

const query = async (soql: string): Promise<readonly Record<string, unknown>[]> =>
  ((await send('GET', `query?q=${encodeURIComponent(soql)}`)).body as { records: Record<string, unknown>[] }).records;

test('a run that is waited for tells what passed and what failed', async () => {
  const { body } = await send('POST', 'runTestsSynchronous', { tests: [{ className: 'ATest' }] });
  const { numTestsRun, numFailures, failures } = body as Record<string, unknown>;

  assert.deepEqual([numTestsRun, numFailures], [2, 1]);
  assert.match(JSON.stringify(failures), /b went wrong.*Class\.ATest\.b: line 1/);
});

test('a run that is not waited for is looked up by its id', async () => {
  const { body: id } = await send('POST', 'runTestsAsynchronous', {
    tests: [{ className: 'atest', testMethods: ['b'] }],
  });
  await new Promise((resolve) => setImmediate(resolve));

  const [run] = await query(
    `SELECT Status, MethodsFailed FROM ApexTestRunResult WHERE AsyncApexJobId = '${String(id)}'`,
  );
  const [item] = await query(`SELECT Id, ApexClassId FROM ApexTestQueueItem WHERE ParentJobId = '${String(id)}'`);
  const results = await query(
    `SELECT MethodName, Outcome, Message, ApexClass.Name FROM ApexTestResult WHERE QueueItemId IN ('${String(item?.['Id'])}')`,
  );

  assert.deepEqual([run?.['Status'], run?.['MethodsFailed']], ['Completed', 1]);
  assert.deepEqual(
    results.map((each) => [each['MethodName'], each['Outcome']]),
    [['b', 'Fail']],
  );
  assert.equal((await query('SELECT Name FROM ApexClass ORDER BY Name'))[0]?.['Name'], 'ATest');
});

test('coverage is told when it is asked for, at once and afterwards', async () => {
  const { body } = await send('POST', 'runTestsSynchronous', {
    tests: [{ className: 'ATest' }],
    skipCodeCoverage: false,
  });
  const [coverage] = (body as { codeCoverage: Record<string, unknown>[] }).codeCoverage;
  assert.deepEqual(
    [coverage?.['name'], coverage?.['numLocations'], coverage?.['numLocationsNotCovered']],
    ['Shop', 3, 1],
  );

  const [row] = await query('SELECT ApexClassOrTrigger.Name, NumLinesCovered, Coverage FROM ApexCodeCoverageAggregate');
  assert.deepEqual([row?.['NumLinesCovered'], row?.['Coverage']], [2, { coveredLines: [2, 4], uncoveredLines: [3] }]);
  assert.equal((await query('SELECT PercentCovered FROM ApexOrgWideCoverage'))[0]?.['PercentCovered'], 66);
});

test('classes that are none are refused', async () => {
  for (const body of [{ tests: [{ className: 'Nope' }] }, {}, null, { tests: 'ATest' }])
    assert.equal((await send('POST', 'runTestsAsynchronous', body)).status, 400);
});
