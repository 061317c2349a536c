/** `System.attachFinalizer`. Apex Developer Guide, "Transaction Finalizers". */
import type { Transaction } from '../../../org/transaction.ts';
import { apexError } from '../../values/exception.ts';

/** Where the asynchronous service looks for a queueable's finalizer. */
const FINALIZER = Symbol.for('async finalizer');

/** @throws ApexException System.AsyncException outside of queueables, and for a second one */
export function attachFinalizer(tx: Transaction, finalizer: object): void {
  if (tx.kind !== 'queueable')
    throw apexError('System.AsyncException', 'System.attachFinalizer(Finalizer) is not allowed in this context');
  if (tx.store.has(FINALIZER))
    throw apexError('System.AsyncException', 'More than one Finalizer cannot be attached to same Async Job');
  tx.store.set(FINALIZER, finalizer);
}
