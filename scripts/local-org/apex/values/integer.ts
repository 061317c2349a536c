/** Integer (32 bits) and Long (64 bits) arithmetic: both wrap around silently. Apex Developer Guide, "Primitive Data Types". */
import { apexError } from './exception.ts';

export const toInteger = (value: number | bigint): number =>
  typeof value === 'bigint' ? Number(BigInt.asIntN(32, value)) : value | 0;
export const toLong = (value: number | bigint): bigint =>
  typeof value === 'bigint' ? BigInt.asIntN(64, value) : wholeOf(value);

const [LEAST, MOST] = [-(2n ** 63n), 2n ** 63n - 1n];

/** As Java casts: no number is zero, what is too large is the largest. */
function wholeOf(value: number): bigint {
  if (Number.isNaN(value)) return 0n;
  if (Math.abs(value) >= 2 ** 63) return value < 0 ? LEAST : MOST;
  return BigInt(Math.trunc(value));
}

export function divideIntegers(left: number, right: number): number {
  if (right === 0) throw apexError('System.MathException', 'Divide by 0');
  return (left / right) | 0;
}

export function divideLongs(left: bigint, right: bigint): bigint {
  if (right === 0n) throw apexError('System.MathException', 'Divide by 0');
  return BigInt.asIntN(64, left / right);
}

/** @returns the Integer written in the text; raises `Invalid integer: abc`. */
export function parseInteger(text: string): number {
  const value = /^[+-]?\d+$/.test(text) ? Number(text) : NaN;
  if (Number.isNaN(value) || value > 2147483647 || value < -2147483648)
    throw apexError('System.TypeException', `Invalid integer: ${text}`);
  return value;
}

/** @returns the Long written in the text; raises `Invalid long: abc`. */
export function parseLong(text: string): bigint {
  const value = /^[+-]?\d+$/.test(text) ? BigInt(text.replace(/^\+/, '')) : null;
  if (value === null || BigInt.asIntN(64, value) !== value)
    throw apexError('System.TypeException', `Invalid long: ${text}`);
  return value;
}
