import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { ApexDate } from '../apex/values/date.ts';
import { ApexDatetime } from '../apex/values/datetime.ts';
import { ApexDecimal } from '../apex/values/decimal.ts';
import { SObjectValue } from '../apex/values/sobject.ts';
import type { ApexValue } from '../apex/values/value.ts';
import { projectOf } from '../project/project-of.testing.ts';
import { buildSchema } from '../schema/build-schema.ts';
import { formatAutoNumber } from './auto-numbers.ts';
import { createRecordStore } from './create-record-store.ts';
import { UniqueViolation } from './driver.ts';
import { migrate } from './migrate.ts';
import { openDriver } from './open-driver.ts';
import type { RecordStore } from './record-store.ts';

const thing = '<CustomObject><label>Thing</label><sharingModel>Private</sharingModel></CustomObject>';
const key =
  '<CustomField><fullName>Key__c</fullName><type>Text</type><length>40</length><unique>true</unique><externalId>true</externalId></CustomField>';
const score =
  '<CustomField><fullName>Score__c</fullName><type>Number</type><precision>10</precision><scale>2</scale></CustomField>';
const files = {
  'objects/Thing__c/Thing__c.object-meta.xml': thing,
  'objects/Thing__c/fields/Key__c.field-meta.xml': key,
  'objects/Thing__c/fields/Score__c.field-meta.xml': score,
};

function storeFor(driver = openDriver(':memory:'), source: Readonly<Record<string, string>> = files): RecordStore {
  const schema = buildSchema(projectOf(source));
  migrate(driver, schema);
  return createRecordStore(driver, schema, () => 0);
}

function record(store: RecordStore, object: string, values: Readonly<Record<string, ApexValue>>): SObjectValue {
  const type = store.schema.object(object);
  assert.ok(type);
  const value = new SObjectValue(type);
  for (const [name, entry] of Object.entries(values)) value.fields.set(name, entry);
  return value;
}

test('a record comes back as it went in', () => {
  const store = storeFor();
  const opportunity = record(store, 'Opportunity', {
    Name: 'Big',
    Amount: ApexDecimal.of('12.345'),
    CloseDate: ApexDate.of(2026, 11, 22),
    IsPrivate: true,
    CreatedDate: new ApexDatetime(5999),
    NextStep: '',
  });

  store.insert(opportunity);

  const [loaded] = store.load(opportunity.type, [opportunity.id ?? '']);
  assert.equal(opportunity.id?.length, 18);
  assert.equal(String(loaded?.fields.get('Amount')), '12.345');
  assert.equal(String(loaded?.fields.get('CloseDate')), '2026-11-22');
  assert.equal(loaded?.fields.get('IsPrivate'), true);
  assert.equal(loaded?.fields.get('IsWon'), false);
  assert.equal(loaded?.fields.get('NextStep'), null);
  assert.equal((loaded?.fields.get('CreatedDate') as ApexDatetime).ms, 5000);
});

test('the name of a person follows its parts', () => {
  const store = storeFor();
  const contact = record(store, 'Contact', { FirstName: 'Ada', LastName: 'King' });
  store.insert(contact);

  store.update(record(store, 'Contact', { Id: contact.id, LastName: 'Lovelace' }));

  assert.equal(store.load(contact.type, [contact.id ?? ''])[0]?.fields.get('Name'), 'Ada Lovelace');
});

test('a unique value is refused in any case, until its record is deleted', () => {
  const store = storeFor();
  const first = record(store, 'Thing__c', { Key__c: 'ÄB' });
  store.insert(first);

  assert.throws(
    () => store.insert(record(store, 'Thing__c', { Key__c: 'äb' })),
    (error) => error instanceof UniqueViolation && error.columns[0] === 'Key__c',
  );

  store.setDeleted(first.type, [first.id ?? ''], true);
  store.insert(record(store, 'Thing__c', { Key__c: 'äb' }));
  assert.equal(store.load(first.type, [first.id ?? '']).length, 0);
  assert.equal(store.load(first.type, [first.id ?? ''], { includeDeleted: true }).length, 1);
});

