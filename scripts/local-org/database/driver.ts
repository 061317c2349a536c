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
  begin(): void;
  commit(): void;
  rollback(): void;
  savepoint(name: string): void;
  release(name: string): void;
  rollbackTo(name: string): void;
  close(): void;
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
