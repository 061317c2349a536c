import { test } from 'node:test';
import assert from 'node:assert/strict';
import { testTransaction } from './call.testing.ts';
import { guardConstructor, guardNulls } from './null-guard.ts';

const told = (...args: unknown[]): unknown => args.slice(1);

test('a null number is refused before the function runs', () => {
  const addDays = guardNulls('System.Date', 'addDays(Integer)', told, false);
  assert.throws(() => addDays(testTransaction, 'self', null), {
    typeName: 'System.NullPointerException',
    message: 'Argument cannot be null.',
  });
  assert.deepEqual((addDays(testTransaction, 'self', 3) as unknown[]).slice(0, 2), ['self', 3]);
});

test('text methods of the quiet kind answer for a null', () => {
  const removeEnd = guardNulls('System.String', 'removeEnd(String)', told, false);
  assert.equal(removeEnd(testTransaction, 'abc', null), 'abc');
  const contains = guardNulls('System.String', 'contains(String)', told, false);
  assert.throws(() => contains(testTransaction, 'abc', null), { typeName: 'System.NullPointerException' });
});

test('collections that are taken in must be there, those compared need not', () => {
  const addAll = guardNulls('System.List<T>', 'addAll(List<T>)', told, false);
  assert.throws(() => addAll(testTransaction, [], null), { typeName: 'System.NullPointerException' });
  const made = guardConstructor('System.Set', '(List<T>)', told);
  assert.throws(() => made(testTransaction, [], null), { typeName: 'System.NullPointerException' });
  assert.ok(
    guardConstructor('System.List', '(List<T>)', told)(testTransaction, [], null),
    'A list of no list is empty',
  );
  assert.ok(guardNulls('System.List<T>', 'equals(List<T>)', told, false)(testTransaction, [], null));
});
