/** Equality and order of formula values. */
import { Decimal } from 'decimal.js';
import { ApexDate, ApexDatetime, ApexTime, textOf, type FormulaValue } from './values.ts';

/** @returns whether they are equal; blank equals blank; text is compared with case, Ids by their 15 characters when `areIds`. */
export function equalValues(left: FormulaValue, right: FormulaValue, areIds: boolean): boolean {
  if (typeof left === 'string' || typeof right === 'string') {
    const [a, b] = [textOf(left), textOf(right)];
    return areIds ? a.slice(0, 15) === b.slice(0, 15) : a === b;
  }
  if (typeof left === 'boolean' || typeof right === 'boolean') return (left ?? false) === (right ?? false);
  if (left === null || right === null) return left === right;
  return order(left, right) === 0;
}

/** @returns negative, 0 or positive; null when one is blank or they cannot be ordered. */
export function order(left: FormulaValue, right: FormulaValue): number | null {
  if (left === null || right === null) return null;
  if (left instanceof Decimal && right instanceof Decimal) return left.comparedTo(right);
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0;
  const [a, b] = [instantOf(left), instantOf(right)];
  return a === null || b === null ? null : a - b;
}

function instantOf(value: FormulaValue): number | null {
  if (value instanceof ApexDate) return value.days * 86_400_000;
  if (value instanceof ApexDatetime || value instanceof ApexTime) return value.ms;
  return null;
}
