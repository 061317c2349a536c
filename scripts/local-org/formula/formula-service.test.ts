import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexDate } from '../apex/values/date.ts';
import { ApexDatetime } from '../apex/values/datetime.ts';
import { ApexDecimal } from '../apex/values/decimal.ts';
import { cloneRecord } from '../apex/values/record-clone.ts';
import { SObjectValue } from '../apex/values/sobject.ts';
import type { ApexValue } from '../apex/values/value.ts';
import type { RecordStore } from '../database/record-store.ts';
import { LocalOrgError, UnsupportedError } from '../errors/catalogue.ts';
import type { FormulaContext } from '../org/services/formulas.ts';
import type { Transaction } from '../org/transaction.ts';
import { createFormulaService } from './formula-service.ts';
import { field, object, schemaOf } from './small-schema.testing.ts';

const NOW = Date.UTC(2026, 10, 22, 3, 0, 0);
const schema = schemaOf(
  object('User', '005', [field('Name'), field('Email'), field('FirstName')]),
  object('Group', '00G', [field('Name'), field('DeveloperName')]),
  object('Account', '001', [
    field('Name'),
    field('OwnerId', 'Lookup', { referenceTo: ['User', 'Group'] }),
    field('Fit__c', 'Percent', { scale: 2, precision: 5 }),
    field('Amount__c', 'Currency', { scale: 2, precision: 18 }),
    field('Size__c', 'Number', { scale: 0, precision: 18 }),
    field('Tier__c', 'Picklist'),
    field('Tech__c', 'MultiselectPicklist'),
    field('IsKey__c', 'Checkbox'),
    field('Since__c', 'Date'),
    field('At__c', 'DateTime'),
    field('Site__c', 'Location'),
    field('Site__Latitude__s', 'Number'),
    field('Site__Longitude__s', 'Number'),
    field('ParentId', 'Lookup', { referenceTo: ['Account'] }),
    field('Double__c', 'Number', { formula: 'Size__c * 2', scale: 0, blanksAsZero: true }),
    field('FitLabel__c', 'Text', { formula: 'TEXT(Fit__c * 100) & "%"' }),
    field('Half__c', 'Percent', { formula: 'Fit__c / 2', scale: 1 }),
  ]),
);
let loads = 0;
const rows = new Map<string, SObjectValue>();
const store = {
  schema,
  load: (_: unknown, ids: readonly string[]) => (loads++, ids.flatMap((id) => rows.get(id) ?? [])),
} as unknown as RecordStore;
const project = { labels: new Map([['Greeting', { value: 'Hello', path: '' }]]), components: new Map() };
const formulas = createFormulaService({ schema, store, project });
const tx = {
  org: {
    clock: { now: () => NOW },
    id: '00D',
    access: { customPermission: (_: unknown, name: string) => name === 'ManageTiers' },
  },
  user: { id: '005000000000001AAA', timeZone: 'America/Los_Angeles', profileId: null, roleId: null },
} as unknown as Transaction;

function record(values: Record<string, ApexValue>): SObjectValue {
  const made = new SObjectValue(schema.object('Account')!);
  for (const [name, value] of Object.entries(values)) made.fields.set(name, value);
  return made;
}
function run(
  formula: string,
  values: Record<string, ApexValue> = {},
  given: Partial<FormulaContext> = {},
): string | null {
  const value = formulas.evaluate('Account', formula, record(values), { tx, isNew: false, old: null, ...given });
  return value === null ? null : String(value);
}
const decimal = (text: string): ApexDecimal => ApexDecimal.of(text);

test('numbers follow precedence and stay exact', () => {
  assert.equal(run('1 + 2 * (3 ^ 2) - 4 / 2'), '17');
  assert.equal(run('2 * 3 ^ 2'), '36', 'A power binds less than a product');
  assert.equal(run('0.1 + 0.2'), '0.3');
  assert.equal(
    run('ROUND(2.345, 2) & "/" & TEXT(TRUNC(-2.789, 1)) & "/" & TEXT(MOD(-7, 3)) & "/" & TEXT(CEILING(-1.2))'),
    '2.35/-2.7/-1/-2',
  );
  assert.equal(run('FLOOR(6 / 11 * 11)'), '6');
  assert.equal(run('64 ^ 64'), null);
  assert.equal(run('2 ^ (7 - 14 / 30)')?.slice(0, 8), '92.62523');
});

