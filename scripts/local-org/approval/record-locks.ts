/** Which records are locked. A table of its own, so that a rollback takes a lock back too. */
import type { Driver } from '../database/driver.ts';

export class RecordLocks {
  constructor(private readonly driver: Driver) {
    driver.exec('CREATE TABLE IF NOT EXISTS "$RecordLock" ("Id" TEXT PRIMARY KEY) WITHOUT ROWID');
  }

  lock(id: string): void {
    this.driver.prepare('INSERT OR IGNORE INTO "$RecordLock" ("Id") VALUES (?)').run(id);
  }

  unlock(id: string): void {
    this.driver.prepare('DELETE FROM "$RecordLock" WHERE "Id" = ?').run(id);
  }

  /** @returns those of the ids that are locked. */
  among(ids: readonly string[]): string[] {
    if (ids.length === 0) return [];
    return this.driver
      .prepare(`SELECT "Id" FROM "$RecordLock" WHERE "Id" IN (${ids.map(() => '?').join(', ')})`)
      .all(...ids)
      .map(([id]) => String(id));
  }
}
