/** The operators of formulas. Source: Salesforce Help, "Formula Operators and Functions". */
import { Decimal } from 'decimal.js';
import { comparisonOf, equalValues, order, type Comparison } from './compare.ts';
import type { Compiled } from './compiled.ts';
import { FormulaRuntimeError } from './errors.ts';
import { FormulaTypeFault, number } from './functions/definition.ts';
import type { BinaryOperator } from './syntax.ts';
import {
  ApexDate,
  ApexDatetime,
  ApexTime,
  DAY,
  isTrue,
  opposite,
  textOf,
  type FormulaType,
  type FormulaValue,
} from './values.ts';

/** The platform computes no larger powers. */
const LARGEST_POWER = number('1e64');

type Compute = (left: FormulaValue, right: FormulaValue) => FormulaValue;

/** @returns the operation over two compiled operands. Throws FormulaTypeFault where the platform refuses the types. */
export function compileBinary(operator: BinaryOperator, left: Compiled, right: Compiled): Compiled {
  const text = `${left.text} ${operator} ${right.text}`;
  if (operator === '&&')
    return { type: 'boolean', text, run: (scope) => isTrue(left.run(scope)) && isTrue(right.run(scope)) };
  if (operator === '||')
    return { type: 'boolean', text, run: (scope) => isTrue(left.run(scope)) || isTrue(right.run(scope)) };
  for (const side of [left, right]) {
    if (side.type === 'picklist' || side.type === 'multipicklist') {
      throw new FormulaTypeFault(
        `Field ${side.text} is a picklist field. Picklist fields are only supported in certain functions.`,
      );
    }
  }
  const comparison = comparisonOf(left.type, right.type);
  const compute =
    operator === '=' ? equality(comparison) : operator === '<>' ? inequality(comparison) : COMPUTE[operator];
  return {
    type: resultType(operator, left.type, right.type),
    text,
    run: (scope) => compute(left.run(scope), right.run(scope)),
  };
}

const equality =
  (comparison: Comparison): Compute =>
  (left, right) =>
    equalValues(left, right, comparison);
const inequality =
  (comparison: Comparison): Compute =>
  (left, right) =>
    opposite(equalValues(left, right, comparison));

/** Comparing with a blank value is neither true nor false. */
function compared(test: (order: number) => boolean): Compute {
  return (left, right) => {
    const found = order(left, right);
    return found === null ? null : test(found);
  };
}

const COMPUTE: Readonly<Record<Exclude<BinaryOperator, '&&' | '||' | '=' | '<>'>, Compute>> = {
  '+': plus,
  '-': minus,
  '*': overNumbers((left, right) => left.times(right)),
  '/': overNumbers((left, right) => {
    if (right.isZero()) throw new FormulaRuntimeError('Division by zero');
    return left.dividedBy(right);
  }),
  '^': overNumbers(power),
  '&': (left, right) => textOf(left) + textOf(right),
  '<': compared((found) => found < 0),
  '<=': compared((found) => found <= 0),
  '>': compared((found) => found > 0),
  '>=': compared((found) => found >= 0),
};

function overNumbers(compute: (left: Decimal, right: Decimal) => Decimal): Compute {
  return (left, right) => (left instanceof Decimal && right instanceof Decimal ? compute(left, right) : null);
}

/** Of a whole exponent exactly; any other of a double's precision, as to compute more digits takes a hundred times as long. */
function power(base: Decimal, exponent: Decimal): Decimal {
  const result = exponent.isInteger() ? base.pow(exponent) : number(base.toNumber() ** exponent.toNumber());
  if (!result.isFinite() || result.abs().greaterThan(LARGEST_POWER))
    throw new FormulaRuntimeError(`${base.toFixed()} ^ ${exponent.toFixed()}`);
  return result;
}

function plus(left: FormulaValue, right: FormulaValue): FormulaValue {
  if (typeof left === 'string' || typeof right === 'string') return textOf(left) + textOf(right);
  if (left instanceof Decimal && right instanceof Decimal) return left.plus(right);
  return right instanceof Decimal ? moved(left, right, 1) : left instanceof Decimal ? moved(right, left, 1) : null;
}

/** Dates apart are whole days, date/times are days with a fraction, times are milliseconds. */
function minus(left: FormulaValue, right: FormulaValue): FormulaValue {
  if (left instanceof Decimal && right instanceof Decimal) return left.minus(right);
  if (right instanceof Decimal) return moved(left, right, -1);
  if (left instanceof ApexDate && right instanceof ApexDate) return number(left.days - right.days);
  if (left instanceof ApexDatetime && right instanceof ApexDatetime) return number(left.ms - right.ms).dividedBy(DAY);
  if (left instanceof ApexTime && right instanceof ApexTime) return number((left.ms - right.ms + DAY) % DAY);
  return null;
}

/** Dates move by whole days, date/times by days to the nearest second, times by milliseconds around the clock. */
function moved(value: FormulaValue, by: Decimal, sign: 1 | -1): FormulaValue {
  if (value instanceof ApexDate) return new ApexDate(value.days + sign * by.trunc().toNumber());
  if (value instanceof ApexDatetime)
    return new ApexDatetime(
      value.ms +
        sign *
          by
            .times(DAY / 1000)
            .round()
            .toNumber() *
          1000,
    );
  if (!(value instanceof ApexTime)) return null;
  const moment = value.ms + sign * by.trunc().toNumber();
  return new ApexTime(((moment % DAY) + DAY) % DAY);
}

function resultType(operator: BinaryOperator, left: FormulaType, right: FormulaType): FormulaType {
  if (operator === '&') return 'text';
  if (operator === '+' || operator === '-') return additiveType(operator, left, right);
  return operator === '*' || operator === '/' || operator === '^' ? 'number' : 'boolean';
}

function additiveType(operator: '+' | '-', left: FormulaType, right: FormulaType): FormulaType {
  if (operator === '+' && (left === 'text' || right === 'text' || left === 'id' || right === 'id')) return 'text';
  const dated = [left, right].filter((type) => type === 'date' || type === 'datetime' || type === 'time');
  return dated.length === 1 ? dated[0]! : 'number';
}
