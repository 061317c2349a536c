/** Savepoints; setting one and rolling back each count as a DML statement. Apex Developer Guide, "Transaction Control". */
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
    tx.org.store.driver.rollbackTo(checked(savepoint).name);
    tx.afterCommit.length = Math.min(tx.afterCommit.length, savepoint.jobs);
    // Rows of users, roles or shares may have been taken back.
    tx.org.access.invalidate();
  },
  'releaseSavepoint(System.Savepoint)': (tx, savepoint: Savepoint) => {
    tx.org.store.driver.release(checked(savepoint).name);
    savepoint.isReleased = true;
  },
};

export const savepointClass: PlatformClass = {
  name: 'System.Savepoint',
  isInstance: (value) => value instanceof Savepoint,
};
