/**
 * What a Set or a Map holds a value under: values that Apex calls equal have the same key.
 * Text, numbers, booleans and null are their own keys (JavaScript's Map is the fast path); other values
 * with contents have a text that starts with a character no Apex text does; the rest is told apart by identity.
 * Apex Developer Guide, "Using Custom Types in Map Keys and Sets".
 */
import { ApexBlob } from './blob.ts';
import { ApexDate } from './date.ts';
import { ApexDatetime } from './datetime.ts';
import { ApexDecimal } from './decimal.ts';
import { ApexDouble } from './double.ts';
import { ApexList } from './list.ts';
import { ApexMap } from './map.ts';
import { ApexObject } from './object.ts';
import { ApexSet } from './set.ts';
import { SObjectValue } from './sobject.ts';
import { ApexTime } from './time.ts';
import { KeyedValue } from './keyed-value.ts';

const MARK = '\uFFFF';

/** @returns the value's key; for objects of classes with `equals` and `hashCode` ask the collection's `EqualObjects`. */
export function valueKey(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof ApexObject) return value;
  if (value instanceof ApexDecimal) return `${MARK}N${value.strip(0)}`;
  if (value instanceof ApexDouble) return `${MARK}F${value.value}`;
  if (value instanceof ApexDate) return `${MARK}D${value.days}`;
  if (value instanceof ApexDatetime) return `${MARK}T${value.ms}`;
  if (value instanceof ApexTime) return `${MARK}C${value.ms}`;
  if (value instanceof ApexBlob) return `${MARK}B${Buffer.from(value.bytes).toString('base64')}`;
  if (value instanceof SObjectValue) return recordKey(value);
  if (value instanceof ApexList) return `${MARK}L${value.items.map(partKey).join(MARK)}`;
  if (value instanceof ApexSet) return `${MARK}S${[...value].map(partKey).sort().join(MARK)}`;
  if (value instanceof ApexMap)
    return `${MARK}M${[...value.entries()]
      .map(([key, item]) => `${partKey(key)}=${partKey(item)}`)
      .sort()
      .join(MARK)}`;
  if (value instanceof KeyedValue) return `${MARK}K${value.key}`;
  return value;
}

/** A record stands for all its field values at the time it is put in: changed later, it is not found again. */
function recordKey(record: SObjectValue): string {
  const parts = [...record.fields]
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}=${partKey(value)}`);
  return `${MARK}R${record.type.name}${MARK}${parts.sort().join(MARK)}`;
}

const identities = new WeakMap<object, number>();
let lastIdentity = 0;

/** A key as text, with its type, for use inside a larger key. */
function partKey(value: unknown): string {
  const key = valueKey(value);
  if (typeof key === 'object' && key !== null) return `@${identityOf(key)}`;
  return `${typeof key}:${String(key)}`;
}

/** @returns a number that stays the same for an object as long as it lives. */
export function identityOf(value: object): number {
  let identity = identities.get(value);
  if (identity === undefined) {
    identity = ++lastIdentity;
    identities.set(value, identity);
  }
  return identity;
}
