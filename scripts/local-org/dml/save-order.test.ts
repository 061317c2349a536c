import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexDate } from '../apex/values/date.ts';
import { ApexDatetime } from '../apex/values/datetime.ts';
import { ApexDecimal } from '../apex/values/decimal.ts';
import type { RowResult } from '../org/services/saving.ts';
import { NOW } from './trial-org.testing.ts';
import { first, trial } from './things.testing.ts';

test('a new record gets its id, defaults, owner and audit fields', () => {
  const org = trial();
  const thing = org.insert('Thing__c', { Name: ' One ', Score__c: ApexDecimal.of('1.005') });

  assert.equal(thing.id?.length, 18);
  assert.equal(org.stored(thing, 'Name'), 'One');
  assert.equal(org.stored(thing, 'Status__c'), 'Draft');
  assert.equal(org.stored(thing, 'Must__c'), 'x');
  assert.equal(String(org.stored(thing, 'Due__c')), '2026-11-22');
  assert.equal(String(org.stored(thing, 'Share__c')), '25.00');
  assert.equal(org.stored(thing, 'OwnerId'), org.tx.user.id);
  assert.equal((org.stored(thing, 'CreatedDate') as ApexDatetime).ms, NOW);
  assert.equal(thing.fields.has('Status__c'), false, "The caller's record gets its Id only");
});

test('steps run in the documented order', () => {
  const org = trial();
  const trace: string[] = [];
  org.on('Thing__c before insert', (_, { newRecords }) => {
    trace.push(
      `before id=${newRecords![0]!.id} default=${newRecords![0]!.fields.get('Status__c')} formula=${newRecords![0]!.fields.get('Twice__c')}`,
    );
    newRecords![0]!.fields.set('Score__c', ApexDecimal.of(3));
  });
  org.on('Thing__c after insert', (_, { newRecords }) =>
    trace.push(
      `after id=${newRecords![0]!.id !== null} locked=${newRecords![0]!.isReadOnly} formula=${newRecords![0]!.fields.get('Twice__c')}`,
    ),
  );

  const thing = org.insert('Thing__c', { Score__c: ApexDecimal.of(-1) });

  assert.deepEqual(trace, ['before id=null default=Draft formula=-2.00', 'after id=true locked=true formula=6.00']);
  assert.equal(
    String(org.stored(thing, 'Score__c')),
    '3.00',
    'The before trigger mended it before the validation rule looked',
  );
});

test('a text that is too long is refused before a trigger could cut it', () => {
  const org = trial();
  let fired = 0;
  org.on('Thing__c before insert', (_, { newRecords }) => {
    fired++;
    newRecords![0]!.fields.set('Key__c', 'short');
  });

  const results = org.save('insert', org.record('Thing__c', { Key__c: 'k'.repeat(41) }), { allOrNone: false });

  assert.equal(first(results), `STRING_TOO_LONG Key: data value too large: ${'k'.repeat(41)} (max length=40)`);
  assert.equal(fired, 0, 'The trigger did not see it');
});

test('an update sees the row as it was and writes only what changed', () => {
  const org = trial();
  const thing = org.insert('Thing__c', { Name: 'One', Score__c: ApexDecimal.of(1) });
  let old = '';
  org.on(
    'Thing__c before update',
    (_, { newRecords, oldRecords }) =>
      void (old = `${oldRecords![0]!.fields.get('Name')} → ${newRecords![0]!.fields.get('Name')} ${newRecords![0]!.fields.get('Score__c')}`),
  );

  const [result] = org.save('update', org.record('Thing__c', { Id: thing.id, Name: 'Two' }));

  assert.equal(result?.isSuccess, true);
  assert.equal(old, 'One → Two 1.00');
  assert.equal(
    first(org.save('update', org.record('Thing__c', { Id: 'a00000000000099AAA', Name: 'x' }))).slice(0, 20),
    'INVALID_CROSS_REFERE',
  );
});

test('a value that exists already names the record that has it', () => {
  const org = trial();
  const thing = org.insert('Thing__c', { Key__c: 'K1' });

  const results = org.save(
    'insert',
    [org.record('Thing__c', { Key__c: 'k1' }), org.record('Thing__c', { Key__c: 'K2' })],
    { allOrNone: false },
  );

  assert.equal(
    first(results),
    `DUPLICATE_VALUE duplicate value found: Key__c duplicates value on record with id: ${thing.id!.slice(0, 15)}`,
  );
  assert.equal(results[1]?.isSuccess, true);
});

