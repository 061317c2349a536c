/**
 * Records that a trigger is busy with: Trigger.new and Trigger.old cannot be given to a DML statement, and what a before
 * trigger is about to save cannot be saved by the way. Apex Developer Guide, "Context Variable Considerations".
 */
import { apexError } from '../apex/values/exception.ts';
import type { SObjectValue } from '../apex/values/sobject.ts';
import type { TriggerBatch } from '../org/services/saving.ts';
import type { Transaction } from '../org/transaction.ts';
import { dmlErrors } from './errors.ts';
import type { DmlStatement } from './run-chunk.ts';
import type { SaveRow } from './save-chunk.ts';

const FIRING = Symbol('batches whose triggers are running');

/** Runs the work while the batch's triggers count as running. */
export function whileFiring(tx: Transaction, batch: TriggerBatch, work: () => void): void {
  const outer = batchesOf(tx);
  tx.store.set(FIRING, [...outer, batch]);
  try {
    work();
  } finally {
    tx.store.set(FIRING, outer);
  }
}

/** @throws System.SObjectException when one of the records is Trigger.new's or Trigger.old's own */
export function refuseTriggerRecords(tx: Transaction, records: readonly SObjectValue[]): void {
  const isOwn = batchesOf(tx).some(({ newRecords, oldRecords }) =>
    records.some((record) => newRecords?.includes(record) === true || oldRecords?.includes(record) === true),
  );
  if (isOwn) throw apexError('System.SObjectException', 'DML statement cannot operate on trigger.new or trigger.old');
}

/** Rows that an outer before trigger is about to update or delete are refused. */
export function refuseSelfReference({ tx, operation, options }: DmlStatement, rows: readonly SaveRow[]): void {
  if (options.isUncounted === true) return;
  const saving = batchesOf(tx).filter(
    (batch) => batch.timing === 'before' && (batch.operation === 'update' || batch.operation === 'delete'),
  );
  for (const batch of saving) {
    const ids = new Set(batch.oldRecords?.map((record) => record.id));
    for (const row of rows)
      if (row.id !== null && ids.has(row.id))
        row.errors.push(dmlErrors.selfReference(row.id, batch.running ?? batch.object, operation));
  }
}

function batchesOf(tx: Transaction): readonly TriggerBatch[] {
  return (tx.store.get(FIRING) as readonly TriggerBatch[] | undefined) ?? [];
}
