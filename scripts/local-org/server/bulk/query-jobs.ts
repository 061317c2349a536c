/** Queries by Bulk API 2.0: which rows each has found. They are kept while the org is served. */
import { id18 } from '../../apex/values/id.ts';
import type { SoqlQuery } from '../../soql/syntax.ts';
import { moment, type delimiters, type lineEndings } from './ingest-job.ts';

export const queryOperations = ['query', 'queryAll'] as const;

export interface QueryJob {
  readonly id: string;
  readonly operation: (typeof queryOperations)[number];
  readonly object: string;
  readonly createdById: string;
  /** Milliseconds of the org's clock. */
  readonly createdAt: number;
  readonly modifiedAt: number;
  readonly state: 'JobComplete' | 'Aborted';
  readonly apiVersion: string;
  readonly lineEnding: keyof typeof lineEndings;
  readonly columnDelimiter: keyof typeof delimiters;
  readonly query: SoqlQuery;
  readonly ids: readonly string[];
  /** Milliseconds it took. */
  readonly time: number;
}

/** The oldest are forgotten when there are more. */
const mostJobs = 100;

export class QueryJobs {
  readonly #jobs = new Map<string, QueryJob>();
  #count = 0;

  add(job: Omit<QueryJob, 'id'>): QueryJob {
    const made = { ...job, id: id18(`750Q${String(++this.#count).padStart(11, '0')}`) };
    this.put(made);
    const [oldest] = this.#jobs.keys();
    if (this.#jobs.size > mostJobs && oldest !== undefined) this.#jobs.delete(oldest);
    return made;
  }

  put(job: QueryJob): void {
    this.#jobs.set(job.id, job);
  }

  find(id: string): QueryJob | null {
    return this.#jobs.get(id.length === 15 ? id18(id) : id) ?? null;
  }

  remove(id: string): void {
    this.#jobs.delete(id);
  }

  all(): readonly QueryJob[] {
    return [...this.#jobs.values()];
  }
}

/** Bulk API 2.0 Developer Guide, "Get Information About a Query Job". @param isDetailed with what became of it */
export function queryJobInfo(job: QueryJob, isDetailed: boolean): object {
  return {
    id: job.id,
    operation: job.operation,
    object: job.object,
    createdById: job.createdById,
    createdDate: moment(job.createdAt),
    systemModstamp: moment(job.modifiedAt),
    state: isDetailed ? job.state : 'UploadComplete',
    concurrencyMode: 'Parallel',
    contentType: 'CSV',
    apiVersion: Number(job.apiVersion),
    lineEnding: job.lineEnding,
    columnDelimiter: job.columnDelimiter,
    ...(isDetailed
      ? {
          jobType: 'V2Query',
          numberRecordsProcessed: job.ids.length,
          retries: 0,
          totalProcessingTime: Math.round(job.time),
          isPkChunkingSupported: false,
        }
      : {}),
  };
}