test('user mode asks for the object, the fields and the record', () => {
  const org = trial();
  const thing = org.insert('Thing__c', { Name: 'A' });
  const update = (values: Record<string, string>): RowResult[] =>
    org.save('update', org.record('Thing__c', { Id: thing.id, ...values }), { access: 'user', sharing: 'with' });

  org.denied.add('Thing__c.Status__c');
  const denied = update({ Status__c: 'Sent' });
  assert.deepEqual(denied[0]?.errors[0]?.fields, ['Status__c']);
  assert.equal(
    org.org.dml.exceptionFor('update', [thing], denied).message,
    'Operation failed due to fields being inaccessible on Sobject Thing__c, check errors on Exception or Result!',
  );
  org.denied.add(thing.id!);
  assert.equal(first(update({ Name: 'B' })), 'INSUFFICIENT_ACCESS_OR_READONLY insufficient access rights on object id');
  org.denied.add(`read ${thing.id!}`);
  assert.equal(
    first(update({ Name: 'B' })),
    'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY insufficient access rights on cross-reference id',
  );
  org.denied.add('Thing__c');
  const refused = update({ Name: 'B' });
  assert.match(first(refused), /DML operation UPDATE not allowed on Thing__c/);
  const fault = org.org.dml.exceptionFor('update', [thing], refused);
  assert.deepEqual(
    [fault.typeName, fault.message],
    ['System.SecurityException', 'DML operation UPDATE not allowed on Thing__c'],
  );
  const upsert = org.save('upsert', org.record('Thing__c', { Id: thing.id, Status__c: 'Sent' }), { access: 'user' });
  assert.match(first(upsert), /fields being inaccessible on Sobject Thing__c/);
  assert.equal(org.save('update', org.record('Thing__c', { Id: thing.id, Status__c: 'Sent' }))[0]?.isSuccess, true);
});

test('a locked record stops its user, not the administrator', () => {
  const org = trial();
  const thing = org.insert('Thing__c', { Name: 'A' });
  org.org.approval.setLocked(org.tx, thing.id!, true);

  const rename = (): string => first(org.save('update', org.record('Thing__c', { Id: thing.id, Name: 'B' })));
  assert.equal(rename(), 'ENTITY_IS_LOCKED This record is locked. If you need to edit it, contact your admin.');
  org.admins.add(org.tx.user.id);
  assert.equal(rename(), 'undefined undefined');
});

test('read-only fields are refused when written, passed over when handed back unchanged', () => {
  const org = trial();
  const thing = org.insert('Thing__c', { Name: 'A' });
  const [same] = org.save(
    'update',
    org.record('Thing__c', { Id: thing.id, Name: 'B', CreatedDate: org.stored(thing, 'CreatedDate') }),
  );
  assert.equal(same?.isSuccess, true);
  assert.match(
    first(org.save('update', org.record('Thing__c', { Id: thing.id, Parts__c: ApexDecimal.of(7) }))),
    /^INVALID_FIELD_FOR_INSERT_UPDATE Unable to create\/update fields: Parts__c\./,
  );
});

test('what the platform derives: names, stages, times', () => {
  const org = trial();
  const opportunity = org.insert('Opportunity', {
    Name: 'Big',
    StageName: 'Closed Won',
    CloseDate: ApexDate.of(2026, 12, 1),
    Amount: ApexDecimal.of(100),
  });
  assert.equal(org.stored(opportunity, 'IsWon'), true);
  assert.equal(Number(String(org.stored(opportunity, 'Probability'))), 100);
  org.save('update', org.record('Opportunity', { Id: opportunity.id, StageName: 'Prospecting' }));
  assert.equal(org.stored(opportunity, 'IsClosed'), false);
  const account = org.insert('Account', { Name: 'Acme' });
  const event = org.insert('Event', {
    Subject: 'Call',
    WhatId: account.id,
    StartDateTime: new ApexDatetime(NOW),
    DurationInMinutes: 30,
  });
  assert.equal((org.stored(event, 'EndDateTime') as ApexDatetime).ms, NOW + 1_800_000);
  assert.equal(String(org.stored(event, 'ActivityDate')), '2026-11-21');
  assert.equal(org.stored(event, 'AccountId'), account.id);
  const contact = org.insert('Contact', { FirstName: 'Ada', LastName: 'King' });
  assert.equal(org.stored(contact, 'Name'), 'Ada King');
});
