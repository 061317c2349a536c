import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInTransaction } from '../apex/runtime/transaction.ts';
import { ApexDatetime } from '../apex/values/datetime.ts';
import { apexError } from '../apex/values/exception.ts';
import { TrialOrg } from '../dml/trial-org.testing.ts';
import { outboxOf } from '../org/outbox.ts';
import { createAsyncService } from './async-service.ts';

const field = (name: string, type: string): string =>
  `<CustomField><fullName>${name}</fullName><label>${name}</label><type>${type}</type></CustomField>`;
const event = (name: string, behavior: string): Record<string, string> => ({
  [`objects/${name}/${name}.object-meta.xml`]: `<CustomObject><label>E</label><pluralLabel>Es</pluralLabel><eventType>HighVolume</eventType><publishBehavior>${behavior}</publishBehavior></CustomObject>`,
  [`objects/${name}/fields/Text__c.field-meta.xml`]: field('Text__c', 'Text').replace(
    '</type>',
    '</type><length>20</length>',
  ),
  [`objects/${name}/fields/At__c.field-meta.xml`]: field('At__c', 'DateTime'),
});

/** An org whose trigger notes what it gets. */
function orgOf(): { org: TrialOrg; seen: string[]; publish(object: string, text: string, fails?: boolean): void } {
  const org = new TrialOrg({ ...event('Late__e', 'PublishAfterCommit'), ...event('Once__e', 'PublishImmediately') });
  const seen: string[] = [];
  for (const object of ['Late__e', 'Once__e'])
    org.on(`${object} after insert`, (_, { newRecords }) => {
      for (const { fields } of newRecords!)
        seen.push(`${String(fields.get('Text__c'))} ${String(fields.get('At__c'))}`);
    });
  const publish = (object: string, text: string, fails = false): void => {
    try {
      runInTransaction(org.org, org.tx.user, 'sync', (tx) => {
        const at = new ApexDatetime(Date.UTC(2026, 0, 1));
        org.org.async.publish(tx, [org.record(object, { Text__c: text, At__c: at })]);
        if (fails) throw apexError('System.MathException', 'Undone');
      });
    } catch (error) {
      if (!fails) throw error;
    }
  };
  return { org, seen, publish };
}

/** What a new process does with what an ended one left. */
function restart({ org }: TrialOrg): void {
  const parts = { store: org.store, runInTransaction, org: () => org, loadUser: () => ({ ...orgUser, id: '005' }) };
  const async = createAsyncService(parts);
  async.recover();
  async.drain(null);
}
const orgUser = { profileId: '00e', roleId: null, name: 'X', locale: 'en_US', timeZone: 'UTC', language: 'en_US' };

const kept = ({ org }: TrialOrg): unknown => org.store.driver.prepare('SELECT count(*) FROM "~event"').get()?.[0];

test('what was published and not delivered is delivered by the next process, once', () => {
  const { org, seen, publish } = orgOf();
  publish('Late__e', 'a');
  publish('Once__e', 'b');
  assert.equal(kept(org), 2);

  restart(org);
  assert.deepEqual(seen, ['a 2026-01-01 00:00:00', 'b 2026-01-01 00:00:00']);
  assert.equal(kept(org), 0);
  restart(org);
  assert.equal(seen.length, 2);
});

test('of a transaction that is undone only what was published at once is left', () => {
  const { org, seen, publish } = orgOf();
  publish('Late__e', 'a', true);
  publish('Once__e', 'b', true);

  restart(org);
  assert.deepEqual(seen, ['b 2026-01-01 00:00:00']);
});

test('what has been delivered is not kept, nor what its trigger refused', () => {
  const { org, publish } = orgOf();
  org.on('Late__e after insert', () => {
    throw apexError('System.MathException', 'No');
  });
  publish('Late__e', 'a');
  publish('Once__e', 'b');
  org.org.async.drain(null);

  assert.equal(kept(org), 0);
});

test('published events are seen in the outbox, those of an undone transaction are not', () => {
  const { org, publish } = orgOf();
  publish('Late__e', 'a');
  publish('Late__e', 'b', true);

  const sent = outboxOf(org.org, 10).map(({ message }) => message);
  assert.deepEqual(
    sent.map((message) => message.kind === 'event' && [message.object, message.values['Text__c']]),
    [['Late__e', 'a']],
  );
});
