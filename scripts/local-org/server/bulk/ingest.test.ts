import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { runInTransaction } from '../../apex/runtime/transaction.ts';
import { loadUser } from '../../apex/runtime/current-user.ts';
import { findUser } from '../../org/find-user.ts';
import { temporaryFolder } from '../../temporary-folder.testing.ts';
import { servedOrg, type Served, type ServedOrg } from '../served-org.testing.ts';

const field = (name: string, type: string, more: string): string =>
  `<CustomField><fullName>${name}</fullName><label>${name.replace('__c', '')}</label><type>${type}</type>${more}</CustomField>`;
const files = {
  'objects/Signal__c/Signal__c.object-meta.xml':
    '<CustomObject><label>Signal</label><pluralLabel>Signals</pluralLabel><sharingModel>ReadWrite</sharingModel><nameField><label>Name</label><type>Text</type></nameField></CustomObject>',
  'objects/Signal__c/fields/Key__c.field-meta.xml': field(
    'Key__c',
    'Text',
    '<length>80</length><externalId>true</externalId><unique>true</unique>',
  ),
  'objects/Signal__c/fields/Value__c.field-meta.xml': field(
    'Value__c',
    'Number',
    '<precision>9</precision><scale>2</scale>',
  ),
  'objects/Signal__c/fields/At__c.field-meta.xml': field('At__c', 'DateTime', ''),
  'objects/Signal__c/fields/Day__c.field-meta.xml': field('Day__c', 'Date', ''),
  'objects/Signal__c/fields/IsBig__c.field-meta.xml': field(
    'IsBig__c',
    'Checkbox',
    '<defaultValue>false</defaultValue>',
  ),
  'objects/Signal__c/fields/Account__c.field-meta.xml': field(
    'Account__c',
    'Lookup',
    '<referenceTo>Account</referenceTo><relationshipName>Signals</relationshipName>',
  ),
  'objects/Account/fields/Code__c.field-meta.xml': field(
    'Code__c',
    'Text',
    '<length>20</length><externalId>true</externalId><unique>true</unique>',
  ),
  'triggers/SignalTrigger.trigger': `trigger SignalTrigger on Signal__c (before insert) {
  if (Trigger.new[0].Name == 'Endless') while (true) { [SELECT Id FROM Account LIMIT 1]; }
  for (Signal__c signal : Trigger.new) {
    if (signal.Name == 'Refused') signal.addError('Not this one');
    if (signal.Name == 'Counted') signal.Value__c = Limits.getQueries() + Trigger.new.size();
  }
}`,
};

const root = '/services/data/v66.0/jobs/ingest';

interface Info {
  readonly id: string;
  readonly state: string;
  readonly numberRecordsProcessed: number;
  readonly numberRecordsFailed: number;
  readonly errorMessage?: string;
}

/** Makes a job with its data, ready to be worked at. */
async function uploaded(org: ServedOrg, job: object, csv: string, userId?: string): Promise<string> {
  const as = userId === undefined ? {} : { userId };
  const made = await org.send('POST', root, { body: { object: 'Signal__c', ...job }, ...as });
  assert.equal(made.status, 200, JSON.stringify(made.body));
  const { id } = made.body as Info;
  const put = await org.send('PUT', `${root}/${id}/batches/`, {
    body: csv,
    headers: { 'Content-Type': 'text/csv' },
    ...as,
  });
  assert.equal(put.status, 201);
  const patched = await org.send('PATCH', `${root}/${id}`, { body: { state: 'UploadComplete' }, ...as });
  assert.equal((patched.body as Info).state, 'UploadComplete');
  return id;
}

/** @returns what became of the job and its rows */
async function outcome(org: ServedOrg, id: string): Promise<{ info: Info; saved: string[]; failed: string[] }> {
  while (org.loads.step());
  const lines = ({ body }: Served): string[] => String(body).trimEnd().split('\n').slice(1);
  return {
    info: (await org.get(`${root}/${id}`)).body as Info,
    saved: lines(await org.get(`${root}/${id}/successfulResults/`)),
    failed: lines(await org.get(`${root}/${id}/failedResults`)),
  };
}

const load = async (org: ServedOrg, job: object, csv: string): ReturnType<typeof outcome> =>
  outcome(org, await uploaded(org, job, csv));

async function rows(org: ServedOrg, soql: string): Promise<Record<string, unknown>[]> {
  const { body } = await org.get(`/services/data/v66.0/query?q=${encodeURIComponent(soql)}`);
  assert.ok(!Array.isArray(body), JSON.stringify(body));
  const wanted = soql.replace(/^SELECT | FROM .*$/g, '').split(', ');
  return (body as { records: Record<string, unknown>[] }).records.map((record) =>
    Object.fromEntries(wanted.map((name) => [name, record[name]])),
  );
}

async function count(org: ServedOrg, where = ''): Promise<number> {
  const soql = `SELECT COUNT() FROM Signal__c ${where}`;
  const { body } = await org.get(`/services/data/v66.0/query?q=${encodeURIComponent(soql)}`);
  return (body as { totalSize: number }).totalSize;
}

function run(org: ServedOrg, apex: string): void {
  runInTransaction(org.org, loadUser(org.org, org.org.administratorId), 'sync', (tx) =>
    org.org.program.executeAnonymous(tx, apex),
  );
}

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

