import assert from 'node:assert/strict';
import { test } from 'node:test';
import { servedOrg } from '../served-org.testing.ts';
import { count, files, load, outcome, rows, run, uploaded } from './ingest.testing.ts';

test('rows are inserted, each with its result, and a bad row stops no other', async () => {
  const org = servedOrg(files);
  const { info, saved, failed } = await load(
    org,
    { operation: 'insert' },
    'Name,Key__c,Value__c,At__c,Day__c,IsBig__c\n' +
      'One,k1,1.5,2026-01-31T10:00:00.000+02:00,2026-01-31Z,TRUE\n' +
      '"Two, ""quoted""",k2,2e3,2026-01-31T10:00:00Z,2026-02-01,0\n' +
      'Refused,k3,,,,\n' +
      'Four,k4,many,,,\n' +
      'Five,k1,,,,\n' +
      'Six,"k6" ,,,,\n' +
      'Seven,k7\n' +
      'Eight,k8,,yesterday,,\n',
  );

  assert.deepEqual(
    [info.state, info.numberRecordsProcessed, info.numberRecordsFailed, saved.length],
    ['JobComplete', 8, 6, 2],
  );
  assert.match(saved[0]!, /^"\w{18}","true","One","k1","1.5"/);
  assert.deepEqual(
    failed.map((line) => line.split('","')[1]!.split(':')[0]),
    [
      'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      'INVALID_TYPE_ON_FIELD_IN_RECORD',
      'DUPLICATE_VALUE',
      'INVALID_CSV',
      'INVALID_CSV',
      'INVALID_TYPE_ON_FIELD_IN_RECORD',
    ],
  );
  assert.match(failed[0]!, /^"","FIELD_CUSTOM_VALIDATION_EXCEPTION:Not this one:--","Refused","k3"/);
  assert.deepEqual(await rows(org, 'SELECT Name, Value__c, At__c, Day__c, IsBig__c FROM Signal__c ORDER BY Key__c'), [
    { Name: 'One', Value__c: 1.5, At__c: '2026-01-31T08:00:00.000+0000', Day__c: '2026-01-31', IsBig__c: true },
    {
      Name: 'Two, "quoted"',
      Value__c: 2000,
      At__c: '2026-01-31T10:00:00.000+0000',
      Day__c: '2026-02-01',
      IsBig__c: false,
    },
  ]);
});

test('each 200 rows are a transaction with limits of its own', async () => {
  const org = servedOrg(files);
  const names = Array.from({ length: 401 }, (_, index) => `Counted,c${index}`);
  const id = await uploaded(org, { operation: 'insert' }, `Name,Key__c\n${names.join('\n')}`);

  assert.equal(org.loads.step(), true);
  assert.equal(await count(org), 200);
  const { info } = await outcome(org, id);

  assert.deepEqual([info.numberRecordsProcessed, info.numberRecordsFailed], [401, 0]);
  assert.deepEqual([await count(org, 'WHERE Value__c = 200'), await count(org, 'WHERE Value__c = 1')], [400, 1]);
});

test('a transaction that a limit ends fails its rows and no others', async () => {
  const org = servedOrg(files);
  const names = Array.from({ length: 201 }, (_, index) => `${index === 0 ? 'Endless' : 'Fine'},e${index}`);
  const { info, failed } = await load(org, { operation: 'insert' }, `Name,Key__c\n${names.join('\n')}`);

  assert.deepEqual([info.state, info.numberRecordsProcessed, info.numberRecordsFailed], ['JobComplete', 201, 200]);
  assert.match(failed[5]!, /Too many SOQL queries: 101/);
});

test('an empty value says nothing, #N/A empties a field', async () => {
  const org = servedOrg(files);
  run(org, `insert new Signal__c(Name = 'One', Key__c = 'k1', Value__c = 7, Day__c = Date.newInstance(2026, 1, 1));`);
  const [{ Id: id }] = (await rows(org, 'SELECT Id FROM Signal__c')) as [{ Id: string }];

  const { failed } = await load(org, { operation: 'update' }, `Id,Value__c,Day__c\n${id},,#N/A\n${id},1,\nx,,\n,1,\n`);

  assert.deepEqual(await rows(org, 'SELECT Value__c, Day__c FROM Signal__c'), [{ Value__c: 7, Day__c: null }]);
  assert.deepEqual(
    failed.map((line) => line.split('","')[1]!.split(':')[0]),
    ['DUPLICATE_VALUE', 'INVALID_TYPE_ON_FIELD_IN_RECORD', 'MISSING_ARGUMENT'],
  );
});

test('upsert goes by the external id; parents are found by theirs', async () => {
  const org = servedOrg(files);
  run(org, `insert new Account(Name = 'Acme', Code__c = 'A1'); insert new Signal__c(Name = 'One', Key__c = 'k1');`);
  const { info, saved, failed } = await load(
    org,
    { operation: 'upsert', externalIdFieldName: 'key__c', columnDelimiter: 'SEMICOLON', lineEnding: 'CRLF' },
    'Key__c;Name;Account__r.Code__c\r\nk1;Uno;a1\r\nk2;Due;A1\r\nk3;Tre;A9\r\n',
  );

  assert.deepEqual([info.numberRecordsProcessed, info.numberRecordsFailed], [3, 1]);
  assert.deepEqual(
    saved.map((line) => line.split(';')[1]),
    ['"false"', '"true"'],
  );
  assert.match(failed[0]!, /Foreign key external ID: A9 not found for field Code__c in entity Account/);
  assert.deepEqual(await rows(org, `SELECT Name FROM Signal__c WHERE Account__r.Name = 'Acme' ORDER BY Key__c`), [
    { Name: 'Uno' },
    { Name: 'Due' },
  ]);
});

test('delete moves to the recycle bin', async () => {
  const org = servedOrg(files);
  run(org, `insert new Signal__c(Name = 'One', Key__c = 'k1');`);
  const [{ Id: id }] = (await rows(org, 'SELECT Id FROM Signal__c')) as [{ Id: string }];

  const { info } = await load(org, { operation: 'delete' }, `Id\n${id}\n`);

  assert.deepEqual([info.state, info.numberRecordsFailed], ['JobComplete', 0]);
  assert.deepEqual(await rows(org, 'SELECT Id FROM Signal__c'), []);
});

test('a file that does not fit fails the whole job and saves nothing', async () => {
  const org = servedOrg(files);
  const faults = [
    ['Name,Nope__c\nOne,1\n', 'InvalidBatch : Field name not found : Nope__c'],
    ['Name,Account__r.Industry\nOne,x\n', 'InvalidBatch : Industry is not an External ID or indexed field for Account'],
    [
      'Name,Account:Account__r.Code__c\nOne,x\n',
      'InvalidBatch : type is not needed for non polymorphic foreign key : Account:Account__r.Code__c',
    ],
    ['Name\r\nOne\r\n', 'ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is LF'],
    ['', 'InvalidBatch : The file has no header.'],
  ] as const;
  for (const [csv, message] of faults) {
    const { info } = await load(org, { operation: 'insert' }, csv);
    assert.deepEqual([info.state, info.errorMessage, info.numberRecordsProcessed], ['Failed', message, 0]);
  }
  assert.deepEqual(await rows(org, 'SELECT Id FROM Signal__c'), []);
});
