/**
 * Emptying the recycle bin: what was in it cannot be restored, though `ALL ROWS` still finds it; it leaves the
 * database with the end of the transaction. Source: Apex Reference, "Database Class", emptyRecycleBin.
 */
import type { SObjectValue } from '../apex/values/sobject.ts';
import type { RowResult } from '../org/services/saving.ts';
import type { Transaction } from '../org/transaction.ts';
import type { SObjectType } from '../schema/types.ts';
import { dmlErrors } from './errors.ts';

const EMPTIED = Symbol('emptied from the recycle bin');

/** Takes deleted records out of the recycle bin; others stay as they are. @returns one result a record */
export function emptyFromBin(tx: Transaction, records: readonly SObjectValue[]): RowResult[] {
  const emptied = emptiedOf(tx);
  const results = records.map(({ type, id }): RowResult => {
    const isThere = id !== null && !emptied.has(id) && isDeleted(tx, type, id);
    if (isThere) emptied.add(id);
    const errors = isThere ? [] : [dmlErrors.notInRecycleBin()];
    return { id, isSuccess: isThere, isCreated: false, errors };
  });
  tx.beforeCommit.push(() => {
    for (const { type, id } of records) if (id !== null && isDeleted(tx, type, id)) tx.org.store.purge(type, [id]);
  });
  return results;
}

/** @returns whether the record was taken out of the recycle bin in this transaction */
export function isEmptied(tx: Transaction, id: string): boolean {
  return emptiedOf(tx).has(id);
}

function emptiedOf(tx: Transaction): Set<string> {
  const known = tx.store.get(EMPTIED) as Set<string> | undefined;
  const emptied = known ?? new Set<string>();
  if (known === undefined) tx.store.set(EMPTIED, emptied);
  return emptied;
}

/** A rollback may have brought the record back meanwhile. */
function isDeleted({ org }: Transaction, type: SObjectType, id: string): boolean {
  const [stored] = org.store.load(type, [id], { includeDeleted: true });
  return stored?.fields.get('IsDeleted') === true;
}
