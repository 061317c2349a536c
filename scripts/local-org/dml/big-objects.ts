/**
 * `Database.insertImmediate` and `deleteImmediate`: rows of big objects, found by their index. They count as callouts,
 * so that nothing may have been saved before in the transaction; a row that fails raises nothing, its result tells.
 * Source: Big Objects Implementation Guide, "Populate a Custom Big Object with Apex", "Delete Data in a Custom Big Object".
 */
import { ApexDatetime } from '../apex/values/datetime.ts';
import { apexError } from '../apex/values/exception.ts';
import { SObjectValue } from '../apex/values/sobject.ts';
import type { DmlError, RowResult } from '../org/services/saving.ts';
import type { Transaction } from '../org/transaction.ts';
import type { Field, SObjectType } from '../schema/types.ts';
import { dmlErrors } from './errors.ts';

export function immediately(
  tx: Transaction,
  operation: 'insert' | 'delete',
  records: readonly SObjectValue[],
  isUserMode: boolean,
): RowResult[] {
  const write = operation === 'insert' ? insertImmediate : deleteImmediate;
  return write(tx, records, isUserMode);
}

/** Writes rows; one whose index is there already is written over. */
function insertImmediate(tx: Transaction, records: readonly SObjectValue[], isUserMode: boolean): RowResult[] {
  begin(tx, records, 'INSERTIMMEDIATE');
  return records.map((record) => {
    const errors = [...rights(tx, record.type, isUserMode, 'create'), ...missing(record), ...tooLong(record)];
    if (errors.length > 0) return failed(errors);
    const id = rowOf(tx, record);
    const row = new SObjectValue(record.type);
    for (const [name, value] of record.fields) row.fields.set(name, value);
    row.fields.set('SystemModstamp', new ApexDatetime(tx.org.clock.now()));
    if (id === null) {
      row.fields.set('CreatedDate', new ApexDatetime(tx.org.clock.now()));
      row.fields.set('CreatedById', tx.user.id);
      row.fields.delete('Id');
      tx.org.store.insert(row);
    } else {
      row.fields.set('Id', id);
      tx.org.store.update(row);
    }
    return { id: row.id, isSuccess: true, isCreated: id === null, errors: [] };
  });
}

/** Deletes the rows that have the index of the records given; all fields of the index are needed. */
function deleteImmediate(tx: Transaction, records: readonly SObjectValue[], isUserMode: boolean): RowResult[] {
  begin(tx, records, 'DELETEIMMEDIATE');
  return records.map((record) => {
    const errors = [...rights(tx, record.type, isUserMode, 'delete'), ...missing(record)];
    if (errors.length > 0) return failed(errors);
    const id = rowOf(tx, record);
    if (id !== null) tx.org.store.purge(record.type, [id]);
    return { id, isSuccess: true, isCreated: false, errors: [] };
  });
}

function begin(tx: Transaction, records: readonly SObjectValue[], operation: string): void {
  const other = records.find(({ type }) => type.kind !== 'bigObject');
  if (other !== undefined)
    throw apexError('System.TypeException', `DML operation ${operation} not allowed on ${other.type.name}`);
  if (tx.limits.used('dmlStatements') > 0)
    throw apexError(
      'System.CalloutException',
      'You have uncommitted work pending. Please commit or rollback before calling out',
    );
  tx.limits.count('callouts');
}

function rights(
  tx: Transaction,
  type: SObjectType,
  isUserMode: boolean,
  right: 'create' | 'delete',
): readonly DmlError[] {
  return !isUserMode || tx.org.access.object(tx, type.name)[right] ? [] : [dmlErrors.recordAccess()];
}

function missing(record: SObjectValue): readonly DmlError[] {
  const names = record.type.bigIndex.filter((name) => (record.fields.get(name) ?? null) === null);
  return names.length === 0 ? [] : [dmlErrors.required(names)];
}

function tooLong(record: SObjectValue): readonly DmlError[] {
  return [...record.type.fields.values()].flatMap((field) => {
    const value = record.fields.get(field.name);
    return typeof value === 'string' && field.length !== null && value.length > field.length
      ? [dmlErrors.tooLong(field, value)]
      : [];
  });
}

function rowOf(tx: Transaction, record: SObjectValue): string | null {
  const { store } = tx.org;
  const fields = record.type.bigIndex.map((name) => record.type.fields.get(name.toLowerCase()) as Field);
  const where = fields.map((field) => `${store.column(field)} = ?`).join(' AND ');
  const found = store.driver
    .prepare(`SELECT "Id" FROM ${store.table(record.type)} WHERE ${where}`)
    .get(...fields.map((field) => store.toSql(field, record.fields.get(field.name) ?? null)));
  return found === undefined ? null : String(found[0]);
}

const failed = (errors: readonly DmlError[]): RowResult => ({ id: null, isSuccess: false, isCreated: false, errors });
