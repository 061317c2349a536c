/** Transaction finalizers: run after the queueable, whether it succeeded or not. Source: Apex Developer Guide, "Transaction Finalizers". */
import { ApexException, apexError } from '../apex/values/exception.ts';
import { platformEnumValue } from '../apex/system/platform-enums.ts';
import type { Transaction } from '../org/transaction.ts';
import type { TransactionRunner } from './job.ts';

const AFTER_SUCCESS = Symbol.for('finalizer of a queueable that succeeded');

/** @returns whether the transaction is the finalizer of a queueable that succeeded */
export function isAfterSuccess(tx: Transaction): boolean {
  return tx.store.get(AFTER_SUCCESS) === true;
}

export function runFinalizer(finalizer: object, jobId: string, fault: unknown, run: TransactionRunner): void {
  run('queueable', (tx) => {
    tx.store.set(AFTER_SUCCESS, fault === null);
    const context = {
      'getasyncapexjobid/0': () => jobId,
      'getrequestid/0': () => tx.id,
      'getresult/0': () =>
        platformEnumValue('System.ParentJobResult', fault === null ? 'SUCCESS' : 'UNHANDLED_EXCEPTION'),
      'getexception/0': () => exceptionOf(fault),
    };
    tx.org.program.invoke(tx, finalizer, 'execute/1:finalizer', [context]);
  });
}

/** What cannot be caught is told as the platform's own exception, with its text. */
function exceptionOf(fault: unknown): ApexException | null {
  if (!(fault instanceof ApexException)) return null;
  return !fault.isUncatchable ? fault : apexError('System.AsyncException', `${fault.typeName}: ${fault.message}`);
}
