/** Equality and order of formula values. */
import { Decimal } from 'decimal.js';
import { ApexDate, ApexDatetime, ApexTime, textOf, type FormulaType, type FormulaValue } from './values.ts';

const TEXTS: ReadonlySet<FormulaType> = new Set<FormulaType>(['text', 'id', 'picklist', 'multipicklist']);

/** How two expressions are compared, as their types say. */
export type Comparison = 'ids' | 'texts' | 'values';

/** @returns how expressions of these types are compared: as text when one of them is text. */
export function comparisonOf(left: FormulaType, right: FormulaType): Comparison {
  if (left === 'id' || right === 'id') return 'ids';
  return TEXTS.has(left) || TEXTS.has(right) ? 'texts' : 'values';
}

/**
 * @returns whether they are equal; null when a number, date or truth is blank, which is neither equal nor unequal.
 * Blank text equals blank text; text is compared with case, ids by their 15 characters.
 */
export function equalValues(left: FormulaValue, right: FormulaValue, comparison: Comparison): boolean | null {
  if (comparison !== 'values' || typeof left === 'string' || typeof right === 'string') {
    const [a, b] = [textOf(left), textOf(right)];
    return comparison === 'ids' ? a.slice(0, 15) === b.slice(0, 15) : a === b;
  }
  if (left === null || right === null) return null;
  if (typeof left === 'boolean' || typeof right === 'boolean') return left === right;
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
