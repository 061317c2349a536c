/** The libsql driver: SQLite, synchronous, prebuilt for every common platform. */
import Database from 'libsql';
import { LockTimeout, NoSavepoint, UniqueViolation } from './driver.ts';
import type { Driver, SqlValue, Statement } from './driver.ts';

interface RawStatement {
  raw(isRaw: boolean): RawStatement;
  run(values: readonly SqlValue[]): { changes: number };
  all(values: readonly SqlValue[]): SqlValue[][];
  get(values: readonly SqlValue[]): SqlValue[] | undefined;
  iterate(values: readonly SqlValue[]): IterableIterator<SqlValue[]>;
}

/** How long one process waits for another that fills or changes the database. */
const PATIENCE = 120_000;

/** Statements that need the right to write; the others read. */
const writing = /^\s*(?:INSERT|UPDATE|DELETE|REPLACE|CREATE|ALTER|DROP)\b/i;

/**
 * Opens or makes a database. Files use a write-ahead log, so that a query in another process never waits; transactions
 * take the right to write before their first write, so that what those of several processes write comes one after the
 * other.
 * @param path a file, or `:memory:`
 */
export function openDriver(path: string): Driver {
  const database = new Database(path, { timeout: PATIENCE });
  if (path !== ':memory:') {
    database.exec('PRAGMA journal_mode = WAL');
    database.exec('PRAGMA synchronous = NORMAL');
    // Queries over many rows read the file in place instead of copying its pages.
    database.exec(`PRAGMA mmap_size = ${1024 ** 3}`);
  }
  database.exec('PRAGMA temp_store = MEMORY');
  database.exec('PRAGMA cache_size = -65536');
  return new LibsqlDriver(database);
}

class LibsqlDriver implements Driver {
  private readonly statements = new Map<string, Statement>();
  /** Savepoints of a transaction that has not written yet; null when none is under way or it has. */
  private pending: string[] | null = null;
  private patience = PATIENCE;
  private dataVersion = -1;
  generation = 0;
  othersWrites = 0;

  constructor(private readonly database: Database.Database) {}

  prepare(sql: string): Statement {
    let statement = this.statements.get(sql);
    if (statement === undefined) {
      const raw = this.database.prepare(sql) as unknown as RawStatement;
      statement = new LibsqlStatement(raw, writing.test(sql) ? this : null);
      // A program makes a bounded number of statements; texts with literal lists of ids would not be bounded.
      if (this.statements.size > 2000) this.statements.clear();
      this.statements.set(sql, statement);
    }
    return statement;
  }

  exec(sql: string): void {
    if (writing.test(sql)) this.lock();
    this.database.exec(sql);
  }

  get isInTransaction(): boolean {
    return this.pending !== null || this.database.inTransaction;
  }

  begin(): void {
    this.generation++;
    this.pending = [];
    const version = Number(this.prepare('PRAGMA data_version').get()?.[0]);
    if (version !== this.dataVersion) this.othersWrites++;
    this.dataVersion = version;
  }

  lock(patience = PATIENCE): void {
    const { pending } = this;
    if (pending === null) return;
    this.waitFor(patience);
    try {
      this.prepare('BEGIN IMMEDIATE').run();
    } catch (error) {
      throw (error as { code?: string }).code === 'SQLITE_BUSY' ? new LockTimeout(error) : error;
    }
    this.pending = null;
    for (const name of pending) this.savepoint(name);
  }

  commit(): void {
    if (this.pending === null) this.prepare('COMMIT').run();
    this.pending = null;
  }

  rollback(): void {
    if (this.pending === null) this.prepare('ROLLBACK').run();
    this.pending = null;
  }

  savepoint(name: string): void {
    if (this.pending === null) this.prepare(`SAVEPOINT ${quote(name)}`).run();
    else this.pending.push(name);
  }

  release(name: string): void {
    if (this.pending === null) this.prepare(`RELEASE ${quote(name)}`).run();
    else this.pending.length = this.pending.lastIndexOf(name);
  }

  rollbackTo(name: string): void {
    if (this.pending !== null) {
      if (!this.pending.includes(name)) throw new NoSavepoint(name);
      this.pending.length = this.pending.lastIndexOf(name) + 1;
      return;
    }
    try {
      this.prepare(`ROLLBACK TO ${quote(name)}`).run();
    } catch (error) {
      throw error instanceof Error && error.message.startsWith('no such savepoint') ? new NoSavepoint(name) : error;
    }
  }

  close(): void {
    this.statements.clear();
    this.database.close();
  }

  private waitFor(patience: number): void {
    if (this.patience === patience) return;
    this.patience = patience;
    this.database.exec(`PRAGMA busy_timeout = ${patience}`);
  }
}

class LibsqlStatement implements Statement {
  private isRaw = false;

  constructor(
    private readonly statement: RawStatement,
    /** Of a statement that writes: what it needs the right from. */
    private readonly writer: Pick<Driver, 'lock'> | null,
  ) {}

  run(...values: SqlValue[]): { readonly changes: number } {
    this.writer?.lock();
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
    this.writer?.lock();
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
