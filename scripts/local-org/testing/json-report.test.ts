import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsonReport } from './json-report.ts';
import type { TestOutcome } from './outcome.ts';

const outcome = (method: string, status: TestOutcome['status']): TestOutcome => ({
  className: 'OrderTest',
  method,
  status,
  ms: 1,
  failure:
    status === 'passed'
      ? null
      : {
          message: 'LO1 Canvas',
          stack: [],
          excerpt: { path: 'Order.cls', line: 3, column: 5, lines: [] },
          debug: [],
        },
});

test('programs read counts, outcomes, what is unsupported and which lines were reached', () => {
  const report = JSON.parse(
    jsonReport({
      outcomes: [outcome('one', 'passed'), outcome('two', 'unsupported'), outcome('three', 'unsupported')],
      warnings: ['odd'],
      coverage: [
        {
          path: 'Order.cls',
          name: 'Order',
          lines: [
            [1, 4],
            [2, 0],
            [3, 1],
          ],
        },
      ],
      ms: 5,
      heap: 6,
    }),
  ) as Record<string, unknown>;

  assert.deepEqual(report['counts'], { passed: 1, failed: 0, unsupported: 2 });
  assert.deepEqual(report['unsupported'], [
    { message: 'LO1 Canvas', tests: ['OrderTest.two', 'OrderTest.three'], place: 'Order.cls:3' },
  ]);
  assert.deepEqual(report['coverage'], {
    covered: 2,
    lines: 3,
    percent: 66,
    files: [{ path: 'Order.cls', name: 'Order', lines: [1, 3], uncovered: [2], percent: 66 }],
  });
  assert.equal((report['outcomes'] as unknown[]).length, 3);
  assert.deepEqual(report['warnings'], ['odd']);
});
