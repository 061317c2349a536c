/** A load of many records. Bulk API 2.0 Developer Guide, "Get Information About an Ingest Job". */
import type { CsvFormat } from './csv.ts';

export const operations = ['insert', 'update', 'upsert', 'delete', 'hardDelete'] as const;
export type IngestOperation = (typeof operations)[number];

export type IngestState = 'Open' | 'UploadComplete' | 'InProgress' | 'JobComplete' | 'Aborted' | 'Failed';

export const delimiters = { BACKQUOTE: '`', CARET: '^', COMMA: ',', PIPE: '|', SEMICOLON: ';', TAB: '\t' } as const;
export const lineEndings = { LF: '\n', CRLF: '\r\n' } as const;

export interface IngestJob {
  readonly id: string;
  readonly operation: IngestOperation;
  readonly object: string;
  readonly createdById: string;
  /** Milliseconds of the org's clock. */
  readonly createdAt: number;
  readonly modifiedAt: number;
  readonly state: IngestState;
  readonly externalIdFieldName: string | null;
  readonly apiVersion: string;
  readonly lineEnding: keyof typeof lineEndings;
  readonly columnDelimiter: keyof typeof delimiters;
  readonly processed: number;
  readonly failed: number;
  /** How often a chunk was tried again. */
  readonly retries: number;
  /** Milliseconds it was worked on. */
  readonly time: number;
  readonly errorMessage: string | null;
}

export const formatOf = (job: IngestJob): CsvFormat => ({
  delimiter: delimiters[job.columnDelimiter],
  lineEnding: lineEndings[job.lineEnding],
});

/** @param isDetailed with what became of the job so far */
export function jobInfo(job: IngestJob, isDetailed: boolean): object {
  const time = Math.round(job.time);
  return {
    id: job.id,
    operation: job.operation,
    object: job.object,
    createdById: job.createdById,
    createdDate: moment(job.createdAt),
    systemModstamp: moment(job.modifiedAt),
    state: job.state,
    ...(job.externalIdFieldName === null ? {} : { externalIdFieldName: job.externalIdFieldName }),
    concurrencyMode: 'Parallel',
    contentType: 'CSV',
    apiVersion: Number(job.apiVersion),
    ...(isDetailed ? { jobType: 'V2Ingest' } : {}),
    ...(job.state === 'Open' ? { contentUrl: `services/data/v${job.apiVersion}/jobs/ingest/${job.id}/batches` } : {}),
    lineEnding: job.lineEnding,
    columnDelimiter: job.columnDelimiter,
    ...(isDetailed
      ? {
          numberRecordsProcessed: job.processed,
          numberRecordsFailed: job.failed,
          retries: job.retries,
          totalProcessingTime: time,
          apiActiveProcessingTime: time,
          apexProcessingTime: 0,
          ...(job.errorMessage === null ? {} : { errorMessage: job.errorMessage }),
        }
      : {}),
  };
}

/** As the Bulk API writes moments. */
export const moment = (milliseconds: number): string => new Date(milliseconds).toISOString().replace('Z', '+0000');
