import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { eventBusClasses } from '../apex/system/event-bus.ts';
import { createTransaction } from '../apex/runtime/transaction.ts';
import { apexError } from '../apex/values/exception.ts';
import { TrialOrg } from '../dml/trial-org.testing.ts';
import type { Transaction } from '../org/transaction.ts';

const files = {
  'objects/Ping__e/Ping__e.object-meta.xml':
    '<CustomObject><label>Ping</label><pluralLabel>Pings</pluralLabel><eventType>HighVolume</eventType><publishBehavior>PublishAfterCommit</publishBehavior></CustomObject>',
  'objects/Ping__e/fields/Text__c.field-meta.xml':
    '<CustomField><fullName>Text__c</fullName><label>Text</label><type>Text</type><length>20</length></CustomField>',
};
const context = eventBusClasses.find(({ name }) => name === 'eventbus.TriggerContext')!;
const setCheckpoint = (tx: Transaction, replayId: string): void =>
  context.methods!['setResumeCheckpoint(String)']!(tx, null, replayId);
const retriesIn = (tx: Transaction): unknown => context.properties!['retries']!.get(tx, null);
const lastErrorIn = (tx: Transaction): unknown => context.properties!['lastError']!.get(tx, null);
const retry = (message: string) => apexError('eventbus.RetryableException', message);

interface Run {
  readonly tx: Transaction;
  readonly replayIds: readonly string[];
}

/** Publishes three events and has the trigger do the work. @returns what each run got */
function delivered(work: (run: Run) => void, times = 1): string[] {
  const org = new TrialOrg(files);
  const tx = createTransaction(org.org, org.tx.user, 'sync', { isTest: true });
  const runs: string[] = [];
  org.on('Ping__e after insert', (inner, { newRecords }) => {
    const texts = newRecords!.map((record) => String(record.fields.get('Text__c')));
    const replayIds = newRecords!.map((record) => String(record.fields.get('ReplayId')));
    runs.push(texts.join(''));
    work({ tx: inner, replayIds });
  });
  org.org.async.publish(
    tx,
    ['a', 'b', 'c'].map((text) => org.record('Ping__e', { Text__c: text })),
  );
  for (let time = 0; time < times; time++) org.org.async.deliver(tx);
  return runs;
}

test('after a checkpoint the trigger runs again with the events behind it', () => {
  const runs = delivered(({ tx, replayIds }) => setCheckpoint(tx, replayIds[0]!));

  assert.deepEqual(runs, ['abc', 'bc', 'c']);
});

test('an exception after a checkpoint costs only the events behind it, which come again', () => {
  let isFirst = true;
  const runs = delivered(({ tx, replayIds }) => {
    setCheckpoint(tx, replayIds[1] ?? replayIds[0]!);
    if (isFirst) {
      isFirst = false;
      throw apexError('System.MathException', 'Divide by 0');
    }
  });

  assert.deepEqual(runs, ['abc', 'c']);
});

test('a retryable exception has all events come again at the next delivery, and says how often and why', () => {
  const seen: unknown[] = [];
  const runs = delivered(({ tx }) => {
    seen.push([retriesIn(tx), lastErrorIn(tx)]);
    if (seen.length < 3) throw retry(`No ${seen.length}`);
  }, 4);

  assert.deepEqual(runs, ['abc', 'abc', 'abc']);
  assert.deepEqual(seen, [
    [0, null],
    [1, 'No 1'],
    [2, 'No 2'],
  ]);
});

test('after nine retries the trigger is stopped', () => {
  const runs = delivered(() => {
    throw retry('Never');
  }, 12);

  assert.equal(runs.length, 10);
});

test('a checkpoint that is not among the events is refused', () => {
  const runs = delivered(({ tx }) =>
    assert.throws(() => setCheckpoint(tx, '4711'), { message: 'The replay ID is not in the current batch: 4711' }),
  );

  assert.deepEqual(runs, ['abc']);
});

test('without a checkpoint an exception loses the batch, and nobody who delivers hears of it', () => {
  const runs = delivered(() => {
    throw apexError('System.MathException', 'Divide by 0');
  }, 2);

  assert.deepEqual(runs, ['abc']);
});

test('outside of tests the retries follow by themselves', () => {
  const org = new TrialOrg(files);
  let runs = 0;
  org.on('Ping__e after insert', () => {
    if (++runs < 3) throw retry('Again');
  });
  const tx = createTransaction(org.org, org.tx.user, 'sync');

  org.org.async.publish(tx, [org.record('Ping__e', { Text__c: 'a' })]);
  tx.afterCommit.forEach((start) => start());
  org.org.async.drain(null);

  assert.equal(runs, 3);
});
