/** `<`, `<=`, `>`, `>=`. With null they are false, but null text is less than any other. Apex Developer Guide, "Expression Operators". */
import { compareText, compareValues } from '../values/order.ts';

type Whole = number | bigint | null;

export const lessWhole = (left: Whole, right: Whole): boolean => left !== null && right !== null && left < right;
export const lessOrEqualWhole = (left: Whole, right: Whole): boolean =>
  left !== null && right !== null && left <= right;
export const greaterWhole = (left: Whole, right: Whole): boolean => left !== null && right !== null && left > right;
export const greaterOrEqualWhole = (left: Whole, right: Whole): boolean =>
  left !== null && right !== null && left >= right;

/** @returns a number to compare with 0 by the same operator */
export function orderText(left: string | null, right: string | null): number {
  if (left === null || right === null) return Number(left !== null) - Number(right !== null);
  return compareText(left, right);
}

/** @returns a number to compare with 0 by the same operator; NaN, which no comparison accepts, when either is null */
export function orderValues(left: unknown, right: unknown): number {
  return left === null || right === null ? Number.NaN : compareValues(left, right);
}
