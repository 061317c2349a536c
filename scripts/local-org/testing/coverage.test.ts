import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverageTable, uncovered } from './coverage-table.ts';
import { figuresOf, mergeCoverage, type CoveredFile } from './coverage.ts';
import { lcovReport } from './lcov-report.ts';

const file = (name: string, ...lines: [number, number][]): CoveredFile => ({ path: `${name}.cls`, name, lines });

test('what several processes reached is added up', () => {
  const merged = mergeCoverage([[file('B', [3, 1], [4, 0])], [file('A', [1, 0]), file('B', [4, 2], [9, 0])]]);

  assert.deepEqual(merged, [file('A', [1, 0]), file('B', [3, 1], [4, 2], [9, 0])]);
  assert.deepEqual(figuresOf(merged), { covered: 2, lines: 4, percent: 50 });
});

test('lines that nothing reached are told as stretches', () => {
  assert.equal(uncovered(file('A', [1, 0], [3, 0], [5, 1], [7, 0])), '1-3, 7');
});

test('the table starts with what is covered least', () => {
  const table = coverageTable([file('All', [1, 1]), file('Some', [1, 1], [2, 0], [3, 0])]);

  assert.match(table[2]!, /Some +33 % +1\/3 {2}2-3$/);
  assert.match(table[3]!, /All +100 % +1\/1$/);
  assert.match(table[4]!, /all +50 % +2\/4$/);
});

test('tools read the lines and their sums', () => {
  assert.equal(lcovReport([file('A', [1, 2], [2, 0])]), 'TN:\nSF:A.cls\nDA:1,2\nDA:2,0\nLF:2\nLH:1\nend_of_record\n');
});
