import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexDecimal } from '../apex/values/decimal.ts';
import type { SObjectValue } from '../apex/values/sobject.ts';
import { first, trial } from './things.testing.ts';

test('upsert matches by external id', () => {
  const org = trial();
  const thing = org.insert('Thing__c', { Key__c: 'K1', Name: 'One' });

  const results = org.save(
    'upsert',
    [
      org.record('Thing__c', { Key__c: 'k1', Name: 'Uno' }),
      org.record('Thing__c', { Key__c: 'K2' }),
      org.record('Thing__c', { Name: 'none' }),
    ],
    { allOrNone: false, externalIdField: 'Key__c' },
  );

  assert.deepEqual(
    results.map((result) => [result.isSuccess, result.isCreated]),
    [
      [true, false],
      [true, true],
      [false, false],
    ],
  );
  assert.equal(org.stored(thing, 'Name'), 'Uno');
  assert.equal(results[2]?.errors[0]?.message, 'Key__c not specified');
});

test('a parent is found by an external id', () => {
  const org = trial();
  const thing = org.insert('Thing__c', { Key__c: 'K1' });
  const partOf = (key: string): SObjectValue => {
    const part = org.record('Part__c', {});
    part.relations.set('Thing__r', org.record('Thing__c', { Key__c: key }));
    return part;
  };

  const part = partOf('k1');
  const results = org.save('insert', [part, partOf('K9')], { allOrNone: false });

  assert.equal(org.stored(part, 'Thing__c'), thing.id);
  assert.equal(
    first(results.slice(1)),
    'INVALID_FIELD Foreign key external ID: K9 not found for field Key__c in entity Thing__c',
  );
});

test('a parent that was read with its record, or has an Id, moves nothing', () => {
  const org = trial();
  const [one, two] = [org.insert('Thing__c', { Key__c: 'K1' }), org.insert('Thing__c', { Key__c: 'K2' })];
  const part = org.insert('Part__c', { Thing__c: one.id });
  const read = org.record('Thing__c', { Key__c: 'K2' });
  read.isQueried = true;
  const changed = org.record('Part__c', { Id: part.id });
  changed.relations.set('Thing__r', read);
  org.save('update', changed);
  const given = org.record('Part__c', { Id: part.id });
  given.relations.set('Thing__r', org.record('Thing__c', { Id: two.id, Key__c: 'K2' }));
  org.save('update', given);

  assert.equal(org.stored(part, 'Thing__c'), one.id);
});

test('roll-ups follow inserts, moves and deletes of details', () => {
  const org = trial();
  const [a, b] = [org.insert('Thing__c', { Name: 'A' }), org.insert('Thing__c', { Name: 'B' })];
  let parentUpdates = 0;
  org.on('Thing__c after update', () => void parentUpdates++);
  const part = org.insert('Part__c', { Thing__c: a.id, Price__c: ApexDecimal.of('2.50') });
  org.insert('Part__c', { Thing__c: a.id, Price__c: ApexDecimal.of('4'), IsFree__c: true });

  assert.deepEqual([String(org.stored(a, 'Parts__c')), String(org.stored(a, 'Cost__c'))].map(Number), [2, 2.5]);
  assert.equal(parentUpdates, 2);
  assert.equal(org.stored(part, 'Name'), 'P-0001');
  org.save('delete', org.record('Part__c', { Id: part.id }));
  assert.deepEqual([Number(String(org.stored(a, 'Parts__c'))), Number(String(org.stored(b, 'Parts__c')))], [1, 0]);
});

test('a delete takes details along, clears lookups; undelete brings details back', () => {
  const org = trial();
  const account = org.insert('Account', { Name: 'Acme' });
  const thing = org.insert('Thing__c', { Account__c: account.id });
  const part = org.insert('Part__c', { Thing__c: thing.id });

  assert.equal(org.save('delete', org.record('Account', { Id: account.id }))[0]?.isSuccess, true);
  assert.equal(org.stored(thing, 'Account__c'), null);
  org.save('delete', org.record('Thing__c', { Id: thing.id }));
  assert.equal(org.rows('Part__c').length, 0);
  assert.equal(
    first(org.save('delete', org.record('Thing__c', { Id: thing.id }))),
    'ENTITY_IS_DELETED entity is deleted',
  );
  org.save('undelete', org.record('Thing__c', { Id: thing.id }));
  assert.equal(org.rows('Part__c')[0]?.id, part.id);
});

test('an undelete does not bring back what was deleted before on its own', () => {
  const org = trial();
  const thing = org.insert('Thing__c', {});
  const [kept, gone] = [org.insert('Part__c', { Thing__c: thing.id }), org.insert('Part__c', { Thing__c: thing.id })];

  org.save('delete', org.record('Part__c', { Id: gone.id }));
  org.save('delete', org.record('Thing__c', { Id: thing.id }));
  org.save('undelete', org.record('Thing__c', { Id: thing.id }));

  assert.deepEqual(
    org.rows('Part__c').map(({ id }) => id),
    [kept.id],
  );
});

test('merging moves what points to the duplicate', () => {
  const org = trial();
  const [master, duplicate] = [org.insert('Account', { Name: 'Acme' }), org.insert('Account', { Name: 'ACME Inc' })];
  const contact = org.insert('Contact', { FirstName: 'Ada', LastName: 'King', AccountId: duplicate.id });
  const events: string[] = [];
  const winners: unknown[] = [];
  for (const event of [
    'Account before delete',
    'Account after delete',
    'Account before update',
    'Account after update',
  ])
    org.on(event, (_, { oldRecords }) => {
      events.push(event);
      winners.push(oldRecords![0]!.fields.get('MasterRecordId') ?? null);
    });

  const results = org.org.dml.merge(
    org.tx,
    org.record('Account', { Id: master.id, Name: 'Acme Ltd' }),
    [org.record('Account', { Id: duplicate.id })],
    { allOrNone: true, access: 'system', sharing: 'without' },
  );

  assert.deepEqual(results[0]?.errors, []);
  assert.equal(org.stored(contact, 'AccountId'), master.id);
  assert.equal(org.stored(master, 'Name'), 'Acme Ltd');
  assert.equal(org.rows('Account').length, 1);
  assert.deepEqual(winners, [null, master.id, null, null], 'Only after the delete it is told who won');
  assert.deepEqual(events, [
    'Account before delete',
    'Account after delete',
    'Account before update',
    'Account after update',
  ]);
});
