/**
 * Emptying the recycle bin: what was in it cannot be restored, though `ALL ROWS` still finds it; it leaves the
 * database with the end of the transaction. Source: Apex Reference, "Database Class", emptyRecycleBin.
 */
import type { SObjectValue } from '../apex/values/sobject.ts';
import type { Transaction } from '../org/transaction.ts';

const EMPTIED = Symbol('emptied from the recycle bin');

/** Takes deleted records out of the recycle bin; others stay as they are. */
export function emptyFromBin(tx: Transaction, records: readonly SObjectValue[]): void {
  const emptied = emptiedOf(tx);
  for (const { id } of records) if (id !== null) emptied.add(id);
  tx.beforeCommit.push(() => {
    for (const record of records) purgeDeleted(tx, record);
  });
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
function purgeDeleted({ org }: Transaction, { type, id }: SObjectValue): void {
  if (id === null) return;
  const [stored] = org.store.load(type, [id], { includeDeleted: true });
  if (stored?.fields.get('IsDeleted') === true) org.store.purge(type, [id]);
}
