/** A permission set that counts for one operation beside those of the user. Apex Reference, "AccessLevel Class": withPermissionSetId. */
import type { Transaction } from './transaction.ts';

const ELEVATION = Symbol('permission set of the operation');

/** @returns the id of the permission set, or null where there is none */
export function elevationOf(tx: Transaction): string | null {
  return (tx.store.get(ELEVATION) as string | undefined) ?? null;
}

/** Runs an operation with the permission set. */
export function elevated<T>(tx: Transaction, permissionSetId: string, run: () => T): T {
  const before = tx.store.get(ELEVATION);
  tx.store.set(ELEVATION, permissionSetId);
  try {
    return run();
  } finally {
    if (before === undefined) tx.store.delete(ELEVATION);
    else tx.store.set(ELEVATION, before);
  }
}
