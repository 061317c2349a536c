import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consoleReport } from './console-report.ts';
import type { Failure, TestOutcome, TestReport } from './outcome.ts';

const failing = (message: string, stack: readonly string[] = []): Failure => ({
  message,
  stack,
  excerpt: null,
  debug: [],
});
const outcome = (method: string, status: TestOutcome['status'], failure: Failure | null = null): TestOutcome => ({
  className: 'OrderTest',
  method,
  status,
  ms: 7,
  failure,
});
const report = (outcomes: readonly TestOutcome[], warnings: readonly string[] = []): TestReport => ({
  outcomes,
  warnings,
  coverage: null,
  ms: 1234,
  heap: 5678,
});

test('unsupported tests are counted apart, above the last line', () => {
  const text = consoleReport(
    report([
      outcome('one', 'passed'),
      outcome('two', 'unsupported', failing('LO1 Canvas')),
      outcome('three', 'unsupported', failing('LO1 Canvas')),
      outcome('four', 'failed', failing('System.AssertException: no')),
    ]),
  );

  assert.match(text, /\n {2}LO1 Canvas: 2 tests, first OrderTest\.two\n/);
  assert.deepEqual(text.split('\n').slice(-3), ['Apex tests took 1.2 s', '2 unsupported', '1 passed, 1 failed']);
});

test('tests of a class that fail for one reason are told of together', () => {
  const lines = consoleReport(
    report([
      outcome('one', 'failed', failing('LO1 does not compile')),
      outcome('two', 'failed', failing('LO1 does not compile')),
      outcome('three', 'failed', failing('System.AssertException: no', ['Class.A.b: line 1, column 1'])),
    ]),
  ).split('\n');

  assert.deepEqual(lines.slice(0, 6), [
    '✗ OrderTest.one',
    '✗ OrderTest.two',
    '    LO1 does not compile',
    '',
    '✗ OrderTest.three',
    '    System.AssertException: no',
  ]);
});

test('frames that repeat are one line', () => {
  const text = consoleReport(report([outcome('one', 'failed', failing('x', ['a', 'a', 'a', 'b']))]));

  assert.match(text, /\n {6}a \(3 times\)\n {6}b\n/);
});

test('many warnings are cut short', () => {
  const lines = consoleReport(
    report(
      [],
      Array.from({ length: 30 }, (_, index) => `no ${index}`),
    ),
  ).split('\n');

  assert.equal(lines.filter((line) => line.startsWith('warning: ')).length, 21);
  assert.match(lines[20]!, /^warning: and 10 more; /);
});

test('the slowest are listed when they are asked for', () => {
  const outcomes = [outcome('one', 'passed'), { ...outcome('two', 'passed'), ms: 9 }];

  assert.doesNotMatch(consoleReport(report(outcomes)), /Slowest/);
  assert.match(consoleReport(report(outcomes), { slowest: 1 }), /Slowest:\n {2}OrderTest\.two 9 ms\n\n/);
});
