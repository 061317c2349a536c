/** Order of values: the comparison operators and List.sort. */
import { ApexDate } from './date.ts';
import { ApexDatetime } from './datetime.ts';
import { ApexDecimal } from './decimal.ts';
import { ApexDouble } from './double.ts';
import { ApexEnumValue } from './enum-value.ts';
import { apexError } from './exception.ts';
import { ApexObject } from './object.ts';
import { SObjectValue } from './sobject.ts';
import { ApexTime } from './time.ts';

export type ApexNumber = number | bigint | ApexDouble | ApexDecimal;

export function isNumber(value: unknown): value is ApexNumber {
  return (
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    value instanceof ApexDecimal ||
    value instanceof ApexDouble
  );
}

/** Numbers of any two types, by value. */
export function compareNumbers(left: ApexNumber, right: ApexNumber): number {
  if (left instanceof ApexDouble || right instanceof ApexDouble) return sign(asNumber(left), asNumber(right));
  if (left instanceof ApexDecimal || right instanceof ApexDecimal)
    return ApexDecimal.of(left).compareTo(ApexDecimal.of(right));
  return left < right ? -1 : left > right ? 1 : 0;
}

const collator = new Intl.Collator('en', { sensitivity: 'accent' });
/** Of such text the collator and the code points have the same order. */
const isPlain = /^[0-9a-zA-Z]*$/;

/** Text as the operators `<` and `>` see it: in the order of a dictionary, case does not count. Apex Developer Guide, "Expression Operators". */
export function compareText(left: string, right: string): number {
  return isPlain.test(left) && isPlain.test(right)
    ? sign(left.toLowerCase(), right.toLowerCase())
    : collator.compare(left, right);
}

/**
 * Order for List.sort: null first, text by code point, enum values as declared, records by their Name and then their
 * other fields, objects by `compareTo`. Raises a ListException for what has no order. Apex Reference, "List.sort()".
 */
export function compareValues(left: unknown, right: unknown): number {
  if (left === right) return 0;
  if (left === null) return -1;
  if (right === null) return 1;
  if (typeof left === 'string' && typeof right === 'string') return sign(left, right);
  if (typeof left === 'boolean' && typeof right === 'boolean') return sign(Number(left), Number(right));
  if (isNumber(left) && isNumber(right)) return compareNumbers(left, right);
  if (left instanceof ApexDate && right instanceof ApexDate) return sign(left.days, right.days);
  if (left instanceof ApexTime && right instanceof ApexTime) return sign(left.ms, right.ms);
  const [leftMs, rightMs] = [momentOf(left), momentOf(right)];
  if (leftMs !== null && rightMs !== null) return sign(leftMs, rightMs);
  if (left instanceof ApexEnumValue && right instanceof ApexEnumValue) return sign(left.ordinal, right.ordinal);
  if (left instanceof ApexObject && typeof left['compareto/1'] === 'function')
    return left['compareto/1'](right) as number;
  if (left instanceof SObjectValue && right instanceof SObjectValue) return compareRecords(left, right);
  if (hasSortKey(left) && hasSortKey(right)) return compareKeys(left.sortKey, right.sortKey);
  throw apexError('System.ListException', 'One or more of the items in this list is not Comparable.');
}

function compareRecords(left: SObjectValue, right: SObjectValue): number {
  if (left.type.name !== right.type.name) return sign(left.type.label, right.type.label);
  const nameField = left.type.nameField?.name;
  const names = [...new Set([...left.fields.keys(), ...right.fields.keys()])]
    .filter((name) => name !== nameField)
    .sort();
  if (nameField !== undefined) names.unshift(nameField);
  for (const name of names) {
    const order = compareValues(left.fields.get(name) ?? null, right.fields.get(name) ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

/** Platform objects that List.sort orders by parts of their own: `SelectOption`. */
function hasSortKey(value: unknown): value is { readonly sortKey: readonly string[] } {
  return typeof value === 'object' && value !== null && 'sortKey' in value;
}

function compareKeys(left: readonly string[], right: readonly string[]): number {
  const at = left.findIndex((part, index) => part !== right[index]);
  return at < 0 ? 0 : sign(left[at] ?? '', right[at] ?? '');
}

/** A Date compares with a Datetime as its midnight, GMT. */
function momentOf(value: unknown): number | null {
  return value instanceof ApexDatetime ? value.ms : value instanceof ApexDate ? value.utc : null;
}

function asNumber(value: ApexNumber): number {
  return value instanceof ApexDouble ? value.value : value instanceof ApexDecimal ? value.toNumber() : Number(value);
}

function sign<T extends string | number>(left: T, right: T): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
