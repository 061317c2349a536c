import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readType } from './stub-type.ts';

const base = 'com.nawforce.runforce';

test('a class is read with its properties, constructors and methods', () => {
  const type = readType(`Compiled from "Mail.java"
public class ${base}.Support.Mail extends ${base}.System.Exception {
  public ${base}.System.List<${base}.System.Id> ids;
  public ${base}.Support.Mail(${base}.System.String, ${base}.System.Map<${base}.System.String, java.lang.Object>);
  public static ${base}.SObjects.User owner(${base}.System.Id);
  public ${base}.System.String toString$();
}`);

  assert.deepEqual([type.name, type.kind, type.extends], ['Mail', 'class', 'Exception']);
  assert.deepEqual(type.members, [
    'ids: List<Id>',
    'new(String, Map<String, Object>)',
    'static owner(Id): SObjectStubs.User',
  ]);
});

test('an interface has abstract methods, an enum its values', () => {
  const rule = readType(`Compiled from "R.java"
public interface ${base}.Support.Rule {
  public abstract ${base}.System.Integer weigh(${base}.System.String);
}`);
  assert.deepEqual([rule.kind, rule.members], ['interface', ['abstract weigh(String): Integer']]);

  const colour = readType(`Compiled from "C.java"
public final class ${base}.Support.Colour extends java.lang.Enum<${base}.Support.Colour> {
  public static final ${base}.Support.Colour RED;
  public static ${base}.Support.Colour[] values();
}`);
  assert.deepEqual([colour.kind, colour.members], ['enum', ['RED']]);
});
