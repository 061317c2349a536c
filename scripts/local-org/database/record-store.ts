/** Rows of records: tables made from the schema, values turned between Apex and SQL. */
import type { Driver } from './driver.ts';
import type { Schema, SObjectType } from '../schema/types.ts';
import type { SObjectValue } from '../apex/values/sobject.ts';
import type { ApexValue } from '../apex/values/value.ts';
import type { SqlValue } from './driver.ts';
import type { Field } from '../schema/types.ts';

export interface LoadOptions {
  readonly includeDeleted?: boolean;
  /** Names of those that are wanted; an object that has not one of them goes without. */
  readonly fields?: readonly string[];
}

export interface RecordStore {
  readonly driver: Driver;
  readonly schema: Schema;
  /** Quoted table of an object. */
  table(object: SObjectType): string;
  /** Quoted column of a stored field; formula fields have none. */
  column(field: Field): string;
  /** Quoted column to compare and sort text by: folded to one case. Equals `column` for other kinds. */
  foldedColumn(field: Field): string;
  /** Case folding used for `foldedColumn`, for values on the other side. */
  fold(text: string): string;
  isStored(field: Field): boolean;
  toSql(field: Field, value: ApexValue): SqlValue;
  fromSql(field: Field, value: SqlValue): ApexValue;
  /** A new 18-character id for the object. */
  nextId(object: SObjectType): string;
  nextAutoNumbers(object: SObjectType, field: Field, count: number): string[];
  /** Writes all stored fields present on the record; may throw UniqueViolation. */
  insert(record: SObjectValue): void;
  /** Writes the fields named (or all present). */
  update(record: SObjectValue, fields?: readonly string[]): void;
  /** Rows by id, deleted ones too when asked, whole unless fields are named. Order is that of the ids; missing ones are left out. */
  load(object: SObjectType, ids: readonly string[], options?: LoadOptions): SObjectValue[];
  /** Marks rows deleted (recycle bin), or removes them. */
  setDeleted(object: SObjectType, ids: readonly string[], isDeleted: boolean): void;
  purge(object: SObjectType, ids: readonly string[]): void;
}