test('blank numbers are blank, or zero where the field says so', () => {
  assert.equal(run('Size__c + 1'), null);
  assert.equal(run('Double__c + 1'), '1');
  assert.equal(run('ISBLANK(Size__c)'), 'true');
  assert.equal(run('IF(Size__c < 5, "small", "else")'), 'else');
});

test('distances and angles', () => {
  const paris = { Site__Latitude__s: decimal('48.8566'), Site__Longitude__s: decimal('2.3522') };
  assert.equal(run('ROUND(DISTANCE(Site__c, GEOLOCATION(51.5074, -0.1278), "km"), 0)', paris), '344');
  assert.equal(run('ROUND(DISTANCE(Site__c, GEOLOCATION(51.5074, -0.1278), "mi"), 0)', paris), '213');
  assert.equal(run('DISTANCE(Site__c, GEOLOCATION(51.5, 0), "km")'), null, 'A blank place is nowhere');
  assert.equal(run('ROUND(SIN(PI() / 6) + ATAN2(0, 1) + COS(0), 9)'), '1.5');
  assert.equal(run('ACOS(2)'), null);
  assert.equal(run('PICKLISTCOUNT(Tech__c)', { Tech__c: 'a;b' }), '2');
});

test('comparing with a blank number is neither true nor false', () => {
  assert.equal(run('Size__c = 5'), null);
  assert.equal(run('Size__c <> 5'), null);
  assert.equal(run('NOT(Size__c > 5)'), null);
  assert.equal(run('NOT(AND(Size__c > 5))'), 'true', 'AND and OR know true and false alone');
  assert.equal(run('IF(Size__c <> 5, "other", "else")'), 'else');
  assert.equal(run('Size__c = null'), null);
  assert.equal(run('Name = null && "" = Name && Name <> "x"'), 'true', 'Blank text equals blank text');
  assert.equal(run('CASE(Size__c, null, 1, 2)'), '2');
  assert.equal(run('NOT(CONTAINS(Name, "x")) || NOT(BEGINS(Name, "x"))'), 'false');
  assert.equal(run('CONTAINS(Name, "") && BEGINS("a", Name)'), 'true');
  assert.equal(run('FIND("", "abc")'), '0');
});

test('text is never null', () => {
  assert.equal(run('ISNULL(Name)'), 'false');
  assert.equal(run('NULLVALUE(Name, "x")'), null);
  assert.equal(run('ISNULL(TEXT(Tier__c)) && ISNULL(Size__c)'), 'true');
  assert.equal(run('NULLVALUE(TEXT(Tier__c), "none")'), 'none');
  assert.equal(run('BLANKVALUE(Name, "x")'), 'x');
});

test('not is written with and without parentheses', () => {
  assert.equal(run('NOT ISBLANK(Name) && not IsKey__c', { Name: 'x' }), 'true');
});

test('percent fields are fractions inside a formula and percents outside', () => {
  assert.equal(run('Fit__c', { Fit__c: decimal('50.00') }), '0.5');
  assert.equal(run('TEXT(Fit__c * 100) & "%"', { Fit__c: decimal('62.5') }), '62.5%');
  assert.equal(run('Fit__c / 2', { Fit__c: decimal('62.5') }), '31.3');
});

