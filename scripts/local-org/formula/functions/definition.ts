/** How a formula function is described. One table a topic; `index.ts` joins them. */
import type { Compiled, Scope } from '../compiled.ts';
import { FormulaNumber, type FormulaType, type FormulaValue } from '../values.ts';
import { Decimal } from 'decimal.js';

export interface FormulaFunction {
  readonly min: number;
  readonly max: number;
  /** Arguments may be picklist fields. */
  readonly takesPicklist?: boolean;
  readonly returns: FormulaType | ((args: readonly Compiled[]) => FormulaType);
  /** Computes from evaluated arguments … */
  readonly run?: (scope: Scope, ...values: FormulaValue[]) => FormulaValue;
  /** … or decides itself what to evaluate. Throws PicklistFault-like Errors with the platform's words. */
  readonly build?: (args: readonly Compiled[]) => (scope: Scope) => FormulaValue;
}

export type FunctionTable = Readonly<Record<string, FormulaFunction>>;

/** A misuse that the platform's compiler reports; the compiler adds the object's name. */
export class FormulaTypeFault extends Error {}

export const number = (value: Decimal.Value): Decimal => new FormulaNumber(value);

/** @returns the value as a number; null when it is none. */
export function numeric(value: FormulaValue): Decimal | null {
  return value instanceof Decimal ? value : null;
}

/** A function over numbers that is blank when any of them is. */
export function overNumbers(
  min: number,
  max: number,
  compute: (...values: Decimal[]) => FormulaValue,
): FormulaFunction {
  return {
    min,
    max,
    returns: 'number',
    run: (_, ...values) => {
      const numbers = values.map(numeric);
      return numbers.some((value) => value === null) ? null : compute(...(numbers as Decimal[]));
    },
  };
}

/** The type of the first alternative that is not null. */
export function commonType(args: readonly Compiled[]): FormulaType {
  const typed = args.find((arg) => arg.type !== 'null')?.type ?? 'null';
  return typed === 'picklist' ? 'text' : typed;
}
