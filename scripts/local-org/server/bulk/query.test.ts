import assert from 'node:assert/strict';
import { test } from 'node:test';
import { servedOrg, type Served } from '../served-org.testing.ts';

const { get, post, send } = servedOrg({});
const root = '/services/data/v66.0';
const jobs = `${root}/jobs/query`;

const start = (query: string, more: object = {}): Promise<Served> => post(jobs, { operation: 'query', query, ...more });
const idOf = ({ body }: Served): string => (body as { id: string }).id;
const codeOf = ({ status, body }: Served): unknown => [status, (body as { errorCode: string }[])[0]?.errorCode];

test('a job goes from its creation to its results, and away', async () => {
  await post(`${root}/sobjects/Account`, { Name: 'One, "quoted"', NumberOfEmployees: 5 });
  await post(`${root}/sobjects/Account`, { Name: 'Two' });
  const made = await start('SELECT Name, numberofemployees, owner.name FROM Account ORDER BY Name', {
    columnDelimiter: 'SEMICOLON',
  });
  const info = (await get(`${jobs}/${idOf(made)}`)).body as Record<string, unknown>;
  assert.deepEqual(
    [(made.body as { state: string }).state, info['state'], info['numberRecordsProcessed'], info['object']],
    ['UploadComplete', 'JobComplete', 2, 'Account'],
  );

  const results = await get(`${jobs}/${idOf(made)}/results`);
  assert.equal(
    results.body,
    '"Name";"NumberOfEmployees";"Owner.Name"\n"One, ""quoted""";"5";"Ada Admin"\n"Two";"";"Ada Admin"\n',
  );
  assert.deepEqual([results.headers['Sforce-Locator'], results.headers['Sforce-NumberOfRecords']], ['null', '2']);

  assert.equal((await send('DELETE', `${jobs}/${idOf(made)}`)).status, 204);
  assert.deepEqual(codeOf(await get(`${jobs}/${idOf(made)}`)), [404, 'NOT_FOUND']);
});

test('results come in parts', async () => {
  const id = idOf(await start('SELECT Name FROM Account ORDER BY Name'));
  const first = await get(`${jobs}/${id}/results?maxRecords=1`);
  const second = await get(`${jobs}/${id}/results?maxRecords=1&locator=${first.headers['Sforce-Locator']}`);

  assert.deepEqual([first.headers['Sforce-NumberOfRecords'], second.headers['Sforce-Locator']], ['1', 'null']);
  assert.equal((await get(`${jobs}/${id}/results?locator=zzz`)).status, 400);
  assert.equal((await get(`${jobs}/${id}/results?maxRecords=0`)).status, 400);
});

test('what a file has no columns for, and what is no query, is refused', async () => {
  assert.deepEqual(codeOf(await start('SELECT COUNT(Id) FROM Account')), [400, 'API_ERROR']);
  assert.deepEqual(codeOf(await start('SELECT Id, (SELECT Id FROM Contacts) FROM Account')), [400, 'API_ERROR']);
  assert.deepEqual(codeOf(await start('SELECT Nope FROM Account')), [400, 'INVALID_FIELD']);
  assert.deepEqual(codeOf(await start('SELECT')), [400, 'MALFORMED_QUERY']);
  assert.deepEqual(codeOf(await start('SELECT Id FROM Account', { operation: 'delete' })), [400, 'INVALIDJOB']);
});