test('text functions', () => {
  assert.equal(run('BEGINS(Name, "Ac") && CONTAINS(Name, "me")', { Name: 'Acme' }), 'true');
  assert.equal(run('SUBSTITUTE(UPPER(LEFT(Name, 2)) + RIGHT(Name, 1), "A", "x")', { Name: 'Acme' }), 'xCe');
  assert.equal(run('REGEX(Name, "[a-z0-9-]{3,}")', { Name: 'q3-launch' }), 'true');
  assert.equal(run('REGEX(Name, "(?i)[a-z&&[^x]]++\\\\d\\\\Z")', { Name: 'AB7' }), 'true', 'As Java reads it');
  assert.equal(run('REGEX(Name, "(a")', { Name: 'a' }), null);
  assert.equal(run('TRIM(" a ") & LPAD("7", 3, "0") & MID("abcdef", 2, 3) & TEXT(FIND("c", "abc"))'), 'a007bcd3');
  assert.equal(run('HYPERLINK("/" & Name, "x", "_self")', { Name: '001' }), '<a href="/001" target="_self">x</a>');
});

test('ids have 15 characters, 18 where the formula asks or a lookup takes them', () => {
  const given = { OwnerId: '005000000000001AAA' };
  const owner = schema.object('Account')!.fields.get('ownerid')!;
  assert.equal(run('"/" & OwnerId', given), '/005000000000001');
  assert.equal(run('CASESAFEID(OwnerId)', given), '005000000000001AAA');
  assert.equal(run('OwnerId = "005000000000001AAA"', given), 'true');
  assert.equal(run('CASE(OwnerId, "005000000000001AAA", "mine", "other")', given), 'mine');
  assert.equal(run('OwnerId', given, { field: owner }), '005000000000001AAA');
});

test('picklists go only where the platform lets them', () => {
  assert.equal(run('ISPICKVAL(Tier__c, "Tier 1")', { Tier__c: 'Tier 1' }), 'true');
  assert.equal(run('CASE(Tier__c, "Tier 1", 1, "Tier 2", 2, 0)', { Tier__c: 'Tier 2' }), '2');
  assert.equal(run('INCLUDES(Tech__c, "SAP")', { Tech__c: 'AWS;SAP' }), 'true');
  assert.equal(run('ISPICKVAL(Tier__c, "")'), 'true');
  assert.throws(() => run('Tier__c = "Tier 1"'), /Field Tier__c is a picklist field/);
});

test("dates: today is the user's, arithmetic is in days", () => {
  assert.equal(run('TODAY()'), '2026-11-21');
  assert.equal(run('Since__c - TODAY()', { Since__c: ApexDate.of(2026, 11, 30) }), '9');
  assert.equal(run('ADDMONTHS(DATE(2024, 2, 29), 1)'), '2024-03-31');
  assert.equal(
    run('WEEKDAY(DATE(2026, 11, 22)) * 100 + MONTH(Since__c)', { Since__c: ApexDate.of(2026, 11, 30) }),
    '111',
  );
  assert.equal(run('DATEVALUE(At__c)', { At__c: new ApexDatetime(NOW) }), '2026-11-21');
  assert.equal(run('TEXT(DATETIMEVALUE("2016-02-29 13:15:10") + 0.16597)'), '2016-02-29 17:14:10Z');
  assert.equal(run('TEXT(TIMEVALUE("12:34:56.789") + 93600000)'), '14:34:56.789');
  assert.equal(run('(NOW() - At__c) * 24', { At__c: new ApexDatetime(NOW - 3_600_000 * 6) }), '6');
});

test('changes are seen against the record before the save', () => {
  const old = record({ Name: 'Before', Tier__c: 'Tier 2' });
  assert.equal(run('ISCHANGED(Name) && PRIORVALUE(Name) = "Before"', { Name: 'After' }, { old }), 'true');
  assert.equal(run('ISCHANGED(Tier__c)', { Tier__c: 'Tier 2' }, { old }), 'false');
  assert.equal(run('ISNEW() && NOT(ISCHANGED(Name))', { Name: 'x' }, { isNew: true }), 'true');
});

test('globals and custom permissions', () => {
  assert.equal(run('$Label.Greeting & IF($Permission.ManageTiers, "!", "?")'), 'Hello!');
  rows.set('005000000000001AAA', record({ FirstName: 'Ada' }));
  assert.equal(run('$User.FirstName'), 'Ada');
});

