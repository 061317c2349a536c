/**
 * Equality. `equalValues` is `equals` and, but for text, the `==` operator: by value for numbers, dates, records and
 * collections, by `equals` for classes that have it, by identity for other objects. `==` on two Strings is
 * `equalText`. Apex Developer Guide, "Expression Operators".
 */
import { ApexBlob } from './blob.ts';
import { ApexDatetime } from './datetime.ts';
import { ApexEnumValue } from './enum-value.ts';
import { normalisedId } from './id.ts';
import { ApexList } from './list.ts';
import { ApexMap } from './map.ts';
import { ApexObject } from './object.ts';
import { ApexSet } from './set.ts';
import { SObjectValue } from './sobject.ts';
import { valueKey } from './value-key.ts';
import { compareNumbers, isNumber } from './order.ts';

export function equalValues(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (left === null || right === null) return false;
  if (typeof left === 'string' && typeof right === 'string') return equalIds(left, right);
  if (isNumber(left) && isNumber(right)) return compareNumbers(left, right) === 0;
  if (typeof left !== 'object' || typeof right !== 'object') return false;
  if (left instanceof ApexObject) return typeof left['equals/1'] === 'function' && left['equals/1'](right) === true;
  if (left instanceof ApexEnumValue) return false;
  if (left instanceof ApexList) return right instanceof ApexList && equalItems(left.items, right.items);
  if (left instanceof ApexSet)
    return right instanceof ApexSet && left.size === right.size && [...left].every((item) => right.has(item));
  if (left instanceof ApexMap)
    return (
      right instanceof ApexMap &&
      left.size === right.size &&
      [...left.entries()].every(([key, value]) => right.has(key) && equalValues(value, right.get(key)))
    );
  if (left instanceof SObjectValue) return right instanceof SObjectValue && equalRecords(left, right);
  // Milliseconds do not count, though `<` and `>` tell them apart.
  if (left instanceof ApexDatetime)
    return right instanceof ApexDatetime && Math.floor(left.ms / 1000) === Math.floor(right.ms / 1000);
  if (left instanceof ApexBlob) return right instanceof ApexBlob && Buffer.compare(left.bytes, right.bytes) === 0;
  return left.constructor === right.constructor && valueKey(left) === valueKey(right);
}

/** `==` of two Strings: case does not count, and ids are text as any other. */
export function equalStrings(left: string | null, right: string | null): boolean {
  if (left === right) return true;
  if (left === null || right === null) return false;
  return left.length === right.length && left.toLowerCase() === right.toLowerCase();
}

/** `==` of an Id and another or a String. */
export function equalText(left: string | null, right: string | null): boolean {
  if (left === right) return true;
  if (left === null || right === null) return false;
  return left.length === right.length ? left.toLowerCase() === right.toLowerCase() : equalIds(left, right);
}

/** The 15- and the 18-character form of an id are the same. */
function equalIds(left: string, right: string): boolean {
  if (left.length + right.length !== 33) return false;
  const id = normalisedId(left);
  return id !== null && id === normalisedId(right);
}

/** Records are equal when they are of one type and every field that is set in either has an equal value in both. */
function equalRecords(left: SObjectValue, right: SObjectValue): boolean {
  if (left.type.name !== right.type.name) return false;
  const names = new Set([...left.fields.keys(), ...right.fields.keys()]);
  return [...names].every((name) => equalValues(left.fields.get(name) ?? null, right.fields.get(name) ?? null));
}

function equalItems(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.length === right.length && left.every((item, index) => equalValues(item, right[index]));
}

/** `===`: the same object; primitives by value, as Apex has it. */
export function isSame(left: unknown, right: unknown): boolean {
  if (
    left instanceof ApexObject ||
    left instanceof SObjectValue ||
    left instanceof ApexList ||
    left instanceof ApexSet ||
    left instanceof ApexMap
  )
    return left === right;
  return equalValues(left, right);
}
