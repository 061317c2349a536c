/**
 * What a job takes along: a copy of its object and of all that hangs on it, as it was when it was handed over, without
 * transient fields. Apex Developer Guide, "Queueable Apex", "Using Batch Apex", "Using the transient Keyword".
 */
import { ApexException } from './exception.ts';
import { KeySet } from './key-set.ts';
import { ApexList } from './list.ts';
import { ApexMap } from './map.ts';
import { ApexObject, STUB } from './object.ts';
import { ApexSet } from './set.ts';
import { SObjectValue } from './sobject.ts';
import type { ApexValue } from './value.ts';

type Copies = Map<object, object>;

/** @returns a copy in which what was one object is one object still; what the platform holds is shared. */
export function copyForJob<T>(value: T, copies: Copies = new Map()): T {
  if (typeof value !== 'object' || value === null) return value;
  return (copies.get(value) ?? copyOf(value, copies)) as T;
}

function copyOf(value: object, copies: Copies): object {
  if (value instanceof ApexList) return copyOfList(value, copies);
  if (value instanceof SObjectValue) return copyOfRecord(value, copies);
  if (value.constructor === ApexMap) return copyOfMap(value as ApexMap, copies);
  if (value.constructor === ApexSet || value instanceof KeySet) return copyOfSet(value as ApexSet, copies);
  return isCopied(value) ? copyOfObject(value, copies) : value;
}

/** Objects of the project's classes; a stub answers for the provider that the test holds. */
function isCopied(value: object): value is ApexObject {
  return value instanceof ApexObject && !(value instanceof ApexException) && value[STUB] !== true;
}

function copyOfList(list: ApexList, copies: Copies): ApexList {
  const copy = new ApexList(list.elementType);
  copies.set(list, copy);
  for (const item of list) copy.items.push(copyForJob(item, copies));
  return copy;
}

function copyOfMap(map: ApexMap, copies: Copies): ApexMap {
  const copy = new ApexMap(map.keyType, map.valueType);
  copies.set(map, copy);
  for (const [key, value] of map.entries()) copy.set(copyForJob(key, copies), copyForJob(value, copies));
  return copy;
}

function copyOfSet(set: ApexSet, copies: Copies): ApexSet {
  const copy = new ApexSet<ApexValue>(set.elementType);
  copies.set(set, copy);
  for (const item of set) copy.add(copyForJob(item, copies));
  return copy;
}

function copyOfRecord(record: SObjectValue, copies: Copies): SObjectValue {
  const copy = new SObjectValue(record.type);
  copies.set(record, copy);
  copy.isQueried = record.isQueried;
  copy.unreadable = record.unreadable;
  for (const [name, value] of record.fields) copy.fields.set(name, value);
  for (const [name, value] of record.relations) copy.relations.set(name, copyForJob(value, copies));
  return copy;
}

function copyOfObject(object: ApexObject, copies: Copies): ApexObject {
  const copy = Object.assign(object.$info.allocate(), object) as ApexObject;
  copies.set(object, copy);
  const left = new Set(object.$info.fields.flatMap(({ name, isTransient }) => (isTransient ? [slotOf(name)] : [])));
  for (const [slot, value] of Object.entries(copy)) copy[slot] = left.has(slot) ? null : copyForJob(value, copies);
  return copy;
}

function slotOf(field: string): string {
  return `_${field.toLowerCase()}`;
}