test('a job goes from state to state as documented, and is its creator’s alone', async () => {
  const org = servedOrg(files);
  const { body } = await org.post(root, { object: 'signal__c', operation: 'insert' });
  const { id, ...job } = body as Record<string, unknown> & { id: string };
  assert.match(id, /^750\w{15}$/);
  assert.deepEqual(
    [job['object'], job['state'], job['contentUrl'], job['apiVersion'], job['lineEnding'], job['columnDelimiter']],
    ['Signal__c', 'Open', `services/data/v66.0/jobs/ingest/${id}/batches`, 66, 'LF', 'COMMA'],
  );
  const codeOf = async (answer: Promise<Served>): Promise<unknown> => {
    const { status, body: fault } = await answer;
    return [status, (fault as { errorCode: string }[])[0]?.errorCode];
  };
  const put = (): Promise<Served> => org.send('PUT', `${root}/${id}/batches`, { body: 'Name\nOne\n' });
  const patch = (state: string): Promise<Served> => org.send('PATCH', `${root}/${id}`, { body: { state } });

  assert.deepEqual(await codeOf(org.send('DELETE', `${root}/${id}`)), [400, 'INVALIDJOBSTATE']);
  assert.equal((await put()).status, 201);
  assert.deepEqual(await codeOf(put()), [400, 'CLIENTINPUTERROR']);
  assert.deepEqual(await codeOf(patch('JobComplete')), [400, 'INVALIDJOBSTATE']);
  await patch('Aborted');
  assert.deepEqual(await codeOf(patch('UploadComplete')), [400, 'INVALIDJOBSTATE']);
  assert.equal(org.loads.step(), false);
  assert.equal((await org.get(`${root}/${id}/unprocessedrecords/`)).body, '"Name"\n"One"\n');
  assert.equal(((await org.get(root)).body as { records: unknown[] }).records.length, 1);
  assert.deepEqual(await codeOf(org.post(root, { object: 'Nope', operation: 'insert' })), [400, 'INVALIDENTITY']);
  assert.deepEqual(await codeOf(org.post(root, { object: 'Account', operation: 'merge' })), [400, 'INVALIDJOB']);
  assert.deepEqual(
    await codeOf(org.post(root, { object: 'Account', operation: 'upsert', externalIdFieldName: 'Name' })),
    [400, 'INVALIDJOB'],
  );
  run(
    org,
    `insert new User(Username = 'out@hello.example', LastName = 'Out', Email = 'out@hello.example', Alias = 'out', TimeZoneSidKey = 'UTC', LocaleSidKey = 'en_US', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US', ProfileId = [SELECT Id FROM Profile WHERE Name = 'Standard User'].Id);`,
  );
  assert.deepEqual(await codeOf(org.get(`${root}/${id}`, findUser(org.org, 'out@hello.example'))), [404, 'NOT_FOUND']);
  assert.equal((await org.send('DELETE', `${root}/${id}`)).status, 204);
  assert.deepEqual(await codeOf(org.get(`${root}/${id}`)), [404, 'NOT_FOUND']);
});

test('who may not create gets each row refused', async () => {
  const org = servedOrg({
    ...files,
    'permissionsets/Reads.permissionset-meta.xml':
      '<PermissionSet><label>Reads</label><objectPermissions><object>Signal__c</object><allowCreate>false</allowCreate><allowDelete>false</allowDelete><allowEdit>false</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><viewAllRecords>false</viewAllRecords></objectPermissions></PermissionSet>',
  });
  run(
    org,
    `User reader = new User(Username = 'in@hello.example', LastName = 'In', Email = 'in@hello.example', Alias = 'in', TimeZoneSidKey = 'UTC', LocaleSidKey = 'en_US', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US', ProfileId = [SELECT Id FROM Profile WHERE Name = 'Standard User'].Id);
insert reader;
insert new PermissionSetAssignment(AssigneeId = reader.Id, PermissionSetId = [SELECT Id FROM PermissionSet WHERE Name = 'Reads'].Id);`,
  );
  const id = await uploaded(org, { operation: 'insert' }, 'Name\nOne\n', findUser(org.org, 'in@hello.example'));

  const { info, failed } = await outcome(org, id);

  assert.deepEqual([info.state, info.numberRecordsFailed], ['JobComplete', 1]);
  assert.match(failed[0]!, /INSUFFICIENT_ACCESS_OR_READONLY/);
});

test('what one process has begun another goes on with, and no row is saved twice', async () => {
  const database = join(temporaryFolder('bulk'), 'org.db');
  const names = Array.from({ length: 450 }, (_, index) => `Row,p${index}`);
  const first = servedOrg(files, database);
  const id = await uploaded(first, { operation: 'insert' }, `Name,Key__c\n${names.join('\n')}`);
  first.loads.step();
  first.org.close();

  const second = servedOrg(files, database);
  assert.equal(((await second.get(`${root}/${id}`)).body as Info).state, 'InProgress');
  const { info } = await outcome(second, id);

  assert.deepEqual([info.state, info.numberRecordsProcessed, info.numberRecordsFailed], ['JobComplete', 450, 0]);
  assert.equal(await count(second), 450);
  second.org.close();
});
