import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadUser } from '../../apex/runtime/current-user.ts';
import { runInTransaction } from '../../apex/runtime/transaction.ts';
import { findUser } from '../../org/find-user.ts';
import { servedOrg, type Served } from '../served-org.testing.ts';

const code = (isUnique: boolean): string =>
  `<CustomField><fullName>${isUnique ? 'Code__c' : 'Group__c'}</fullName><label>Code</label><type>Text</type><length>20</length><externalId>true</externalId><unique>${isUnique}</unique></CustomField>`;
const org = servedOrg({
  'objects/Account/fields/Code__c.field-meta.xml': code(true),
  'objects/Account/fields/Group__c.field-meta.xml': code(false),
  'permissionsets/Creates.permissionset-meta.xml':
    '<PermissionSet><label>Creates</label><fieldPermissions><field>Account.Code__c</field><editable>true</editable><readable>true</readable></fieldPermissions><objectPermissions><object>Account</object><allowCreate>true</allowCreate><allowDelete>false</allowDelete><allowEdit>false</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><viewAllRecords>true</viewAllRecords></objectPermissions></PermissionSet>',
});
const root = '/services/data/v66.0';
const collection = `${root}/composite/sobjects`;
const account = (fields: object): object => ({ attributes: { type: 'Account' }, ...fields });
const errorOf = ({ status, body }: Served): unknown => [status, (body as { errorCode: string }[])[0]?.errorCode];

interface Result {
  readonly id?: string;
  readonly success: boolean;
  readonly created?: boolean;
  readonly errors: readonly { readonly statusCode: string; readonly fields: readonly string[] }[];
}

async function results(method: string, path: string, body?: object): Promise<Result[]> {
  const answer = await org.send(method, path, body === undefined ? {} : { body });
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body as Result[];
}

async function names(where: string): Promise<unknown[]> {
  const soql = encodeURIComponent(`SELECT Name FROM Account WHERE ${where} ORDER BY Name`);
  const { body } = await org.get(`${root}/query?q=${soql}`);
  return (body as { records: { Name: string }[] }).records.map(({ Name }) => Name);
}

test('each record is created or refused on its own, of several objects in one request', async () => {
  const made = await results('POST', collection, {
    records: [
      account({ Name: 'One', Code__c: 'C1' }),
      { attributes: { type: 'Contact' }, LastName: 'Ada', Account: { Code__c: 'C1' } },
      account({ Industry: 'Energy' }),
    ],
  });

  assert.deepEqual(
    made.map(({ id, success, errors }) => [id?.slice(0, 3), success, errors[0]?.statusCode]),
    [
      ['001', true, undefined],
      ['003', true, undefined],
      [undefined, false, 'REQUIRED_FIELD_MISSING'],
    ],
  );
});

test('all or none: one fault undoes them all', async () => {
  const made = await results('POST', collection, {
    allOrNone: true,
    records: [account({ Name: 'Never' }), account({ Industry: 'Energy' })],
  });

  assert.deepEqual(
    made.map(({ errors }) => errors[0]?.statusCode),
    ['ALL_OR_NONE_OPERATION_ROLLED_BACK', 'REQUIRED_FIELD_MISSING'],
  );
  assert.deepEqual(await names(`Name = 'Never'`), []);
});

test('records are read, changed and deleted by their ids', async () => {
  const [a, b] = await results('POST', collection, { records: [account({ Name: 'A' }), account({ Name: 'B' })] });
  await results('PATCH', collection, {
    records: [account({ Id: a!.id, Name: 'AA' }), account({ id: b!.id, Name: 'BB' })],
  });
  const { body } = await org.get(`${collection}/Account?ids=${b!.id},001000000000000AAA,${a!.id}&fields=Name`);
  assert.deepEqual(
    (body as ({ Name: string } | null)[]).map((each) => each?.Name ?? null),
    ['BB', null, 'AA'],
  );

  const gone = await results('DELETE', `${collection}?ids=${a!.id},${b!.id}&allOrNone=true`);
  assert.deepEqual(
    gone.map(({ success }) => success),
    [true, true],
  );
  assert.deepEqual(await names(`Name IN ('AA', 'BB')`), []);
});

