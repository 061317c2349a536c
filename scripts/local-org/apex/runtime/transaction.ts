/** Makes transactions and ends them. Apex Developer Guide, "Transaction Control". */
import { createLimits } from '../../limits/create-limits.ts';
import type { Org } from '../../org/org.ts';
import type { CurrentUser, Transaction } from '../../org/transaction.ts';

let transactions = 0;

export interface TransactionOptions {
  readonly isTest?: boolean;
  /** What the transaction has of the test that it belongs to: see `org/test-context.ts`. */
  readonly shared?: ReadonlyMap<symbol, unknown> | null;
}

/** @returns a fresh transaction that has touched nothing yet */
export function createTransaction(
  org: Org,
  user: CurrentUser,
  kind: Transaction['kind'],
  options: TransactionOptions = {},
): Transaction {
  return {
    org,
    id: `TX-${String(++transactions).padStart(8, '0')}`,
    user,
    limits: createLimits(kind),
    isTest: options.isTest ?? false,
    kind,
    sharing: 'without',
    triggerDepth: 0,
    debug: [],
    beforeCommit: [],
    afterCommit: [],
    afterEnd: [],
    store: new Map(options.shared ?? []),
  };
}

/**
 * Runs work in a transaction of its own: committed at its end, undone when an exception escapes. Work that
 * was to wait for the commit (jobs, emails) starts then. Inside another database transaction (a test) a
 * savepoint stands for it.
 * @returns what the work returns
 */
export function runInTransaction<T>(
  org: Org,
  user: CurrentUser,
  kind: Transaction['kind'],
  work: (tx: Transaction) => T,
  options: TransactionOptions = {},
): T {
  const tx = createTransaction(org, user, kind, options);
  const { driver } = org.store;
  const savepoint = driver.isInTransaction ? `tx_${transactions}` : null;
  if (savepoint === null) driver.begin();
  else driver.savepoint(savepoint);
  let result: T;
  try {
    result = work(tx);
    for (const write of tx.beforeCommit.splice(0)) write();
  } catch (error) {
    if (savepoint === null) driver.rollback();
    else {
      driver.rollbackTo(savepoint);
      driver.release(savepoint);
    }
    org.access.invalidate();
    for (const start of tx.afterEnd.splice(0)) start();
    throw error;
  }
  if (savepoint === null) driver.commit();
  else driver.release(savepoint);
  for (const start of [...tx.afterCommit.splice(0), ...tx.afterEnd.splice(0)]) start();
  return result;
}
