/** Lists, sets and maps as emitted code makes, indexes and iterates them. */
import type { ApexType } from '../types/type.ts';
import { apexError } from '../values/exception.ts';
import { nullPointer } from '../values/exception-types.ts';
import { KeySet } from '../values/key-set.ts';
import { ApexList, modifiedInLoop } from '../values/list.ts';
import { ApexMap } from '../values/map.ts';
import type { ApexObject } from '../values/object.ts';
import { ApexSet } from '../values/set.ts';
import type { ApexValue } from '../values/value.ts';

/** `list[i]` */
export function item(list: ApexList, index: number): ApexValue {
  // An element is never undefined; a null index is a fault of its own.
  return list.items[index] ?? list.get(index);
}

/** `list[i] = value`; @returns the value. */
export function setItem(list: ApexList, index: number, value: ApexValue): ApexValue {
  const { items } = list;
  if (index >= 0 && index < items.length) items[index] = value;
  else list.set(index, value);
  return value;
}

/** @returns the elements as they are now and become. */
export const items = (list: ApexList): readonly ApexValue[] => list.items;

/** A loop over the list begins; until `leave`, elements neither come nor go. */
export function enter(list: ApexList): ApexList {
  list.loops++;
  return list;
}

/** @param list null when the loop did not begin */
export function leave(list: ApexList | null): void {
  if (list !== null) list.loops--;
}

/** Over a Set, the keys that a Map had at the beginning, or an object of a project class that is Iterable. */
export function iterate(source: ApexList | ApexSet | ApexObject): Iterable<ApexValue> {
  if (source instanceof KeySet) return source;
  if (source instanceof ApexList || source instanceof ApexSet) return guarded(source);
  return steps(source as ApexObject);
}

/** A Set must not change under a loop over it. */
function* guarded(source: ApexList | ApexSet): Generator<ApexValue> {
  const { size } = source;
  for (const value of source) {
    if (source.size !== size) throw modifiedInLoop();
    yield value;
  }
}

function* steps(source: ApexObject): Generator<ApexValue> {
  const iterator = (source['iterator/0'] as () => ApexObject | null).call(source);
  if (iterator === null) throw nullPointer();
  while ((iterator['hasnext/0'] as () => boolean).call(iterator))
    yield (iterator['next/0'] as () => ApexValue).call(iterator);
}

/** A SOQL for loop over lists gets 200 records a turn. */
export function* chunks(list: ApexList): Generator<ApexList> {
  for (let from = 0; from < list.size; from += 200)
    yield new ApexList(list.elementType, list.items.slice(from, from + 200));
}

/** The one record a query gives where a record is expected. */
export function single(value: ApexValue): ApexValue {
  if (!(value instanceof ApexList)) return value;
  if (value.size === 0) throw apexError('System.QueryException', 'List has no rows for assignment to SObject');
  if (value.size > 1) throw apexError('System.QueryException', 'List has more than 1 row for assignment to SObject');
  return value.items[0] as ApexValue;
}

/** The one record of a query before `?.` and `??`, where none is null. Apex Developer Guide, "Safe Navigation Operator". */
export function singleOrNull(value: ApexList): ApexValue {
  return value.size === 0 ? null : single(value);
}

export const newList = (type: ApexType, values: ApexValue[]): ApexList => new ApexList(type, values);
export const newSet = (type: ApexType, values: ApexValue[]): ApexSet => new ApexSet(type, values);
export const newMap = (key: ApexType, value: ApexType, entries: [ApexValue, ApexValue][]): ApexMap =>
  new ApexMap(key, value, entries);

/** `new Integer[3]` holds three nulls. */
export function newSizedList(type: ApexType, size: number): ApexList {
  if (size < 0) throw apexError('System.ListException', `List size must not be negative: ${size}`);
  return new ApexList<ApexValue>(type, new Array<ApexValue>(size).fill(null));
}