test('many are created or changed by an external id', async () => {
  await results('POST', collection, { records: [account({ Name: 'Old', Code__c: 'U1' })] });
  const made = await results('PATCH', `${collection}/Account/Code__c`, {
    records: [account({ Name: 'New', Code__c: 'u1' }), account({ Name: 'Other', Code__c: 'U2' })],
  });

  assert.deepEqual(
    made.map(({ created }) => created),
    [false, true],
  );
  assert.deepEqual(await names(`Code__c IN ('U1', 'U2')`), ['New', 'Other']);
});

test('too many records, too many chunks and no records are refused', async () => {
  const many = Array.from({ length: 201 }, (_, index) => account({ Name: `N${index}` }));
  const mixed = Array.from({ length: 11 }, (_, index) =>
    index % 2 === 0 ? account({ Name: 'M' }) : { attributes: { type: 'Contact' }, LastName: 'M' },
  );

  assert.deepEqual(errorOf(await org.post(collection, { records: many })), [400, 'EXCEEDED_ID_LIMIT']);
  assert.deepEqual(errorOf(await org.post(collection, { records: mixed })), [400, 'INVALID_BATCH']);
  for (const body of [undefined, {}, { records: 'x' }, { records: [{ Name: 'x' }] }])
    assert.deepEqual(errorOf(await org.post(collection, body)), [400, 'INVALID_INPUT']);
  assert.deepEqual(errorOf(await org.post(collection, { records: [account({ Nope: 1 })] })), [400, 'INVALID_FIELD']);
  assert.deepEqual(await names(`Name IN ('M', 'N0')`), []);
});

test('one record is upserted, read and deleted by its external id', async () => {
  const path = `${root}/sobjects/Account/Code__c/one%2F1`;
  const made = await org.send('PATCH', path, { body: { Name: 'First' } });
  assert.deepEqual([made.status, (made.body as Result).created], [201, true]);
  const changed = await org.send('PATCH', path, { body: { Name: 'Second' } });
  assert.deepEqual([changed.status, (changed.body as Result).created], [200, false]);

  assert.equal(((await org.get(path)).body as { Name: string }).Name, 'Second');
  assert.deepEqual(errorOf(await org.send('PATCH', path, { body: { Code__c: 'x' } })), [400, 'INVALID_FIELD']);
  assert.equal((await org.send('DELETE', path)).status, 204);
  assert.deepEqual(errorOf(await org.get(path)), [404, 'NOT_FOUND']);
  assert.deepEqual(errorOf(await org.send('PATCH', `${root}/sobjects/Account/Industry/x`, { body: {} })), [
    404,
    'NOT_FOUND',
  ]);
  const posted = await org.post(`${root}/sobjects/Account/Id`, { Name: 'By Id' });
  assert.deepEqual([posted.status, (posted.body as Result).created], [201, true]);
});

test('a value that several records have is answered with 300', async () => {
  await results('POST', collection, {
    records: [account({ Name: 'Twin', Group__c: 'G' }), account({ Name: 'Twin', Group__c: 'G' })],
  });

  assert.equal((await org.get(`${root}/sobjects/Account/Group__c/G`)).status, 300);
  assert.equal((await org.send('PATCH', `${root}/sobjects/Account/Group__c/G`, { body: { Name: 'x' } })).status, 300);
});

test('an upsert asks for Create when it creates and for Edit when it changes', async () => {
  runInTransaction(org.org, loadUser(org.org, org.org.administratorId), 'sync', (tx) =>
    org.org.program.executeAnonymous(
      tx,
      `User creator = new User(Username = 'in@hello.example', LastName = 'In', Email = 'in@hello.example', Alias = 'in', TimeZoneSidKey = 'UTC', LocaleSidKey = 'en_US', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US', ProfileId = [SELECT Id FROM Profile WHERE Name = 'Minimum Access - Salesforce'].Id);
insert creator;
insert new PermissionSetAssignment(AssigneeId = creator.Id, PermissionSetId = [SELECT Id FROM PermissionSet WHERE Name = 'Creates'].Id);`,
    ),
  );
  const userId = findUser(org.org, 'in@hello.example');
  const upsert = (): Promise<Served> =>
    org.send('PATCH', `${root}/sobjects/Account/Code__c/I1`, { body: { Name: 'Theirs' }, userId });

  assert.equal((await upsert()).status, 201);
  assert.deepEqual(errorOf(await upsert()), [403, 'INSUFFICIENT_ACCESS_OR_READONLY']);
});