test('a clone is one while it is inserted', () => {
  assert.equal(run('ISCLONE()', {}, { isNew: true }), 'false');
  const context = (isNew: boolean) => ({ tx, isNew, old: null });
  assert.equal(formulas.evaluate('Account', 'ISCLONE()', cloneRecord(record({})), context(true)), true);
  assert.equal(formulas.evaluate('Account', 'ISCLONE()', cloneRecord(record({})), context(false)), false);
});

test('the owner may be named as a user or a queue', () => {
  const queue = '00G000000000001AAA';
  rows.set(queue, new SObjectValue(schema.object('Group')!));
  rows.get(queue)!.fields.set('Id', queue).set('Name', 'Pens');
  assert.equal(run('Owner:Queue.QueueName & Owner:User.Name', { OwnerId: queue }), 'Pens');
  assert.equal(run('Owner:Queue.QueueName', { OwnerId: '005000000000001AAA' }), null, 'A user is no queue');
});

test('the org has an address, a session and, without record types, none', () => {
  const url = '$Api.Partner_Server_URL_260';
  assert.match(run(`LEFT(${url}, FIND("/services", ${url}))`)!, /^https:\/\/[\w.]+\/$/);
  assert.match(run('$Api.Enterprise_Server_URL_580')!, /\/services\/Soap\/c\/58\.0\/00D$/);
  assert.equal(run('GETSESSIONID() = $Api.Session_ID'), 'true');
  assert.equal(run('$RecordType.DeveloperName = "Key" || Parent.RecordType.Name = "Key"'), 'false');
  assert.throws(() => run('$Api.Nothing'), /\$Api\.Nothing does not exist/);
});

test('durations are told as a clock', () => {
  assert.equal(run('FORMATDURATION(3661) & " " & FORMATDURATION(90061, true)'), '01:01:01 1:01:01:01');
  assert.equal(run('FORMATDURATION(TIMEVALUE("10:00:00"), TIMEVALUE("08:30:00"))'), '01:30:00');
  assert.equal(run('FORMATDURATION(NOW(), NOW() + 1.5)'), '1:12:00:00');
});

test('a value that cannot be computed is null', () => {
  assert.equal(run('1 / 0'), null);
  assert.equal(run('VALUE("x")'), null);
});

test('parents of 200 records are read once a relationship', () => {
  const parents = Array.from({ length: 200 }, (_, index) => {
    const id = `001${String(index).padStart(12, '0')}AAA`;
    rows.set(id, record({ Id: id, Name: `Parent ${index}`, Size__c: decimal(String(index)) }));
    return record({ ParentId: id });
  });
  loads = 0;
  const values = formulas.evaluateMany('Account', 'Parent.Name & TEXT(Parent.Double__c)', parents, () => ({
    tx,
    isNew: false,
    old: null,
  }));
  assert.equal(values[7], 'Parent 714');
  assert.equal(loads, 1);
});

test('fieldsOf lists what must be loaded, formula fields opened', () => {
  assert.deepEqual(formulas.fieldsOf('Account', 'Parent.Double__c + Size__c + LEN(Owner.Name)'), [
    ['ParentId'],
    ['Parent', 'Size__c'],
    ['Size__c'],
    ['OwnerId'],
    ['Owner', 'Name'],
  ]);
});

test('faults name the object and what is wrong', () => {
  assert.throws(
    () => run('Nme & "x"'),
    (fault) =>
      fault instanceof LocalOrgError && fault.code === 'LO2202' && /Field Nme does not exist/.test(fault.message),
  );
  assert.throws(() => run('FOO(1)'), /Unknown function FOO/);
  assert.throws(() => run('LEFT(Name)'), /Expected 2, received 1/);
  assert.throws(() => run('(1 + '), /formula ends too early/);
  assert.throws(() => run('VLOOKUP(Name, Name, Name)'), /Expected an object type field, received Name/);
  assert.throws(() => run('DISTANCE(Name, GEOLOCATION(1, 2), "km")'), /Expected Location, received Name/);
  assert.throws(() => run('CURRENCYRATE("EUR")'), UnsupportedError);
});
