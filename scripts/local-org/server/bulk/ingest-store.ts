/** Where loads are kept: in the org's database, so that another process goes on with what one has begun. */
import { id18 } from '../../apex/values/id.ts';
import type { Driver } from '../../database/driver.ts';
import type { IngestJob } from './ingest-job.ts';

/** What became of a row. */
export interface IngestResult {
  readonly row: number;
  readonly id: string | null;
  readonly isCreated: boolean;
  readonly error: string | null;
}

/** Of ids of jobs. Object Reference, "AsyncApexJob" has 707, loads have 750. */
const keyPrefix = '750';

export class IngestStore {
  constructor(private readonly driver: Driver) {}

  nextId(): string {
    const last = this.driver.prepare('SELECT max(id) FROM "~ingest"').get()?.[0] ?? null;
    const number = last === null ? 0 : Number(String(last).slice(keyPrefix.length, 15));
    return id18(`${keyPrefix}${String(number + 1).padStart(12, '0')}`);
  }

  insert(job: IngestJob): void {
    this.driver
      .prepare('INSERT INTO "~ingest" (id, state, body) VALUES (?, ?, ?)')
      .run(job.id, job.state, JSON.stringify(job));
  }

  update(job: IngestJob): void {
    this.driver
      .prepare('UPDATE "~ingest" SET state = ?, body = ? WHERE id = ?')
      .run(job.state, JSON.stringify(job), job.id);
  }

  find(id: string): IngestJob | null {
    return this.jobs('WHERE id = ?', id)[0] ?? null;
  }

  /** @returns the job that waits longest */
  next(): IngestJob | null {
    return this.jobs(`WHERE state IN ('UploadComplete', 'InProgress') ORDER BY id LIMIT 1`)[0] ?? null;
  }

  /** @returns jobs that come after an id, oldest first */
  after(id: string, most: number): IngestJob[] {
    return this.jobs('WHERE id > ? ORDER BY id LIMIT ?', id, most);
  }

  hasContent(id: string): boolean {
    return this.driver.prepare('SELECT 1 FROM "~ingest" WHERE id = ? AND content IS NOT NULL').get(id) !== undefined;
  }

  content(id: string): string {
    const content = this.driver.prepare('SELECT content FROM "~ingest" WHERE id = ?').get(id)?.[0];
    return content instanceof Uint8Array ? Buffer.from(content).toString('utf8') : '';
  }

  setContent(id: string, content: Uint8Array): void {
    this.driver.prepare('UPDATE "~ingest" SET content = ? WHERE id = ?').run(content, id);
  }

  remove(id: string): void {
    this.driver.prepare('DELETE FROM "~ingest" WHERE id = ?').run(id);
    this.driver.prepare('DELETE FROM "~ingest_row" WHERE job = ?').run(id);
  }

  addResults(id: string, results: readonly IngestResult[]): void {
    const insert = this.driver.prepare(
      'INSERT INTO "~ingest_row" (job, row, id, is_created, error) VALUES (?, ?, ?, ?, ?)',
    );
    for (const each of results) insert.run(id, each.row, each.id, each.isCreated ? 1 : 0, each.error);
  }

  results(id: string, isFailed: boolean): IngestResult[] {
    return this.driver
      .prepare(
        `SELECT row, id, is_created, error FROM "~ingest_row" WHERE job = ? AND error IS ${isFailed ? 'NOT ' : ''}NULL ORDER BY row`,
      )
      .all(id)
      .map(([row, recordId, isCreated, error]) => ({
        row: Number(row),
        id: recordId === null ? null : String(recordId),
        isCreated: isCreated === 1,
        error: error === null ? null : String(error),
      }));
  }

  private jobs(where: string, ...values: (string | number)[]): IngestJob[] {
    return this.driver
      .prepare(`SELECT body FROM "~ingest" ${where}`)
      .all(...values)
      .map(([body]) => JSON.parse(String(body)) as IngestJob);
  }
}
