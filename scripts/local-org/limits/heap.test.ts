import { test } from 'node:test';
import assert from 'node:assert/strict';
import { createLimits } from './create-limits.ts';

test('what grows without end ends with the heap', () => {
  const limits = createLimits('sync');
  const kept: unknown[] = [];
  assert.throws(
    () => {
      for (;;) {
        kept.push({ text: `number ${kept.length}` });
        limits.tick();
      }
    },
    { message: /^Apex heap size too large: \d{7,}$/ },
  );
});

test('garbage is not counted', () => {
  const limits = createLimits('sync');
  let last: unknown = null;
  for (let round = 0; round < 2_000_000; round++) {
    last = { text: `number ${round}`, before: round };
    limits.tick();
  }
  assert.notEqual(last, null);
  assert.ok(limits.used('heapSize') < limits.allowed('heapSize'));
});
