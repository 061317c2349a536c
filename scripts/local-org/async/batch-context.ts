/** Which part of a batch a transaction runs: from start and execute no other batch may be started. */
import type { Transaction } from '../org/transaction.ts';

const PART = Symbol('part of a batch');

/** Says which part the transaction is about to run. */
export function enterPart(tx: Transaction, part: 'start' | 'execute' | 'finish'): void {
  tx.store.set(PART, part);
}

/** @returns whether the transaction works off a scope */
export function isInExecute(tx: Transaction): boolean {
  return tx.kind === 'batch' && tx.store.get(PART) === 'execute';
}

/** @returns whether the transaction may call Database.executeBatch */
export function mayStartBatch(tx: Transaction): boolean {
  return tx.kind !== 'future' && (tx.kind !== 'batch' || tx.store.get(PART) === 'finish');
}
