/** Queueable Apex, with its finalizer. Source: Apex Developer Guide, "Queueable Apex", "Transaction Finalizers". */
import type { Transaction } from '../org/transaction.ts';
import { runFinalizer } from './finalizer.ts';
import { jobContext, type TransactionRunner } from './job.ts';
import { enterChain, type ChainPlace } from './queueable-depth.ts';

/** `System.attachFinalizer` leaves the finalizer under this key. */
export const FINALIZER = Symbol.for('async finalizer');

/** Throws what the job's own code threw, after the finalizer has run. */
export function runQueueable(job: object, id: string, place: ChainPlace, run: TransactionRunner): void {
  let failed: { readonly fault: unknown } | null = null;
  let finalizer: object | null = null;
  try {
    run('queueable', (tx) => {
      enterChain(tx, place);
      try {
        tx.org.program.invoke(tx, job, 'execute/1:queueable', [jobContext(id)]);
      } finally {
        finalizer = finalizerOf(tx);
      }
    });
  } catch (fault) {
    failed = { fault };
  }
  if (finalizer !== null) runFinalizer(finalizer, id, failed?.fault ?? null, run);
  if (failed !== null) throw failed.fault;
}

function finalizerOf(tx: Transaction): object | null {
  return (tx.store.get(FINALIZER) as object | undefined) ?? null;
}
