import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absolute, digitsOf, divideRounded, minus, plus, times, whole, wholeOf, type Whole } from './whole.ts';

const LARGEST = Number.MAX_SAFE_INTEGER;

/** Small ones, and those around the border where numbers stop being exact. */
const values: readonly Whole[] = [
  0,
  1,
  -1,
  7,
  -300,
  94_906_266,
  LARGEST - 1,
  LARGEST,
  -LARGEST,
  2n ** 53n,
  -(2n ** 53n),
  10n ** 33n + 1n,
];

test('sums, differences and products are those of bigints, in one form', () => {
  for (const left of values)
    for (const right of values) {
      assert.equal(plus(left, right), whole(BigInt(left) + BigInt(right)), `${left} + ${right}`);
      assert.equal(minus(left, right), whole(BigInt(left) - BigInt(right)), `${left} - ${right}`);
      assert.equal(times(left, right), whole(BigInt(left) * BigInt(right)), `${left} * ${right}`);
    }
});

test('zero has no sign', () => {
  for (const zero of [times(-1, 0), minus(0, 0), plus(-7, 7), whole(-0n), wholeOf('-0')])
    assert.ok(Object.is(zero, 0), 'minus zero came out');
});

test('a quotient is rounded alike on both sides of the border', () => {
  for (const mode of ['CEILING', 'DOWN', 'FLOOR', 'HALF_DOWN', 'HALF_EVEN', 'HALF_UP', 'UP'] as const)
    for (const dividend of [5, -5, 15, -15, 25, 7, -7, 10, 0])
      for (const divisor of [10, -10, 2, 3]) {
        const small = divideRounded(dividend, divisor, mode);
        const factor = 10n ** 20n;
        const large = divideRounded(BigInt(dividend) * factor, BigInt(divisor) * factor, mode);
        assert.equal(small, large, `${dividend} / ${divisor} ${mode}`);
      }
  assert.equal(divideRounded(7, 2, 'UNNECESSARY'), null, 'a rest is not allowed');
  assert.equal(divideRounded(LARGEST, 3, 'DOWN'), Number(BigInt(LARGEST) / 3n), 'the largest is divided exactly');
});

test('digits are read and told without a sign', () => {
  assert.equal(wholeOf('9007199254740993'), 9007199254740993n, 'too large for a number');
  assert.equal(wholeOf('0000000000000000012'), 12, 'zeros in front do not make it large');
  assert.equal(digitsOf(-120), '120', 'a small one');
  assert.equal(digitsOf(-(10n ** 20n)), `1${'0'.repeat(20)}`, 'a large one');
  assert.equal(absolute(-(2n ** 53n)), 2n ** 53n, 'a large one has the other sign');
});
