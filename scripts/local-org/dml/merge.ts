/** Merging duplicates into a master. Sources: Apex Developer Guide, "Merging Records", "Triggers and Merge Statements". */
import type { SObjectValue } from '../apex/values/sobject.ts';
import type { RecordStore } from '../database/record-store.ts';
import type { DmlOptions, DmlService, RowResult } from '../org/services/saving.ts';
import type { Transaction } from '../org/transaction.ts';
import { dmlErrors } from './errors.ts';
import { UndoPoint } from '../org/undo-point.ts';

const MERGEABLE = new Set(['Account', 'Contact', 'Lead', 'Case']);
const MAX_DUPLICATES = 2;

/**
 * Deletes the duplicates (their delete triggers fire), whereby what points to them moves to the master without
 * triggers of its own, then saves the master (its update triggers fire).
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
    const removed = dml.save(tx, 'delete', duplicates, { ...inner, mergesInto: master.id! });
    const saved = dml.save(tx, 'update', [master], inner);
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
