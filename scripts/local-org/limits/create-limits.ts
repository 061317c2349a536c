import type { Transaction } from '../org/transaction.ts';
import { boundsOf } from './bounds.ts';
import type { Limits } from './limits.ts';
import { TransactionLimits } from './transaction-limits.ts';

/** @returns zero counts with the bounds of that kind of transaction */
export function createLimits(kind: Transaction['kind']): Limits {
  return new TransactionLimits(boundsOf(kind));
}
