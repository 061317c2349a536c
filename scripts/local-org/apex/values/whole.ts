/**
 * Whole numbers of any size: a JavaScript number as long as that is exact, a bigint beyond. Every value has
 * one form only, so that `===` compares. Sums, products and quotients of small ones cost no bigint.
 */
import { roundsAwayFromZero, type RoundingMode } from './rounding.ts';

export type Whole = number | bigint;

const LARGEST = Number.MAX_SAFE_INTEGER;
const POWERS = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

/** @returns the number in the one form it has */
export function whole(value: bigint): Whole {
  return value >= -LARGEST && value <= LARGEST ? Number(value) : value;
}

/** @returns the whole number that the digits stand for */
export function wholeOf(digits: string): Whole {
  return digits.length < 16 ? Number(digits) + 0 : whole(BigInt(digits));
}

export function plus(left: Whole, right: Whole): Whole {
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right;
    if (isExact(sum)) return sum;
  }
  return whole(BigInt(left) + BigInt(right));
}

export function minus(left: Whole, right: Whole): Whole {
  if (typeof left === 'number' && typeof right === 'number') {
    const difference = left - right;
    if (isExact(difference)) return difference;
  }
  return whole(BigInt(left) - BigInt(right));
}

export function times(left: Whole, right: Whole): Whole {
  if (typeof left === 'number' && typeof right === 'number') {
    const product = left * right;
    // Zero has no sign.
    if (isExact(product)) return product + 0;
  }
  return whole(BigInt(left) * BigInt(right));
}

/** @returns 10 to the power, which is not negative */
export function powerOfTen(exponent: number): Whole {
  return POWERS[exponent] ?? 10n ** BigInt(exponent);
}

export function absolute(value: Whole): Whole {
  return value < 0 ? minus(0, value) : value;
}

/** @returns the digits without a sign */
export function digitsOf(value: Whole): string {
  return String(absolute(value));
}

/** @returns `dividend / divisor` as a whole number, or null where UNNECESSARY meets a remainder. */
export function divideRounded(dividend: Whole, divisor: Whole, mode: RoundingMode): Whole | null {
  return typeof dividend === 'number' && typeof divisor === 'number'
    ? divideSmall(dividend, divisor, mode)
    : divideLarge(BigInt(dividend), BigInt(divisor), mode);
}

function divideSmall(dividend: number, divisor: number, mode: RoundingMode): number | null {
  const remainder = dividend % divisor;
  // What is left divides without a rest, so that the quotient is exact.
  const quotient = (dividend - remainder) / divisor + 0;
  if (remainder === 0) return quotient;
  if (mode === 'UNNECESSARY') return null;
  const isNegative = dividend < 0 !== divisor < 0;
  const half = Math.sign(Math.abs(remainder) * 2 - Math.abs(divisor));
  if (!roundsAwayFromZero[mode](isNegative, half, quotient % 2 !== 0)) return quotient;
  return isNegative ? quotient - 1 : quotient + 1;
}

function divideLarge(dividend: bigint, divisor: bigint, mode: RoundingMode): Whole | null {
  const quotient = dividend / divisor;
  const remainder = dividend % divisor;
  if (remainder === 0n) return whole(quotient);
  if (mode === 'UNNECESSARY') return null;
  const isNegative = dividend < 0n !== divisor < 0n;
  const [twice, size] = [remainder < 0n ? remainder * -2n : remainder * 2n, divisor < 0n ? -divisor : divisor];
  const half = twice < size ? -1 : twice > size ? 1 : 0;
  if (!roundsAwayFromZero[mode](isNegative, half, quotient % 2n !== 0n)) return whole(quotient);
  return whole(isNegative ? quotient - 1n : quotient + 1n);
}

function isExact(value: number): boolean {
  return value >= -LARGEST && value <= LARGEST;
}
