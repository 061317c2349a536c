/** The libsql driver: SQLite, synchronous, prebuilt for every common platform. */
import Database from 'libsql';
import { UniqueViolation } from './driver.ts';
import type { Driver, SqlValue, Statement } from './driver.ts';

interface RawStatement {
  raw(isRaw: boolean): RawStatement;
  run(values: readonly SqlValue[]): { changes: number };
  all(values: readonly SqlValue[]): SqlValue[][];
  get(values: readonly SqlValue[]): SqlValue[] | undefined;
  iterate(values: readonly SqlValue[]): IterableIterator<SqlValue[]>;
}

/** How long one process waits for the transaction of another: longer than any transaction may take. */
const PATIENCE = 120_000;

/**
 * Opens or makes a database. Files use a write-ahead log, so that a query in another process never waits; transactions
 * take the right to write at their beginning, so that those of several processes come one after the other.
 * @param path a file, or `:memory:`
 */
export function openDriver(path: string): Driver {
  const database = new Database(path, { timeout: PATIENCE });
  if (path !== ':memory:') {
    database.exec('PRAGMA journal_mode = WAL');
    database.exec('PRAGMA synchronous = NORMAL');
  }
  database.exec('PRAGMA temp_store = MEMORY');
  database.exec('PRAGMA cache_size = -65536');
  return new LibsqlDriver(database);
}

class LibsqlDriver implements Driver {
  private readonly statements = new Map<string, Statement>();
  generation = 0;

  constructor(private readonly database: Database.Database) {}

  prepare(sql: string): Statement {
    let statement = this.statements.get(sql);
    if (statement === undefined) {
      statement = new LibsqlStatement(this.database.prepare(sql) as unknown as RawStatement);
      // A program makes a bounded number of statements; texts with literal lists of ids would not be bounded.
      if (this.statements.size > 2000) this.statements.clear();
      this.statements.set(sql, statement);
    }
    return statement;
  }

  exec(sql: string): void {
    this.database.exec(sql);
  }

  get isInTransaction(): boolean {
    return this.database.inTransaction;
  }

  begin(): void {
    this.generation++;
    this.prepare('BEGIN IMMEDIATE').run();
  }

  commit(): void {
    this.prepare('COMMIT').run();
  }

  rollback(): void {
    this.prepare('ROLLBACK').run();
  }

  savepoint(name: string): void {
    this.prepare(`SAVEPOINT ${quote(name)}`).run();
  }

  release(name: string): void {
    this.prepare(`RELEASE ${quote(name)}`).run();
  }

  rollbackTo(name: string): void {
    this.prepare(`ROLLBACK TO ${quote(name)}`).run();
  }

  close(): void {
    this.statements.clear();
    this.database.close();
  }
}

class LibsqlStatement implements Statement {
  private isRaw = false;

  constructor(private readonly statement: RawStatement) {}

  run(...values: SqlValue[]): { readonly changes: number } {
    try {
      return this.statement.run(values);
    } catch (error) {
      throw translated(error);
    }
  }

  all(...values: SqlValue[]): SqlValue[][] {
    this.readRaw();
    return this.statement.all(values);
  }

  get(...values: SqlValue[]): SqlValue[] | undefined {
    this.readRaw();
    return this.statement.get(values) ?? undefined;
  }

  iterate(...values: SqlValue[]): IterableIterator<SqlValue[]> {
    this.readRaw();
    return this.statement.iterate(values);
  }

  private readRaw(): void {
    if (this.isRaw) return;
    this.statement.raw(true);
    this.isRaw = true;
  }
}

/** `UNIQUE constraint failed: Thing__c.Key__c~, Thing__c.Other__c` → UniqueViolation; anything else as it is. */
function translated(error: unknown): unknown {
  const match = error instanceof Error ? /UNIQUE constraint failed: (.+)$/.exec(error.message) : null;
  if (match === null) return error;
  const places = (match[1] ?? '').split(', ').map((place) => {
    const dot = place.indexOf('.');
    return { table: place.slice(0, dot), column: place.slice(dot + 1).replace(/~$/, '') };
  });
  return new UniqueViolation(
    places[0]?.table ?? '',
    places.map((place) => place.column),
  );
}

/** @returns an SQL identifier for any name */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
