import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HttpFault } from '../http/fault.ts';
import { parseQuery } from '../../soql/parse/parse-query.ts';
import { queriedRows } from './row-query.ts';

const rows = [
  { Id: '07M000000000001AAA', Outcome: 'Pass', ApexClass: { Name: 'A' }, RunTime: 1 },
  { Id: '07M000000000002AAA', Outcome: 'Fail', ApexClass: { Name: 'B' }, RunTime: 2 },
];
const found = (rest: string): unknown[] =>
  queriedRows(parseQuery(`SELECT Outcome FROM ApexTestResult ${rest}`), rows, 'v66.0').map(
    (each) => (each as { Outcome: string }).Outcome,
  );

test('rows are filtered by their fields and those of their parents', () => {
  assert.deepEqual(found(''), ['Pass', 'Fail']);
  assert.deepEqual(found("WHERE Id = '07M000000000002'"), ['Fail']);
  assert.deepEqual(found("WHERE Outcome IN ('pass') OR RunTime = 2"), ['Pass', 'Fail']);
  assert.deepEqual(found("WHERE ApexClass.Name != 'A' LIMIT 1"), ['Fail']);
  assert.deepEqual(found("WHERE NOT Outcome = 'Fail'"), ['Pass']);
});

test('what is asked of a parent stands in it', () => {
  const [row] = queriedRows(parseQuery('SELECT Id, ApexClass.Name FROM ApexTestResult'), rows, 'v66.0');

  assert.deepEqual((row as { ApexClass: unknown }).ApexClass, { attributes: { type: 'ApexClass' }, Name: 'A' });
});

test('fields that are none and other comparisons are refused', () => {
  assert.throws(() => found("WHERE Nope = 'x'"), HttpFault);
  assert.throws(() => found("WHERE Outcome LIKE 'P%'"), HttpFault);
});
