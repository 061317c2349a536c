/** Merging duplicates into a master. Source: Apex Developer Guide, "Merging Records". */
import type { SObjectValue } from '../apex/values/sobject.ts';
import { UniqueViolation } from '../database/driver.ts';
import type { RecordStore } from '../database/record-store.ts';
import type { DmlOptions, DmlService, RowResult } from '../org/services.ts';
import type { Transaction } from '../org/transaction.ts';
import { dmlErrors } from './errors.ts';
import { relativesOf, repoint } from './relatives.ts';
import { UndoPoint } from '../org/undo-point.ts';

const MERGEABLE = new Set(['Account', 'Contact', 'Lead', 'Case']);
const MAX_DUPLICATES = 2;

/**
 * Moves what points to the duplicates to the master, deletes them (their delete triggers fire), saves the master
 * (its update triggers fire).
 * @returns one result a duplicate.
 */
export function mergeRecords(
  dml: DmlService,
  store: RecordStore,
  tx: Transaction,
  master: SObjectValue,
  duplicates: readonly SObjectValue[],
  options: DmlOptions,
): RowResult[] {
  const isRefused =
    !MERGEABLE.has(master.type.name) ||
    duplicates.length > MAX_DUPLICATES ||
    duplicates.some((each) => each.type !== master.type);
  if (isRefused)
    return duplicates.map((each) => ({
      id: each.id,
      isSuccess: false,
      isCreated: false,
      errors: [dmlErrors.mergeType()],
    }));
  const point = new UndoPoint(store.driver, tx);
  const inner: DmlOptions = { ...options, allOrNone: true, isUncounted: true };
  try {
    const ids = duplicates.map((each) => each.id!);
    for (const relative of relativesOf(store, master.type)) moveTo(store, relative, ids, master.id!);
    const removed = dml.save(tx, 'delete', duplicates, inner);
    const saved = dml.save(tx, 'update', [master], inner);
    const masterRecord = master.type.fields.get('masterrecordid');
    if (masterRecord !== undefined && store.isStored(masterRecord)) {
      const marks = ids.map(() => '?').join(', ');
      store.driver
        .prepare(`UPDATE ${store.table(master.type)} SET ${store.column(masterRecord)} = ? WHERE "Id" IN (${marks})`)
        .run(master.id, ...ids);
    }
    const failed = [...removed, ...saved].find((result) => !result.isSuccess);
    if (failed === undefined) {
      point.keep();
      return removed;
    }
    point.undo();
    return removed.map((result) => ({ ...result, isSuccess: false, errors: failed.errors }));
  } catch (fault) {
    point.undo();
    throw fault;
  }
}

/** A child that would exist twice under the master stays with the duplicate and goes with it. */
function moveTo(store: RecordStore, relative: Parameters<typeof repoint>[1], ids: readonly string[], to: string): void {
  try {
    repoint(store, relative, ids, to);
  } catch (fault) {
    if (!(fault instanceof UniqueViolation)) throw fault;
  }
}
