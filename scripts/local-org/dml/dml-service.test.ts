import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apexError } from '../apex/values/exception.ts';
import { ApexDecimal } from '../apex/values/decimal.ts';
import { first, trial } from './things.testing.ts';

test("values that do not fit are refused in the platform's words", () => {
  const org = trial();
  const refused = (values: Record<string, unknown>): string =>
    first(org.save('insert', org.record('Thing__c', values as never), { allOrNone: false }));

  assert.equal(refused({ Must__c: null }), 'REQUIRED_FIELD_MISSING Required fields are missing: [Must__c]');
  assert.equal(
    refused({ Key__c: 'k'.repeat(41) }),
    `STRING_TOO_LONG Key: data value too large: ${'k'.repeat(41)} (max length=40)`,
  );
  assert.equal(
    refused({ Status__c: 'Lost' }),
    'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST Status: bad value for restricted picklist field: Lost',
  );
  assert.equal(refused({ Mail__c: 'nobody' }), 'INVALID_EMAIL_ADDRESS Mail: invalid email address: nobody');
  assert.equal(refused({ Mail__c: '.a@test.jp' }), 'INVALID_EMAIL_ADDRESS Mail: invalid email address: .a@test.jp');
  assert.equal(
    refused({ Score__c: ApexDecimal.of(1000) }),
    'NUMBER_OUTSIDE_VALID_RANGE Score: value outside of valid range on numeric field: 1000',
  );
  assert.equal(
    refused({ Account__c: '003000000000001AAA' }),
    'FIELD_INTEGRITY_EXCEPTION Account: id value of incorrect type: 003000000000001AAA',
  );
  assert.equal(
    refused({ Account__c: org.tx.user.id }),
    `FIELD_INTEGRITY_EXCEPTION Account: id value of incorrect type: ${org.tx.user.id}`,
    'the running user is no account either',
  );
  assert.equal(refused({ Account__c: '001000000000999AAA' }).slice(0, 26), 'INVALID_CROSS_REFERENCE_KEY'.slice(0, 26));
  assert.equal(
    refused({ Score__c: ApexDecimal.of(-1) }),
    'FIELD_CUSTOM_VALIDATION_EXCEPTION Score must not be negative.',
  );
  assert.equal(
    refused({ Id: 'a00000000000001AAA' }),
    'INVALID_FIELD_FOR_INSERT_UPDATE cannot specify Id in an insert call',
  );
  assert.equal(org.rows('Thing__c').length, 0);
});

test('dots may follow each other before the @ of an address', () => {
  const org = trial();
  for (const address of ['a..a@test.jp', 'a..@test.jp', 'a.b@test.jp'])
    assert.equal(org.stored(org.insert('Thing__c', { Mail__c: address }), 'Mail__c'), address);
});

test('all or none undoes every row and tells the others so', () => {
  const org = trial();
  const good = org.record('Thing__c', { Name: 'Good' });

  const results = org.save('insert', [good, org.record('Thing__c', { Must__c: null })]);

  assert.equal(org.rows('Thing__c').length, 0);
  assert.equal(good.id, null);
  assert.equal(results[0]?.errors[0]?.statusCode, 'ALL_OR_NONE_OPERATION_ROLLED_BACK');
  const exception = org.org.dml.exceptionFor('insert', [good], results);
  assert.equal(
    exception.message,
    'Insert failed. First exception on row 1; first error: REQUIRED_FIELD_MISSING, Required fields are missing: [Must__c]: [Must__c]',
  );
  assert.equal(exception.dml.length, 1);
});

test('partial success saves the others, firing triggers again without the failed rows', () => {
  const org = trial();
  const sizes: number[] = [];
  org.on('Thing__c after insert', (_, { newRecords }) => {
    sizes.push(newRecords!.length);
    for (const record of newRecords!)
      if (record.fields.get('Name') === 'Bad') record.errors = [{ message: 'No.', field: 'Name' }];
  });

  const results = org.save(
    'insert',
    ['A', 'Bad', 'B'].map((Name) => org.record('Thing__c', { Name })),
    { allOrNone: false },
  );

  assert.deepEqual(
    results.map((result) => result.isSuccess),
    [true, false, true],
  );
  assert.deepEqual(results[1]?.errors[0], {
    statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    message: 'No.',
    fields: ['Name'],
  });
  assert.deepEqual(sizes, [3, 2]);
  assert.deepEqual(
    org.rows('Thing__c').map((row) => row.fields.get('Name')),
    ['A', 'B'],
  );
});

test('a trigger that fails on every attempt ends after three', () => {
  const org = trial();
  let calls = 0;
  org.on('Thing__c after insert', (_, { newRecords }) => {
    calls++;
    newRecords![0]!.errors = [{ message: 'Always the first.', field: null }];
  });

  const results = org.save(
    'insert',
    ['A', 'B', 'C', 'D', 'E'].map((Name) => org.record('Thing__c', { Name })),
    { allOrNone: false },
  );

  assert.equal(calls, 3);
  assert.match(results[4]!.errors[0]!.message, /Too many batch retries/);
  assert.equal(org.rows('Thing__c').length, 0);
});

test('an exception in a trigger fails the rows with its name', () => {
  const org = trial();
  org.on('Thing__c before insert', () => {
    throw apexError('System.NullPointerException', 'Attempt to de-reference a null object');
  });
  assert.match(
    first(org.save('insert', org.record('Thing__c', {}))),
    /^CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY .*: execution of BeforeInsert\n\ncaused by: System.NullPointerException: Attempt to de-reference a null object/,
  );
});

test('triggers within triggers stop at the sixteenth', () => {
  const org = trial();
  let depth = 0;
  org.on('Thing__c after insert', (tx) => {
    depth = Math.max(depth, tx.triggerDepth);
    const inner = org.org.dml.save(tx, 'insert', [org.record('Thing__c', {})], {
      allOrNone: true,
      access: 'system',
      sharing: 'without',
    });
    if (!inner[0]!.isSuccess) throw org.org.dml.exceptionFor('insert', [], inner);
  });
  assert.match(first(org.save('insert', org.record('Thing__c', {}))), /maximum trigger depth exceeded/);
  assert.equal(depth, 16);
});

test('statements and rows are counted; lists of several objects are cut into runs', () => {
  const org = trial();
  const batches: string[] = [];
  org.on('Thing__c before insert', (_, { newRecords }) => void batches.push(`T${newRecords!.length}`));
  org.on('Account before insert', (_, { newRecords }) => void batches.push(`A${newRecords!.length}`));
  const things = (count: number) => Array.from({ length: count }, () => org.record('Thing__c', {}));

  org.save('insert', [...things(201), org.record('Account', { Name: 'A' }), ...things(1)]);

  assert.deepEqual(batches, ['T200', 'T1', 'A1', 'T1']);
  assert.equal(org.tx.limits.used('dmlStatements'), 1);
  assert.equal(org.tx.limits.used('dmlRows'), 203);
  assert.throws(
    () =>
      org.save('update', [
        org.record('Account', { Id: '001000000000001AAA' }),
        org.record('Account', { Id: '001000000000001AAA' }),
      ]),
    { message: 'Duplicate id in list: 001000000000001AAA' },
  );
});
