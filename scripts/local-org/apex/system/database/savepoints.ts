/** Savepoints; setting one, rolling back to it and releasing it each count as a DML statement. Apex Developer Guide, "Transaction Control". */
import { NoSavepoint } from '../../../database/driver.ts';
import type { Transaction } from '../../../org/transaction.ts';
import { apexError } from '../../values/exception.ts';
import type { PlatformClass, PlatformFunction } from '../platform-class.ts';

let savepoints = 0;

export class Savepoint {
  readonly typeName = 'System.Savepoint';
  readonly name = `apex_${++savepoints}`;
  isReleased = false;

  /** @param jobs how much work waited for the commit when it was set */
  constructor(readonly jobs: number) {}
}

function checked(savepoint: Savepoint): Savepoint {
  if (savepoint.isReleased) throw apexError('System.TypeException', 'Savepoint has been released');
  return savepoint;
}

/** Savepoints set after one that was rolled back to, or in a trigger that has ended, are gone. */
function returnTo(tx: Transaction, savepoint: Savepoint): void {
  try {
    tx.org.store.driver.rollbackTo(checked(savepoint).name);
  } catch (error) {
    throw error instanceof NoSavepoint ? apexError('System.TypeException', 'Savepoint is no longer valid') : error;
  }
}

export const savepointStatics: Readonly<Record<string, PlatformFunction>> = {
  'setSavepoint()': (tx) => {
    tx.limits.count('dmlStatements');
    tx.limits.count('savepoints');
    const savepoint = new Savepoint(tx.afterCommit.length);
    tx.org.store.driver.savepoint(savepoint.name);
    return savepoint;
  },
  'rollback(System.Savepoint)': (tx, savepoint: Savepoint) => {
    tx.limits.count('dmlStatements');
    returnTo(tx, savepoint);
    tx.afterCommit.length = Math.min(tx.afterCommit.length, savepoint.jobs);
    // Rows of users, roles or shares may have been taken back.
    tx.org.access.invalidate();
  },
  'releaseSavepoint(System.Savepoint)': (tx, savepoint: Savepoint) => {
    tx.limits.count('dmlStatements');
    tx.org.store.driver.release(checked(savepoint).name);
    savepoint.isReleased = true;
  },
};

export const savepointClass: PlatformClass = {
  name: 'System.Savepoint',
  isInstance: (value) => value instanceof Savepoint,
};
