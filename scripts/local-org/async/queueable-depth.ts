/** How deep a queueable is in its chain, and how deep the chain may be. Apex Developer Guide, "Queueable Apex", chaining. */
import { apexError } from '../apex/values/exception.ts';
import type { Transaction } from '../org/transaction.ts';

const PLACE = Symbol.for('place in a chain of queueables');

export interface ChainPlace {
  /** 1 for a job that no other queueable enqueued. */
  readonly depth: number;
  readonly maximum: number | null;
  readonly delayMinutes: number | null;
}

/** @returns where in a chain the transaction runs; null where it is no queueable */
function chainPlaceOf(tx: Transaction): ChainPlace | null {
  return (tx.store.get(PLACE) as ChainPlace | undefined) ?? null;
}

/** Says where in a chain the transaction runs. */
export function enterChain(tx: Transaction, place: ChainPlace): void {
  tx.store.set(PLACE, place);
}

/** @returns the place of a job enqueued now @throws System.AsyncException when the chain would be too long */
export function nextPlace(tx: Transaction, maximum: number | null, delayMinutes: number): ChainPlace {
  const here = chainPlaceOf(tx);
  const allowed = maximum ?? here?.maximum ?? null;
  const depth = (here?.depth ?? 0) + 1;
  // Jobs are not chained in tests.
  if ((here !== null && tx.isTest) || (allowed !== null && depth > allowed))
    throw apexError('System.AsyncException', 'Maximum stack depth has been reached.');
  return { depth, maximum: allowed, delayMinutes: delayMinutes === 0 ? null : delayMinutes };
}
