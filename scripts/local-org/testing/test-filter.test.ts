import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pickTests } from './test-filter.ts';

const names = ['AccountTest.inserts', 'AccountTest.updates', 'AccountTriggerTest.inserts', 'OldAccountTest.deletes'];
const picked = (filter: string | null): string[] => [...pickTests(names, filter)];

test('a class or a test that is named stands for itself', () => {
  assert.deepEqual(picked('accounttest'), ['AccountTest.inserts', 'AccountTest.updates']);
  assert.deepEqual(picked('AccountTest.updates'), ['AccountTest.updates']);
});

test('a part of a name picks all that hold it', () => {
  assert.deepEqual(picked('trigger'), ['AccountTriggerTest.inserts']);
  assert.deepEqual(picked('accounttest.in'), ['AccountTest.inserts']);
});

test('wildcards fit classes or whole names', () => {
  assert.deepEqual(picked('Account*Test'), names.slice(0, 3));
  assert.deepEqual(picked('*.insert?'), ['AccountTest.inserts', 'AccountTriggerTest.inserts']);
});

test('commas join patterns, and no pattern means all', () => {
  assert.deepEqual(picked('old, accounttest.updates'), ['OldAccountTest.deletes', 'AccountTest.updates']);
  assert.deepEqual(picked(' , '), names);
  assert.deepEqual(picked(null), names);
  assert.deepEqual(picked('nothing'), []);
});
