import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadUser } from '../../apex/runtime/current-user.ts';
import { runInTransaction } from '../../apex/runtime/transaction.ts';
import { findUser } from '../../org/find-user.ts';
import { servedOrg } from '../served-org.testing.ts';

const org = servedOrg({
  'objects/Ping__e/Ping__e.object-meta.xml':
    '<CustomObject><label>Ping</label><pluralLabel>Pings</pluralLabel><eventType>HighVolume</eventType><publishBehavior>PublishAfterCommit</publishBehavior></CustomObject>',
  'objects/Ping__e/fields/Text__c.field-meta.xml':
    '<CustomField><fullName>Text__c</fullName><label>Text</label><type>Text</type><length>20</length><required>true</required></CustomField>',
  'triggers/PingTrigger.trigger':
    'trigger PingTrigger on Ping__e(after insert) { for (Ping__e ping : Trigger.new) { insert as system new Account(Name = ping.Text__c); } }',
});
const events = '/services/data/v66.0/sobjects/Ping__e';

async function accounts(): Promise<unknown> {
  org.org.async.drain(null);
  const { body } = await org.get('/services/data/v66.0/query?q=SELECT+Name+FROM+Account');
  return (body as { records: { Name: string }[] }).records.map(({ Name }) => Name);
}

test('an event is published, and its trigger runs behind the request', async () => {
  const { status, body } = await org.post(events, { Text__c: 'one' });
  const { success, errors } = body as { success: boolean; errors: { statusCode: string; message: string }[] };

  assert.deepEqual([status, success, errors[0]?.statusCode], [201, true, 'OPERATION_ENQUEUED']);
  assert.match(errors[0]!.message, /^[0-9a-f-]{36}$/);
  assert.deepEqual(await accounts(), ['one']);
});

test('an event without a required field is refused', async () => {
  const { status, body } = await org.post(events, {});

  assert.deepEqual([status, (body as { errorCode: string }[])[0]?.errorCode], [400, 'REQUIRED_FIELD_MISSING']);
});

test('who may not create the event does not publish it', async () => {
  runInTransaction(org.org, loadUser(org.org, org.org.administratorId), 'sync', (tx) =>
    org.org.program.executeAnonymous(
      tx,
      `insert new User(Username = 'no@hello.example', LastName = 'No', Email = 'no@hello.example', Alias = 'no', TimeZoneSidKey = 'UTC', LocaleSidKey = 'en_US', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US', ProfileId = [SELECT Id FROM Profile WHERE Name = 'Minimum Access - Salesforce'].Id);`,
    ),
  );

  const { status } = await org.post(events, { Text__c: 'two' }, findUser(org.org, 'no@hello.example'));

  assert.ok(status >= 400, `It is ${status}`);
  assert.deepEqual(await accounts(), ['one']);
});
