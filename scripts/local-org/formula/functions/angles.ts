/** Functions of angles, in radians. Source: Salesforce Help, "Formula Operators and Functions A–Z". */
import type { Decimal } from 'decimal.js';
import { FormulaRuntimeError } from '../errors.ts';
import { number, overNumbers, type FunctionTable } from './definition.ts';

const ofAngle = (name: string, compute: (value: number) => number) =>
  overNumbers(1, 1, (value: Decimal) => {
    const result = compute(value.toNumber());
    if (Number.isNaN(result)) throw new FormulaRuntimeError(`${name} of ${value.toFixed()}`);
    return number(result);
  });

export const angleFunctions: FunctionTable = {
  SIN: ofAngle('SIN', Math.sin),
  COS: ofAngle('COS', Math.cos),
  TAN: ofAngle('TAN', Math.tan),
  ASIN: ofAngle('ASIN', Math.asin),
  ACOS: ofAngle('ACOS', Math.acos),
  ATAN: ofAngle('ATAN', Math.atan),
  ATAN2: overNumbers(2, 2, (y, x) => number(Math.atan2(y.toNumber(), x!.toNumber()))),
};
