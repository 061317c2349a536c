/**
 * The one door to SQLite. Synchronous: generated Apex is synchronous, so everything under it is.
 * Values are null, number, bigint (read back as number when it fits), string or Uint8Array.
 */
export type SqlValue = null | number | bigint | string | Uint8Array;

export interface Statement {
  run(...values: SqlValue[]): { readonly changes: number };
  /** Rows as arrays, in column order. */
  all(...values: SqlValue[]): SqlValue[][];
  get(...values: SqlValue[]): SqlValue[] | undefined;
  iterate(...values: SqlValue[]): IterableIterator<SqlValue[]>;
}

export interface Driver {
  /** Prepared statements are cached by text. */
  prepare(sql: string): Statement;
  exec(sql: string): void;
  readonly isInTransaction: boolean;
  /** Counts the transactions begun: what was read before may have been changed by another process since. */
  readonly generation: number;
  /** Grows when, at the beginning of a transaction, another process was found to have committed something. */
  readonly othersWrites: number;
  /**
   * Begins a transaction. Up to its first write it reads what others have committed by then, and holds nobody up;
   * from then on it alone may write, and everything it reads stays as it is until its end.
   */
  begin(): void;
  /**
   * Takes the right to write, as the first write would.
   * @param patience milliseconds to wait for a transaction of another process
   * @throws LockTimeout when the wait was too long
   */
  lock(patience?: number): void;
  commit(): void;
  rollback(): void;
  savepoint(name: string): void;
  release(name: string): void;
  /** @throws NoSavepoint when it was released, or an earlier one was rolled back to */
  rollbackTo(name: string): void;
  close(): void;
}

/** How long Apex waits for what another transaction holds. Apex Developer Guide, "Locking Statements". */
export const apexPatience = 10_000;

/** Raised when another process did not end its transaction in time. */
export class LockTimeout extends Error {
  constructor(cause: unknown) {
    super('another process holds the database', { cause });
  }
}

/** Raised when a savepoint is no longer there. */
export class NoSavepoint extends Error {
  constructor(name: string) {
    super(`there is no savepoint ${name}`);
  }
}

/** Raised when a unique index refuses a row; the save step turns it into DUPLICATE_VALUE. */
export class UniqueViolation extends Error {
  constructor(
    readonly table: string,
    readonly columns: readonly string[],
  ) {
    super(`unique constraint on ${table}(${columns.join(', ')})`);
  }
}
