/** Mathematical functions. Source: Salesforce Help, "Formula Operators and Functions A–Z". */
import { Decimal } from 'decimal.js';
import { FormulaRuntimeError } from '../errors.ts';
import { textOf } from '../values.ts';
import { number, overNumbers, type FunctionTable } from './definition.ts';

/** Rounds at `digits` after the point, or before it when negative. */
function rounded(value: Decimal, digits: Decimal, mode: Decimal.Rounding): Decimal {
  const places = digits.toNumber();
  if (places >= 0) return value.toDecimalPlaces(places, mode);
  const unit = number(10).pow(-places);
  return value.dividedBy(unit).toDecimalPlaces(0, mode).times(unit);
}

/** Without the last digits, so that 6 / 11 * 11 is 6 and not a little less. */
const settled = (value: Decimal): Decimal => value.toSignificantDigits(33, Decimal.ROUND_HALF_UP);

function positive(value: Decimal, name: string): Decimal {
  if (value.lessThanOrEqualTo(0)) throw new FormulaRuntimeError(`${name} of ${value.toFixed()}`);
  return value;
}

export const numberFunctions: FunctionTable = {
  ABS: overNumbers(1, 1, (value) => value.abs()),
  // CEILING and FLOOR round away from and towards zero, unlike MCEILING and MFLOOR.
  CEILING: overNumbers(1, 1, (value) => settled(value).toDecimalPlaces(0, Decimal.ROUND_UP)),
  FLOOR: overNumbers(1, 1, (value) => settled(value).toDecimalPlaces(0, Decimal.ROUND_DOWN)),
  MCEILING: overNumbers(1, 1, (value) => settled(value).ceil()),
  MFLOOR: overNumbers(1, 1, (value) => settled(value).floor()),
  ROUND: overNumbers(2, 2, (value, digits) => rounded(value, digits!, Decimal.ROUND_HALF_UP)),
  TRUNC: overNumbers(1, 2, (value, digits) => rounded(value, digits ?? number(0), Decimal.ROUND_DOWN)),
  EXP: overNumbers(1, 1, (value) => value.exp()),
  LN: overNumbers(1, 1, (value) => positive(value, 'LN').ln()),
  LOG: overNumbers(1, 1, (value) => positive(value, 'LOG').log(10)),
  SQRT: overNumbers(1, 1, (value) => {
    if (value.isNegative() && !value.isZero()) throw new FormulaRuntimeError('SQRT of a negative number');
    return value.sqrt();
  }),
  PI: { min: 0, max: 0, returns: 'number', run: () => number(Math.PI) },
  // What is left over has the sign of the dividend.
  MOD: overNumbers(2, 2, (value, divisor) => {
    if (divisor!.isZero()) throw new FormulaRuntimeError('MOD by zero');
    return value.modulo(divisor!);
  }),
  MAX: overNumbers(1, Infinity, (...values) => Decimal.max(...values)),
  MIN: overNumbers(1, Infinity, (...values) => Decimal.min(...values)),
  VALUE: {
    min: 1,
    max: 1,
    returns: 'number',
    run: (_, value) => {
      const text = textOf(value!).trim();
      if (text === '') return null;
      if (!/^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(text)) throw new FormulaRuntimeError(`VALUE("${text}")`);
      return number(text);
    },
  },
};