test('ids go on after those in the database', () => {
  const driver = openDriver(':memory:');
  const first = storeFor(driver);
  const one = record(first, 'Account', { Name: 'One' });
  first.insert(one);

  const second = storeFor(driver);

  assert.equal(one.id, '001Lc0000000001IAA');
  assert.equal(second.nextId(one.type), '001Lc0000000002IAA');
});

test('ids go on after those of a database whose ids named no instance', () => {
  const driver = openDriver(':memory:');
  const first = storeFor(driver);
  const one = record(first, 'Account', { Id: '00100000000000zAAA', Name: 'One' });
  first.insert(one);
  assert.equal(storeFor(driver).nextId(one.type), '001Lc0000000010IAA');
});

test('a changed schema adds its columns and keeps the data', () => {
  const driver = openDriver(':memory:');
  const before = storeFor(driver);
  const one = record(before, 'Thing__c', { Name: 'One', Key__c: 'k' });
  before.insert(one);

  const after = storeFor(driver, {
    ...files,
    'objects/Thing__c/fields/Note__c.field-meta.xml':
      '<CustomField><fullName>Note__c</fullName><type>TextArea</type></CustomField>',
  });

  const type = after.schema.object('Thing__c');
  assert.ok(type);
  assert.deepEqual(
    after.load(type, [one.id ?? '']).map((row) => [row.fields.get('Key__c'), row.fields.get('Note__c')]),
    [['k', null]],
  );
});

test('a field that changed its kind is reported', () => {
  const driver = openDriver(':memory:');
  storeFor(driver);
  const schema = buildSchema(
    projectOf({
      ...files,
      'objects/Thing__c/fields/Score__c.field-meta.xml':
        '<CustomField><fullName>Score__c</fullName><type>Text</type><length>10</length></CustomField>',
    }),
  );

  assert.deepEqual(migrate(driver, schema).conflicts, [
    'Thing__c.Score__c is stored as REAL, its field now needs TEXT',
  ]);
});

test('auto numbers follow their format', () => {
  assert.equal(formatAutoNumber('T-{0000}', 12, new Date(0)), 'T-0012');
  assert.equal(formatAutoNumber('{YYYY}{MM}-{0}', 3, new Date(0)), '197001-3');
});

test('ten thousand records take little longer than the driver alone', (t) => {
  const store = storeFor();
  const { driver } = store;
  driver.exec('CREATE TABLE raw (a TEXT PRIMARY KEY, b TEXT, c TEXT, d REAL, e TEXT) WITHOUT ROWID');
  const time = (work: () => void): number => {
    const start = process.hrtime.bigint();
    driver.begin();
    work();
    driver.commit();
    return Number(process.hrtime.bigint() - start) / 1e6;
  };
  const insert = driver.prepare('INSERT INTO raw VALUES (?, ?, ?, ?, ?)');
  const raw = time(() => {
    for (let n = 0; n < 10_000; n++) insert.run(String(n).padStart(18, '0'), `k${n}`, `k${n}`, n, null);
  });
  const stored = time(() => {
    for (let n = 0; n < 10_000; n++)
      store.insert(record(store, 'Thing__c', { Name: `T${n}`, Key__c: `k${n}`, Score__c: n }));
  });

  // The figure is for the reader; the bound only catches a lost statement cache.
  assert.ok(stored < raw * 20, `raw ${raw.toFixed(0)} ms, records ${stored.toFixed(0)} ms`);
  t.diagnostic(`10,000 rows: raw ${raw.toFixed(0)} ms, records ${stored.toFixed(0)} ms`);
});

test('a place on earth comes back as it was given', () => {
  const store = storeFor();
  const account = record(store, 'Account', { Name: 'Here', BillingLatitude: ApexDecimal.of('37.7') });
  store.insert(account);
  const [found] = store.load(account.type, [account.id ?? '']);
  assert.equal((found?.fields.get('BillingLatitude') as ApexDecimal).compareTo(ApexDecimal.of('37.7')), 0);
});
