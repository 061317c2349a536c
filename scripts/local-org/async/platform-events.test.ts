import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { eventBusClasses } from '../apex/system/event-bus.ts';
import { ApexList } from '../apex/values/list.ts';
import type { SObjectValue } from '../apex/values/sobject.ts';
import type { ApexValue } from '../apex/values/value.ts';
import { createTransaction, runInTransaction } from '../apex/runtime/transaction.ts';
import { TrialOrg } from '../dml/trial-org.testing.ts';
import type { Transaction } from '../org/transaction.ts';
import { UndoPoint } from '../org/undo-point.ts';

const files = {
  'objects/Ping__e/Ping__e.object-meta.xml':
    '<CustomObject><label>Ping</label><pluralLabel>Pings</pluralLabel><eventType>HighVolume</eventType><publishBehavior>PublishAfterCommit</publishBehavior></CustomObject>',
  'objects/Alarm__e/Alarm__e.object-meta.xml':
    '<CustomObject><label>Alarm</label><pluralLabel>Alarms</pluralLabel><eventType>HighVolume</eventType><publishBehavior>PublishImmediately</publishBehavior></CustomObject>',
  'objects/Alarm__e/fields/Text__c.field-meta.xml':
    '<CustomField><fullName>Text__c</fullName><label>Text</label><type>Text</type><length>20</length></CustomField>',
  'objects/Ping__e/fields/Text__c.field-meta.xml':
    '<CustomField><fullName>Text__c</fullName><label>Text</label><type>Text</type><length>20</length><required>true</required></CustomField>',
};
const list = (...items: ApexValue[]): ApexList => new ApexList({ kind: 'sobject', name: null }, items);
const testIn = (org: TrialOrg): Transaction => createTransaction(org.org, org.tx.user, 'sync', { isTest: true });

test('published events reach their triggers after the commit; one without a required field is refused', () => {
  const org = new TrialOrg(files);
  const tx = testIn(org);
  const seen: unknown[] = [];
  org.on(
    'Ping__e after insert',
    (inner, { newRecords }) => void seen.push(inner.kind, ...newRecords!.map((record) => record.fields.get('Text__c'))),
  );

  const results = org.org.async.publish(tx, [
    org.record('Ping__e', { Text__c: 'one' }),
    org.record('Ping__e', {}),
    org.record('Ping__e', { Text__c: 'two' }),
  ]);

  assert.deepEqual(
    results.map((result) => result.isSuccess),
    [true, false, true],
  );
  assert.deepEqual(seen, []);
  org.org.async.drain(tx);
  assert.deepEqual(seen, ['event', 'one', 'two']);
});

test('an event of the platform without what it requires is refused, too', () => {
  const org = new TrialOrg({ 'classes/Names.cls': 'public class Names { FlowOrchestrationEvent event; }' });
  const results = org.org.async.publish(testIn(org), [
    org.record('FlowOrchestrationEvent', {}),
    org.record('FlowOrchestrationEvent', { OrchestrationInstanceId: '0jE000000000001' }),
  ]);
  assert.deepEqual(
    results.map((result) => result.errors.map((error) => error.message)),
    [['Required fields are missing: [OrchestrationInstanceId]'], []],
  );
});

test('what is published at once is delivered even if the transaction is undone, what waits for the commit is not', () => {
  const org = new TrialOrg(files);
  const seen: unknown[] = [];
  const hear = (_: Transaction, { newRecords }: { newRecords: readonly SObjectValue[] | null }): void =>
    void seen.push(...newRecords!.map((record) => record.fields.get('Text__c')));
  org.on('Ping__e after insert', hear);
  org.on('Alarm__e after insert', hear);

  assert.throws(() =>
    runInTransaction(org.org, org.tx.user, 'sync', (tx) => {
      const point = new UndoPoint(org.org.store.driver, tx);
      org.org.async.publish(tx, [
        org.record('Ping__e', { Text__c: 'ping' }),
        org.record('Alarm__e', { Text__c: 'one' }),
      ]);
      point.undo();
      org.org.async.publish(tx, [org.record('Alarm__e', { Text__c: 'two' })]);
      assert.deepEqual(seen, []);
      throw new Error('undone');
    }),
  );
  org.org.async.drain(null);

  assert.deepEqual(seen, ['one', 'two']);
});

test('a test hears what it published at once when it asks for it, and no other test does', () => {
  const org = new TrialOrg(files);
  const seen: unknown[] = [];
  org.on('Alarm__e after insert', (_, { newRecords }) => void seen.push(newRecords!.length));
  const tx = testIn(org);

  org.org.async.publish(testIn(org), [org.record('Alarm__e', {})]);
  org.org.async.publish(tx, [org.record('Alarm__e', {}), org.record('Alarm__e', {})]);
  org.org.async.drain(tx);

  assert.deepEqual(seen, [2]);
});

test('publishing at once has a limit of its own', () => {
  const org = new TrialOrg(files);
  const publish = eventBusClasses[0]!.statics!['publish(List<SObject>)']!;

  publish(org.tx, list(org.record('Alarm__e', {}), org.record('Alarm__e', {})));
  assert.deepEqual([org.tx.limits.used('publishImmediate'), org.tx.limits.used('dmlStatements')], [1, 0]);
  publish(org.tx, list(org.record('Ping__e', { Text__c: 'one' })));
  assert.deepEqual([org.tx.limits.used('publishImmediate'), org.tx.limits.used('dmlStatements')], [1, 1]);
});
