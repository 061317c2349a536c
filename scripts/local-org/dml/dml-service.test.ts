import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { apexError } from '../apex/values/exception.ts';
import { ApexDate } from '../apex/values/date.ts';
import { ApexDatetime } from '../apex/values/datetime.ts';
import { ApexDecimal } from '../apex/values/decimal.ts';
import type { RowResult } from '../org/services.ts';
import { NOW, TrialOrg } from './trial-org.testing.ts';

const field = (name: string, type: string, more = ''): string =>
  `<CustomField><fullName>${name}</fullName><label>${name.replace('__c', '')}</label><type>${type}</type>${more}</CustomField>`;
const text = (name: string, more = ''): string => field(name, 'Text', `<length>40</length>${more}`);
const restricted =
  '<valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted><value><fullName>Draft</fullName><default>true</default><label>Draft</label></value><value><fullName>Sent</fullName><default>false</default><label>Sent</label></value></valueSetDefinition></valueSet>';
const files = {
  'objects/Thing__c/Thing__c.object-meta.xml':
    '<CustomObject><label>Thing</label><pluralLabel>Things</pluralLabel><sharingModel>ReadWrite</sharingModel><nameField><label>Name</label><type>Text</type></nameField></CustomObject>',
  'objects/Thing__c/fields/Key__c.field-meta.xml': text('Key__c', '<unique>true</unique><externalId>true</externalId>'),
  'objects/Thing__c/fields/Must__c.field-meta.xml': text(
    'Must__c',
    '<required>true</required><defaultValue>"x"</defaultValue>',
  ),
  'objects/Thing__c/fields/Status__c.field-meta.xml': field('Status__c', 'Picklist', restricted),
  'objects/Thing__c/fields/Mail__c.field-meta.xml': field('Mail__c', 'Email'),
  'objects/Thing__c/fields/Score__c.field-meta.xml': field(
    'Score__c',
    'Number',
    '<precision>5</precision><scale>2</scale>',
  ),
  'objects/Thing__c/fields/Due__c.field-meta.xml': field('Due__c', 'Date', '<defaultValue>TODAY() + 1</defaultValue>'),
  'objects/Thing__c/fields/Share__c.field-meta.xml': field(
    'Share__c',
    'Percent',
    '<precision>5</precision><scale>2</scale><defaultValue>0.25</defaultValue>',
  ),
  'objects/Thing__c/fields/Twice__c.field-meta.xml': field(
    'Twice__c',
    'Number',
    '<formula>Score__c * 2</formula><precision>5</precision><scale>2</scale>',
  ),
  'objects/Thing__c/fields/Account__c.field-meta.xml': field(
    'Account__c',
    'Lookup',
    '<referenceTo>Account</referenceTo><relationshipName>Things</relationshipName>',
  ),
  'objects/Thing__c/fields/Parts__c.field-meta.xml': field(
    'Parts__c',
    'Summary',
    '<summaryForeignKey>Part__c.Thing__c</summaryForeignKey><summaryOperation>count</summaryOperation>',
  ),
  'objects/Thing__c/fields/Cost__c.field-meta.xml': field(
    'Cost__c',
    'Summary',
    '<summarizedField>Part__c.Price__c</summarizedField><summaryForeignKey>Part__c.Thing__c</summaryForeignKey><summaryOperation>sum</summaryOperation><summaryFilterItems><field>Part__c.IsFree__c</field><operation>equals</operation><value>False</value></summaryFilterItems>',
  ),
  'objects/Thing__c/validationRules/NotNegative.validationRule-meta.xml':
    '<ValidationRule><fullName>NotNegative</fullName><active>true</active><errorConditionFormula>Score__c &lt; 0</errorConditionFormula><errorDisplayField>Score__c</errorDisplayField><errorMessage>Score must not be negative.</errorMessage></ValidationRule>',
  'objects/Part__c/Part__c.object-meta.xml':
    '<CustomObject><label>Part</label><sharingModel>ControlledByParent</sharingModel><nameField><displayFormat>P-{0000}</displayFormat><label>Nr</label><type>AutoNumber</type></nameField></CustomObject>',
  'objects/Part__c/fields/Thing__c.field-meta.xml': field(
    'Thing__c',
    'MasterDetail',
    '<referenceTo>Thing__c</referenceTo><relationshipName>Parts</relationshipName>',
  ),
  'objects/Part__c/fields/Price__c.field-meta.xml': field(
    'Price__c',
    'Currency',
    '<precision>10</precision><scale>2</scale>',
  ),
  'objects/Part__c/fields/IsFree__c.field-meta.xml': field(
    'IsFree__c',
    'Checkbox',
    '<defaultValue>false</defaultValue>',
  ),
};
const trial = (): TrialOrg => new TrialOrg(files);
const first = (results: readonly RowResult[]): string =>
  `${results[0]?.errors[0]?.statusCode} ${results[0]?.errors[0]?.message}`;

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
  assert.equal(
    refused({ Score__c: ApexDecimal.of(1000) }),
    'NUMBER_OUTSIDE_VALID_RANGE Score: value outside of valid range on numeric field: 1000',
  );
  assert.equal(
    refused({ Account__c: '003000000000001AAA' }),
    'FIELD_INTEGRITY_EXCEPTION Account: id value of incorrect type: 003000000000001AAA',
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

test('merging moves what points to the duplicate', () => {
  const org = trial();
  const [master, duplicate] = [org.insert('Account', { Name: 'Acme' }), org.insert('Account', { Name: 'ACME Inc' })];
  const contact = org.insert('Contact', { FirstName: 'Ada', LastName: 'King', AccountId: duplicate.id });
  const events: string[] = [];
  for (const event of [
    'Account before delete',
    'Account after delete',
    'Account before update',
    'Account after update',
  ])
    org.on(event, () => void events.push(event));

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
  assert.deepEqual(events, [
    'Account before delete',
    'Account after delete',
    'Account before update',
    'Account after update',
  ]);
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
  org.denied.add('Thing__c');
  assert.match(first(update({ Name: 'B' })), /Access to entity 'Thing__c' denied/);
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
