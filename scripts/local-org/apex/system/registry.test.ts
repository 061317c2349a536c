import { test } from 'node:test';
import assert from 'node:assert/strict';
import { findConstructor, findMethod, findProperty, findStatic, platformClasses } from './registry.ts';
import { factsOf, parentOf, plainKey } from './platform-facts.ts';

/** Types whose signatures the extracted table prints only in part; the checker has its own tables of them. */
const elsewhere = new Set([
  'System.List',
  'System.Set',
  'System.Map',
  'System.Object',
  'System.Enum',
  'Database.QueryLocatorIterator',
  'System.SObject',
  'System.String',
  'System.Exception',
  'System.Database',
]);

test('every member implemented is one the platform has', () => {
  const strange: string[] = [];
  for (const { name, statics, methods } of platformClasses) {
    if (elsewhere.has(name)) continue;
    const members: string[] = [];
    for (let type: string | null = name; type !== null; type = parentOf(type))
      members.push(...(factsOf(type)?.members ?? []));
    const known = new Set(members.map((member) => plainKey(member.replace('static ', '')).replace(/: .*$/, '')));
    for (const key of Object.keys({ ...statics, ...methods })) if (!known.has(key)) strange.push(`${name}.${key}`);
  }
  assert.deepEqual(strange, []);
});

test("members are found by the table's own spelling", () => {
  assert.ok(findStatic('System.String', 'isBlank(String)'));
  assert.ok(findMethod('System.List<T>', 'clone$()'));
  assert.ok(findMethod('System.DmlException', 'getMessage()'));
  assert.ok(findConstructor('System.QueryException', 'new(String)'));
  assert.ok(findProperty('Database.DMLOptions', 'OptAllOrNone', false));
  assert.ok(findMethod('Database.SaveResult', 'getErrors()'));
  assert.ok(findMethod('System.StatusCode', 'name()'));
  assert.ok(findStatic('System.LoggingLevel', 'values()'));
  assert.equal(findStatic('System.Answers', 'findSimilar(SObject)'), undefined);
});
