import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { findUser } from '../../org/find-user.ts';
import { temporaryFolder } from '../../temporary-folder.testing.ts';
import { servedOrg, type Served } from '../served-org.testing.ts';
import { count, files, outcome, root, run, uploaded, type Info } from './ingest.testing.ts';

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
