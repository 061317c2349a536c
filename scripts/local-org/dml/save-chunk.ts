/** One chunk of at most 200 records of one object on its way through the save order. */
import { SObjectValue } from '../apex/values/sobject.ts';
import type { ApexValue } from '../apex/values/value.ts';
import type { RecordStore } from '../database/record-store.ts';
import type { DmlError, DmlOptions, TriggerBatch } from '../org/services/saving.ts';
import type { Transaction } from '../org/transaction.ts';
import type { Field, SObjectType } from '../schema/types.ts';

export interface SaveRow {
  /** Place in the list that was given to the statement. */
  readonly index: number;
  /** The caller's record; only its Id is ever written. */
  readonly given: SObjectValue;
  /** What is being saved: Trigger.new. */
  record: SObjectValue;
  /** The row as it was: Trigger.old. Null for an insert. */
  old: SObjectValue | null;
  id: string | null;
  errors: DmlError[];
  /** Set for upserts that insert. */
  isCreated: boolean;
  /** The row has reached the database in this attempt. */
  isWritten: boolean;
}

export interface SaveChunk {
  readonly tx: Transaction;
  readonly store: RecordStore;
  readonly object: SObjectType;
  readonly operation: TriggerBatch['operation'];
  /** It inserts or updates its part of an upsert. */
  readonly isUpsert: boolean;
  readonly options: DmlOptions;
  readonly rows: readonly SaveRow[];
}

/** @returns a row for a record given to a DML statement. */
export function saveRow(index: number, given: SObjectValue): SaveRow {
  return { index, given, record: given, old: null, id: given.id, errors: [], isCreated: false, isWritten: false };
}

/** @returns the rows that no step has refused so far. */
export function living(chunk: SaveChunk): SaveRow[] {
  return chunk.rows.filter((row) => row.errors.length === 0);
}

/** @returns a record of its own with the same fields. */
export function copyOf(record: SObjectValue): SObjectValue {
  const copy = new SObjectValue(record.type);
  for (const [name, value] of record.fields) copy.fields.set(name, value);
  copy.unreadable = record.unreadable;
  return copy;
}

export function valueOf(record: SObjectValue, name: string): ApexValue {
  return record.fields.get(name) ?? null;
}

/** @returns whether the row writes another value than the one stored; every value of a new record is new. */
export function isChanged(row: SaveRow, field: Field): boolean {
  const now = valueOf(row.record, field.name);
  if (row.old === null) return now !== null;
  return !sameStored(now, valueOf(row.old, field.name));
}

/** Values are told apart by what they print: decimals of another scale, dates and times alike. */
export function sameStored(left: ApexValue, right: ApexValue): boolean {
  if (left === right) return true;
  if (left === null || right === null) return false;
  if (typeof left === 'string' || typeof right === 'string') return false;
  const [a, b] = [String(left), String(right)];
  return a === b || (Number(a) === Number(b) && a !== '' && !Number.isNaN(Number(a)));
}
