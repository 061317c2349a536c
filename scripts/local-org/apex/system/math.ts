/** `System.Math`. Functions of a Double are JavaScript's; of a Decimal, decimal.js's to 34 digits. Apex Reference, "Math Class". */
import { Decimal as Library } from 'decimal.js';
import { ApexDecimal } from '../values/decimal.ts';
import { ApexDouble } from '../values/double.ts';
import { apexError } from '../values/exception.ts';
import { toInteger, toLong } from '../values/integer.ts';
import { compareNumbers } from '../values/order.ts';
import type { PlatformClass, PlatformFunction } from './platform-class.ts';

const Wide = Library.clone({ precision: 34, rounding: Library.ROUND_HALF_EVEN, toExpNeg: -40, toExpPos: 80 });

/** Names that decimal.js has too, for Decimal arguments. */
const functions = [
  'acos',
  'asin',
  'atan',
  'cbrt',
  'cos',
  'cosh',
  'exp',
  'log',
  'log10',
  'sin',
  'sinh',
  'sqrt',
  'tan',
  'tanh',
] as const;

const inBothTypes = Object.fromEntries(
  functions.flatMap((name): [string, PlatformFunction][] => [
    [`${name}(Double)`, (_tx, value: ApexDouble) => new ApexDouble(Math[name](value.value))],
    [`${name}(Decimal)`, (_tx, value: ApexDecimal) => wideResult(name, value)],
  ]),
);

function wideResult(name: (typeof functions)[number], value: ApexDecimal): ApexDecimal {
  const argument = new Wide(value.toPlainString());
  if (isFar(name, argument)) return farResult(name, argument.toNumber());
  const result = name === 'log' ? argument.ln() : Wide[name](argument);
  if (!result.isFinite()) throw apexError('System.MathException', `Invalid argument for ${name}: ${value}`);
  return ApexDecimal.of(result.toFixed());
}

/** Beyond these, a result of 34 digits would take minutes and mean nothing. */
function isFar(name: (typeof functions)[number], argument: Library): boolean {
  const bound = ['exp', 'sinh', 'cosh', 'tanh'].includes(name)
    ? 1e3
    : ['sin', 'cos', 'tan'].includes(name)
      ? 1e12
      : Infinity;
  return argument.abs().greaterThan(bound);
}

function farResult(name: (typeof functions)[number], argument: number): ApexDecimal {
  const result = Math[name](argument);
  if (!Number.isFinite(result)) throw apexError('System.MathException', `Invalid argument for ${name}: ${argument}`);
  return ApexDecimal.of(new ApexDouble(result));
}

const atLeast = <T extends Parameters<typeof compareNumbers>[0]>(left: T, right: T): T =>
  compareNumbers(left, right) >= 0 ? left : right;
const atMost = <T extends Parameters<typeof compareNumbers>[0]>(left: T, right: T): T =>
  compareNumbers(left, right) <= 0 ? left : right;
/** A whole number that became a Double only to be compared keeps its form. */
const unscaled = ({ value }: ApexDouble): ApexDecimal =>
  ApexDecimal.of(Number.isInteger(value) ? BigInt(value) : new ApexDouble(value));
const double = (value: number): ApexDouble => new ApexDouble(value);

function halfEven(value: number): number {
  return ApexDecimal.of(double(value)).setScale(0).toNumber();
}

/** Half up for positive, half down for negative numbers: away from zero. */
function rounded(value: ApexDecimal): bigint {
  return value.round('HALF_UP');
}

function modulo<T extends number | bigint>(left: T, right: T): T {
  if (Number(right) === 0) throw apexError('System.MathException', 'Divide by 0');
  return ((left as number) % (right as number)) as T;
}

export const mathClass: PlatformClass = {
  name: 'System.Math',
  statics: {
    ...inBothTypes,
    'abs(Integer)': (_tx, value: number) => toInteger(Math.abs(value)),
    'abs(Long)': (_tx, value: bigint) => toLong(value < 0n ? -value : value),
    'abs(Double)': (_tx, value: ApexDouble) => double(Math.abs(value.value)),
    'abs(Decimal)': (_tx, value: ApexDecimal) => value.abs(),
    'atan2(Double, Double)': (_tx, y: ApexDouble, x: ApexDouble) => double(Math.atan2(y.value, x.value)),
    'atan2(Decimal, Decimal)': (_tx, y: ApexDecimal, x: ApexDecimal) =>
      ApexDecimal.of(Wide.atan2(y.toPlainString(), x.toPlainString()).toFixed()),
    'ceil(Double)': (_tx, value: ApexDouble) => double(Math.ceil(value.value)),
    'ceil(Decimal)': (_tx, value: ApexDecimal) => value.setScale(0, 'CEILING'),
    'floor(Double)': (_tx, value: ApexDouble) => double(Math.floor(value.value)),
    'floor(Decimal)': (_tx, value: ApexDecimal) => value.setScale(0, 'FLOOR'),
    'max(Integer, Integer)': (_tx, left: number, right: number) => Math.max(left, right),
    'max(Long, Long)': (_tx, left: bigint, right: bigint) => atLeast(left, right),
    'max(Double, Double)': (_tx, left: ApexDouble, right: ApexDouble) => atLeast(left, right),
    'max(Decimal, Decimal)': (_tx, left: ApexDecimal, right: ApexDecimal) => atLeast(left, right),
    'max(Decimal, Double)': (_tx, left: ApexDecimal, right: ApexDouble) => atLeast(left, unscaled(right)),
    'min(Integer, Integer)': (_tx, left: number, right: number) => Math.min(left, right),
    'min(Long, Long)': (_tx, left: bigint, right: bigint) => atMost(left, right),
    'min(Double, Double)': (_tx, left: ApexDouble, right: ApexDouble) => atMost(left, right),
    'min(Decimal, Decimal)': (_tx, left: ApexDecimal, right: ApexDecimal) => atMost(left, right),
    'min(Decimal, Double)': (_tx, left: ApexDecimal, right: ApexDouble) => atMost(left, unscaled(right)),
    'mod(Integer, Integer)': (_tx, left: number, right: number) => toInteger(modulo(left, right)),
    'mod(Long, Long)': (_tx, left: bigint, right: bigint) => modulo(left, right),
    'pow(Double, Double)': (_tx, base: ApexDouble, exponent: ApexDouble) => double(base.value ** exponent.value),
    'random()': () => double(Math.random()),
    'rint(Double)': (_tx, value: ApexDouble) => double(halfEven(value.value)),
    'rint(Decimal)': (_tx, value: ApexDecimal) => value.setScale(0),
    'round(Double)': (_tx, value: ApexDouble) => toInteger(rounded(ApexDecimal.of(value))),
    'round(Decimal)': (_tx, value: ApexDecimal) => toInteger(value.round()),
    'roundToLong(Double)': (_tx, value: ApexDouble) => toLong(rounded(ApexDecimal.of(value))),
    'roundToLong(Decimal)': (_tx, value: ApexDecimal) => toLong(value.round()),
    'signum(Double)': (_tx, value: ApexDouble) => double(Math.sign(value.value)),
    'signum(Decimal)': (_tx, value: ApexDecimal) => ApexDecimal.of(value.compareTo(ApexDecimal.ZERO)),
  },
  staticProperties: { E: { get: () => double(Math.E) }, PI: { get: () => double(Math.PI) } },
};
