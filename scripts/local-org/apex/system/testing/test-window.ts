/**
 * `Test.startTest()` and `stopTest()`: a fresh set of limits between them, and asynchronous work is run at the end.
 * Apex Developer Guide, "Using Limits, startTest, and stopTest".
 */
import type { Limits } from '../../../limits/limits.ts';
import { testContext } from '../../../org/test-context.ts';
import type { Transaction } from '../../../org/transaction.ts';
import { fatalError } from '../../values/exception-types.ts';

const OUTER_LIMITS = testContext.testWindow;

export function startTest(tx: Transaction): void {
  if (tx.store.has(OUTER_LIMITS)) throw fatalError('System.FinalException', 'Testing already started');
  tx.store.set(OUTER_LIMITS, tx.limits);
  tx.limits = tx.limits.fresh();
}

export function stopTest(tx: Transaction): void {
  const outer = tx.store.get(OUTER_LIMITS) as Limits | null | undefined;
  if (!outer) throw fatalError('System.FinalException', 'Testing has not been started');
  tx.store.set(OUTER_LIMITS, null);
  try {
    tx.org.async.drain(tx);
  } finally {
    tx.limits = outer;
  }
}
