/** A place to return to: database changes and work promised for after the commit. */
import type { Driver } from '../database/driver.ts';
import type { Transaction } from './transaction.ts';

let created = 0;

export class UndoPoint {
  private readonly name = `dml${++created}`;
  private readonly promised: number;

  constructor(
    private readonly driver: Driver,
    private readonly tx: Transaction,
  ) {
    this.promised = tx.afterCommit.length;
    driver.savepoint(this.name);
  }

  /** Keeps what happened since. */
  keep(): void {
    this.driver.release(this.name);
  }

  /** Takes back what happened since. */
  undo(): void {
    this.driver.rollbackTo(this.name);
    this.driver.release(this.name);
    // Users were perhaps given or denied something since.
    this.tx.org.access.invalidate();
    this.tx.afterCommit.length = Math.min(this.tx.afterCommit.length, this.promised);
  }
}
