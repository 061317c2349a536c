/** The operations that emitted code calls as plain functions: `plusDecimals(a, b)`, `item(list, i)`. Their names are the emitter's vocabulary. */
import type { PrimitiveName } from '../types/type.ts';
import { ApexDate } from '../values/date.ts';
import { ApexDatetime } from '../values/datetime.ts';
import { ApexDecimal } from '../values/decimal.ts';
import { ApexDouble } from '../values/double.ts';
import { equalStrings, equalText, equalValues, isSame } from '../values/equality.ts';
import { apexError } from '../values/exception.ts';
import { isCaughtBy, nullPointer } from '../values/exception-types.ts';
import { toId } from '../values/id.ts';
import { divideIntegers, divideLongs } from '../values/integer.ts';
import { ApexList } from '../values/list.ts';
import { getField, getRelation } from '../values/record-fields.ts';
import { stringOf } from '../values/string-of.ts';
import { caught, endsAll, thrown } from './caught.ts';
import { addDate, addDatetime, addTime, subtractDate, subtractDatetime, subtractTime } from './date-arithmetic.ts';
import {
  chunks,
  enter,
  item,
  items,
  iterate,
  leave,
  newList,
  newMap,
  newSet,
  newSizedList,
  setItem,
  single,
  singleOrNull,
} from './collections.ts';
import { greaterOrEqualWhole, greaterWhole, lessOrEqualWhole, lessWhole, orderText, orderValues } from './ordering.ts';
import { storeItem, storing, storingAll } from './stored-elements.ts';
import { addFieldError, setField, setRelation } from './record-writes.ts';

/** Raises the NullPointerException; stands to the right of `??`. */
function npe(): never {
  throw nullPointer();
}

type Numeric = number | bigint | ApexDouble | ApexDecimal;

function numberOf(value: Numeric): number {
  return value instanceof ApexDouble ? value.value : value instanceof ApexDecimal ? value.toNumber() : Number(value);
}

/** A cast cuts the fraction off. Apex Developer Guide, "Rules of Conversion". */
function asInteger(value: Numeric | null): number | null {
  if (value === null || typeof value === 'number') return value;
  return typeof value === 'bigint' ? Number(BigInt.asIntN(32, value)) : Math.trunc(numberOf(value)) | 0;
}
function asLong(value: Numeric | null): bigint | null {
  if (value === null || typeof value === 'bigint') return value;
  return value instanceof ApexDecimal
    ? BigInt.asIntN(64, value.truncate())
    : BigInt.asIntN(64, BigInt(Math.trunc(numberOf(value))));
}
const asDouble = (value: Numeric | null): ApexDouble | null =>
  value === null || value instanceof ApexDouble ? value : new ApexDouble(numberOf(value));
const asDecimal = (value: Numeric | null): ApexDecimal | null =>
  value === null || value instanceof ApexDecimal ? value : ApexDecimal.of(value);
const asId = (value: string | null): string | null => (value === null || value === '' ? null : toId(value));
const asDatetime = (value: ApexDate | ApexDatetime | null): ApexDatetime | null =>
  value instanceof ApexDate ? new ApexDatetime(value.utc) : value;

const converters: Readonly<Record<string, (value: Numeric | null) => Numeric | null>> = {
  Long: asLong,
  Double: asDouble,
  Decimal: asDecimal,
};

/** @returns the numbers as wider ones, in a list of their own: `List<Integer>` as a `List<Long>` */
function asNumbers(list: ApexList<Numeric | null> | null, name: PrimitiveName): ApexList<Numeric | null> | null {
  return list === null ? null : new ApexList({ kind: 'primitive', name }, list.items.map(converters[name]!));
}

function divideDecimals(left: ApexDecimal, right: ApexDecimal): ApexDecimal {
  if (right.isZero) throw apexError('System.MathException', 'Divide by 0');
  return left.divide(right);
}
function divideDoubles(left: ApexDouble, right: ApexDouble): ApexDouble {
  if (right.value === 0) throw apexError('System.MathException', 'Divide by 0');
  return new ApexDouble(left.value / right.value);
}
const negate = (value: ApexDecimal | ApexDouble): ApexDecimal | ApexDouble =>
  value instanceof ApexDouble ? new ApexDouble(-value.value) : value.negate();

export const operations = {
  npe,
  caught,
  endsAll,
  thrown,
  isCaughtBy,
  asInteger,
  asLong,
  asDouble,
  asDecimal,
  asId,
  asDatetime,
  asNumbers,
  decimalOf: (text: string) => ApexDecimal.of(text),
  doubleOf: (text: string) => ApexDouble.parse(text),
  imul: Math.imul,
  divideIntegers,
  divideLongs,
  shiftLongUnsigned: (value: bigint, by: bigint) => BigInt.asIntN(64, BigInt.asUintN(64, value) >> (by & 63n)),
  plusDoubles: (left: ApexDouble, right: ApexDouble) => new ApexDouble(left.value + right.value),
  minusDoubles: (left: ApexDouble, right: ApexDouble) => new ApexDouble(left.value - right.value),
  timesDoubles: (left: ApexDouble, right: ApexDouble) => new ApexDouble(left.value * right.value),
  divideDoubles,
  plusDecimals: (left: ApexDecimal, right: ApexDecimal) => left.add(right),
  minusDecimals: (left: ApexDecimal, right: ApexDecimal) => left.subtract(right),
  timesDecimals: (left: ApexDecimal, right: ApexDecimal) => left.multiply(right),
  divideDecimals,
  negate,
  addDate,
  addDatetime,
  addTime,
  subtractDate,
  subtractDatetime,
  subtractTime,
  equalStrings,
  equalText,
  equalValues,
  isSame,
  lessWhole,
  lessOrEqualWhole,
  greaterWhole,
  greaterOrEqualWhole,
  orderText,
  orderValues,
  stringOf,
  getField,
  getRelation,
  setField,
  setRelation,
  addFieldError,
  item,
  setItem,
  storeItem,
  storing,
  storingAll,
  items,
  enter,
  leave,
  iterate,
  chunks,
  single,
  singleOrNull,
  newList,
  newSizedList,
  newSet,
  newMap,
} as const;

/** Names of the operations, which emitted code has at hand as plain functions. */
export const operationNames: readonly string[] = Object.keys(operations);
