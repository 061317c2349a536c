/** Hot loops run at the speed of JavaScript: three times as long as a loop written by hand is the bound. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from './run-apex.testing.ts';

const TIMES = 10_000_000;

function milliseconds(work: () => unknown): number {
  work();
  const started = performance.now();
  work();
  return performance.now() - started;
}

test('ten million Integer additions', () => {
  const { call, transaction } = compile({
    Sum: 'public class Sum { public static Integer run(Integer times) { Integer total = 0; for (Integer i = 0; i < times; i++) { total += i; } return total; } }',
  });
  const byHand = (times: number): number => {
    let total = 0;
    for (let index = 0; index < times; index++) total = (total + index) | 0;
    return total;
  };
  const tx = transaction();
  tx.limits = { ...tx.limits, tick: () => undefined };
  const [apex, javascript] = [
    milliseconds(() => call('Sum', 'run(integer)', [TIMES], tx)),
    milliseconds(() => byHand(TIMES)),
  ];
  assert.ok(
    apex < Math.max(3 * javascript, 60),
    `Apex took ${apex.toFixed(0)} ms, JavaScript ${javascript.toFixed(0)} ms`,
  );
});
