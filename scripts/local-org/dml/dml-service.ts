/** DML statements: limits, all-or-none, chunks, results. The steps of a save are in `save-order.ts`. */
import { apexError } from '../apex/values/exception.ts';
import type { SObjectValue } from '../apex/values/sobject.ts';
import { LockTimeout, apexPatience } from '../database/driver.ts';
import type { RecordStore } from '../database/record-store.ts';
import type { DmlOperation, DmlOptions, DmlService, RowResult } from '../org/services/saving.ts';
import type { Transaction } from '../org/transaction.ts';
import { UndoPoint } from '../org/undo-point.ts';
import { immediately } from './big-objects.ts';
import { chunksOf } from './chunks.ts';
import { convertLeads } from './conversion/convert-leads.ts';
import { dmlErrors } from './errors.ts';
import { dmlException } from './exception.ts';
import { mergeRecords } from './merge.ts';
import { refuseMixed } from './mixed-dml.ts';
import { refuseSelfReference, refuseTriggerRecords } from './records-in-trigger.ts';
import { emptyFromBin } from './recycle-bin.ts';
import { runChunk, type DmlStatement } from './run-chunk.ts';
import { saveRow, type SaveRow } from './save-chunk.ts';
import { matchUpsertRows } from './upsert.ts';

/** @returns the org's DML; other parts are reached through the transaction. */
export function createDmlService({ store }: { readonly store: RecordStore }): DmlService {
  const service: DmlService = {
    save: (tx, operation, records, options) => save({ tx, store, operation, options }, records),
    merge(tx, master, duplicates, options) {
      countStatement(tx, options, duplicates.length + 1);
      return mergeRecords(service, store, tx, master, duplicates, options);
    },
    convertLeads(tx, requests, options) {
      countStatement(tx, options, requests.length);
      return convertLeads(service, store, tx, requests, options);
    },
    immediately: (tx, operation, records, { access }) => immediately(tx, operation, records, access === 'user'),
    emptyFromBin,
    exceptionFor: dmlException,
  };
  return service;
}

function save(statement: DmlStatement, records: readonly SObjectValue[]): RowResult[] {
  const { tx, store, operation, options } = statement;
  refuseNull(operation, records);
  countStatement(tx, options, records.length);
  if (records.length === 0) return [];
  refuseObjects(operation, records);
  refuseTriggerRecords(tx, records);
  refuseRepeated(operation, records);
  const rows = records.map((record, index) => saveRow(index, record));
  if (!lockRows(store, rows)) return rows.map(resultOf);
  const point = new UndoPoint(store.driver, tx);
  try {
    checkIds(operation, rows);
    const chunks = chunksOf(rows);
    for (const chunk of chunks) {
      // Keys are looked up chunk by chunk: a key that comes again in a later one finds what the earlier one saved.
      if (operation === 'upsert') matchUpsertRows(statement, chunk);
      refuseMixed(statement, chunk);
      refuseSelfReference(statement, chunk);
      runChunk(statement, chunk);
      if (options.allOrNone && chunk.some((row) => row.errors.length > 0)) return undoAll(point, rows);
    }
  } catch (fault) {
    point.undo();
    throw fault;
  }
  point.keep();
  for (const row of rows) if (row.errors.length === 0 && row.id !== null) row.given.fields.set('Id', row.id);
  return rows.map(resultOf);
}

/** Rows are locked before they are read. @returns false, with errors on the rows, when another process held them too long */
function lockRows(store: RecordStore, rows: readonly SaveRow[]): boolean {
  try {
    store.driver.lock(apexPatience);
    return true;
  } catch (error) {
    if (!(error instanceof LockTimeout)) throw error;
    const ids = rows.flatMap((row) => row.id ?? []);
    for (const row of rows) row.errors.push(dmlErrors.rowLocked(ids));
    return false;
  }
}

function undoAll(point: UndoPoint, rows: readonly SaveRow[]): RowResult[] {
  point.undo();
  return rows.map((row) => {
    if (row.errors.length === 0) row.errors.push(dmlErrors.rolledBack());
    return resultOf(row);
  });
}

function resultOf(row: SaveRow): RowResult {
  const isSuccess = row.errors.length === 0;
  return {
    id: isSuccess ? row.id : row.given.id,
    isSuccess,
    isCreated: isSuccess && row.isCreated,
    errors: row.errors,
  };
}

/** A statement over an empty list does nothing and costs nothing. */
function countStatement(tx: Transaction, options: DmlOptions, rows: number): void {
  if (options.isUncounted === true || rows === 0) return;
  tx.limits.count('dmlStatements');
  tx.limits.count('dmlRows', rows);
}

function refuseNull(operation: DmlOperation, records: readonly (SObjectValue | null)[]): void {
  if (records.includes(null)) throw apexError('System.NullPointerException', 'Attempt to de-reference a null object');
  if (operation === 'insert' || operation === 'upsert') {
    if (new Set(records).size !== records.length) {
      throw apexError(
        'System.ListException',
        'Before Insert or Upsert list must not have two identically equal elements',
      );
    }
  }
}

/** Metadata is deployed, events are published, rows of big objects are written by `Database.insertImmediate`. */
const NO_DML: ReadonlySet<string> = new Set(['customMetadata', 'platformEvent', 'bigObject']);

/** Users are made inactive instead. Object Reference, "User". */
const UNDELETABLE: ReadonlySet<string> = new Set(['User', 'Profile', 'RecordType']);

function refuseObjects(operation: DmlOperation, records: readonly SObjectValue[]): void {
  const refused = records.find(
    ({ type }) => NO_DML.has(type.kind) || (operation === 'delete' && UNDELETABLE.has(type.name)),
  );
  if (refused !== undefined)
    throw apexError(
      'System.TypeException',
      `DML operation ${operation.toUpperCase()} not allowed on ${refused.type.name}`,
    );
}

function refuseRepeated(operation: DmlOperation, records: readonly SObjectValue[]): void {
  if (operation === 'insert') return;
  const seen = new Set<string>();
  for (const { id } of records) {
    if (id === null) continue;
    if (seen.has(id)) throw apexError('System.ListException', `Duplicate id in list: ${id}`);
    seen.add(id);
  }
}

function checkIds(operation: DmlOperation, rows: readonly SaveRow[]): void {
  for (const row of rows) {
    if (operation === 'insert' && row.id !== null) row.errors.push(dmlErrors.idInInsert());
    if (operation !== 'insert' && operation !== 'upsert' && row.id === null)
      row.errors.push(dmlErrors.idMissing(operation));
    if (operation === 'insert') row.isCreated = true;
  }
}
