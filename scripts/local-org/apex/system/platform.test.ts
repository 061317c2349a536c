import { test } from 'node:test';
import assert from 'node:assert/strict';
import { createProgram } from '../runtime/create-program.ts';
import { compile } from '../runtime/run-apex.testing.ts';
import { stringOf } from '../values/string-of.ts';

/** Runs statements in an org that knows its classes by name. */
function run(statements: string, members = ''): string {
  const { program, transaction } = compile({
    Snippet: `public class Snippet {\n${members}\npublic static Object run() {\n${statements}\n}\n}`,
  });
  const base = transaction();
  const service = createProgram(program.compiled, base.org, {
    checkAnonymous: () => assert.fail('no anonymous block here'),
  });
  const tx = {
    ...base,
    org: Object.assign(Object.create(base.org) as typeof base.org, {
      program: service,
      project: { sourceApiVersion: '66.0' },
    }),
  };
  const body = service.runtime.holders.of('snippet')['run()'] as () => unknown;
  return stringOf(service.runtime.within(tx, body));
}

const inner =
  'public class Line { public String label; public Decimal price = 1.50; public List<Integer> parts; }\npublic enum Colour { RED, BLUE }';

/** Statements that end in a return, and what Apex prints of it. */
const cases: readonly [name: string, statements: string, expected: string, members?: string][] = [
  [
    'objects round-trip through JSON',
    `Line line = new Line(); line.label = 'A'; line.parts = new List<Integer>{ 1, 2 };
     Line copy = (Line) JSON.deserialize(JSON.serialize(line), Line.class); copy.label += 'B';
     return JSON.serialize(copy);`,
    '{"label":"AB","price":1.50,"parts":[1,2]}',
    inner,
  ],
  ['nulls can be left out', 'Line line = new Line(); return JSON.serialize(line, true);', '{"price":1.50}', inner],
  [
    'records round-trip through JSON',
    `Account a = new Account(Name = 'Acme', NumberOfEmployees = 5); return JSON.deserialize(JSON.serialize(a), Account.class);`,
    'Account:{Name=Acme, NumberOfEmployees=5}',
  ],
  [
    'a strict reading refuses unknown members',
    `try { JSON.deserializeStrict('{"x":1}', Line.class); } catch (JSONException e) { return e.getMessage(); } return null;`,
    'Unknown field: Snippet.Line.x',
    inner,
  ],
  ['types are found by name', `return Type.forName('Snippet.Line') == Line.class;`, 'true', inner],
  ['objects of OmniStudio are not there', `return Type.forName('Schema.OmniProcess');`, 'null'],
  ['types make instances', `return ((Line) Type.forName('Snippet.Line').newInstance()).price;`, '1.50', inner],
  [
    'describe of a field',
    `return Account.Name.getDescribe().getType() + ' ' + Account.Name.getDescribe().isNameField();`,
    'STRING true',
  ],
  [
    'describes are found in any case',
    `return Schema.getGlobalDescribe().get('ACCOUNT').getDescribe().fields.getMap().get('NAME');`,
    'Name',
  ],
  [
    'object tokens make records',
    `SObject s = Account.SObjectType.newSObject(); s.put('Name', 'X'); return s.get(Account.Name);`,
    'X',
  ],
  [
    'a wrong type is refused',
    `try { new Account().put('Name', 1); } catch (SObjectException e) { return e.getMessage(); } return null;`,
    'Illegal assignment from Integer to String',
  ],
  ['populated fields', `return new Account(Name = 'X').getPopulatedFieldsAsMap();`, '{Name=X}'],
  [
    'clone leaves the id',
    `Account a = new Account(Id = '001000000000001', Name = 'X'); return a.clone().Id == null && a.clone(true).Id == a.Id;`,
    'true',
  ],
  [
    'records in a set are one when equal',
    `return new Set<Account>{ new Account(Name = 'X'), new Account(Name = 'X') }.size();`,
    '1',
  ],
  [
    'map of records by id',
    `Account a = new Account(Id = '001000000000001'); return new Map<Id, Account>(new List<Account>{ a }).keySet();`,
    '{001000000000001AAA}',
  ],
  [
    'record without id in a map',
    `try { new Map<Id, Account>(new List<Account>{ new Account() }); } catch (ListException e) { return e.getMessage(); } return null;`,
    'Row with null Id at index: 0',
  ],
  ['messages take arguments', `return String.format('{0} of {1}', new List<Object>{ 1, 2 });`, '1 of 2'],
  ['rounding modes', `return (2.345).setScale(2, RoundingMode.HALF_UP);`, '2.35'],
  ['enums by name', `return Colour.valueOf('BLUE').ordinal();`, '1', inner],
  [
    'text in hex',
    `return EncodingUtil.convertToHex(Crypto.generateDigest('MD5', Blob.valueOf('abc')));`,
    '900150983cd24fb0d6963f7d28e17f72',
  ],
  [
    'generated JSON',
    `JSONGenerator g = JSON.createGenerator(false); g.writeStartObject(); g.writeStringField('a', 'b'); g.writeFieldName('n'); g.writeNumber(1.5); g.writeEndObject(); return g.getAsString();`,
    '{"a":"b","n":1.5}',
  ],
  ['limits count themselves', `return Limits.getQueries() + '/' + Limits.getLimitQueries();`, '0/100'],
  [
    'set operations',
    `Set<Integer> s = new Set<Integer>{ 1, 2, 3 }; s.retainAll(new Set<Integer>{ 2, 3, 4 }); s.removeAll(new List<Integer>{ 3 }); return s;`,
    '{2}',
  ],
  [
    'list sort and index',
    `List<String> l = new List<String>{ 'b', 'a' }; l.sort(); return l + ' ' + l.indexOf('b');`,
    '(a, b) 1',
  ],
  ['a url has parts', `return new Url('https://example.com:8080/a?b=1#c').getQuery();`, 'b=1'],
  [
    'exceptions describe themselves',
    `try { Integer.valueOf('x'); } catch (Exception e) { return e.getTypeName() + ' ' + e.getMessage(); } return null;`,
    'System.TypeException Invalid integer: x',
  ],
  [
    'matching',
    `Matcher m = Pattern.compile('(\\\\d+)-(\\\\d+)').matcher('10-20'); return m.matches() ? m.group(2) : null;`,
    '20',
  ],
];

for (const [name, statements, expected, members] of cases) {
  test(name, () => assert.equal(run(statements, members), expected));
}

test('an assertion cannot be caught', () => {
  assert.throws(
    () => run(`try { System.assertEquals(1, 2, 'sum'); } catch (Exception e) { return 'caught'; } return null;`),
    {
      typeName: 'System.AssertException',
      message: 'Assertion Failed: sum: Expected: 1, Actual: 2',
    },
  );
});
