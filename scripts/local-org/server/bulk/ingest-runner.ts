/**
 * Works off loads behind the requests: 200 rows a step, each step a transaction of the user who created the job. What
 * a step saved and how far it came are committed as one, so a load whose process was killed is gone on with and no row
 * is saved twice. Bulk API 2.0 Developer Guide, "How Requests Are Processed".
 */
import { SObjectValue } from '../../apex/values/sobject.ts';
import { LockTimeout } from '../../database/driver.ts';
import type { DmlError, DmlOperation, RowResult } from '../../org/services/saving.ts';
import type { Transaction } from '../../org/transaction.ts';
import type { SObjectType } from '../../schema/types.ts';
import { actAs, type Acting } from '../data/act-as.ts';
import { HttpFault } from '../http/fault.ts';
import { columnsOf, InvalidBatch } from './columns.ts';
import type { IngestJob } from './ingest-job.ts';
import type { IngestResult, IngestStore } from './ingest-store.ts';
import { uploadOf, type Upload } from './upload.ts';
import { rowRecord } from './row-record.ts';

const chunkSize = 200;
/** Milliseconds that a step waits for the right to write; requests wait with it. */
const patience = 1_000;
const mostRetries = 20;

export class IngestRunner {
  /** Of the job that is worked at. */
  #upload: (Upload & { readonly jobId: string }) | null = null;
  #retries = 0;

  constructor(
    private readonly acting: Acting,
    private readonly store: IngestStore,
  ) {}

  /** Saves the next rows of the load that waits longest. @returns whether there was one */
  step(): boolean {
    const job = this.store.next();
    if (job === null) return false;
    const begun = performance.now();
    try {
      actAs(this.acting, job.createdById, `Bulk load of ${job.object}`, (tx) => this.#chunk(tx, job.id, begun), 'bulk');
      this.#retries = 0;
    } catch (fault) {
      this.#failed(job, fault, begun);
    }
    return true;
  }

  #chunk(tx: Transaction, jobId: string, begun: number): void {
    // Another process may work at the same job: who has the right to write knows how far it is.
    tx.org.store.driver.lock(patience);
    const job = this.store.find(jobId);
    const type = tx.org.schema.object(job?.object ?? '');
    if (job === null || !isWaiting(job)) return;
    if (type === undefined) throw new InvalidBatch(`Unable to find object: ${job.object}`);
    const { header, rows } = this.#uploadOf(job);
    const columns = columnsOf(tx, type, header);
    const part = rows.slice(job.processed, job.processed + chunkSize);
    const records = part.map((row) => rowRecord(type, columns, row));
    refuseRepeated(job, records);
    const results = saveAll(tx, job, type, records);
    this.#keep(tx.org.clock.now(), job, results, rows.length, begun);
  }

  #keep(now: number, job: IngestJob, results: readonly IngestResult[], count: number, begun: number): void {
    const processed = job.processed + results.length;
    this.store.addResults(job.id, results);
    this.store.update({
      ...job,
      state: processed < count ? 'InProgress' : 'JobComplete',
      processed,
      failed: job.failed + results.filter(({ error }) => error !== null).length,
      retries: job.retries + this.#retries,
      time: job.time + performance.now() - begun,
      modifiedAt: now,
    });
  }

  /** What ended the transaction is the fault of its rows when it is Apex's, else of the whole load. */
  #failed(job: IngestJob, fault: unknown, begun: number): void {
    const now = this.acting.org.clock.now();
    if (fault instanceof LockTimeout && ++this.#retries <= mostRetries) return;
    if (!(fault instanceof InvalidBatch) && !(fault instanceof HttpFault) && !(fault instanceof LockTimeout))
      this.acting.onFault(fault, 'Bulk load');
    inTransaction(this.acting, () => {
      if (!(fault instanceof HttpFault)) {
        const errorMessage =
          fault instanceof LockTimeout ? 'TooManyLockFailure : unable to obtain exclusive access' : messageOf(fault);
        return this.store.update({ ...job, state: 'Failed', errorMessage, modifiedAt: now });
      }
      const { rows } = this.#uploadOf(job);
      const error = errorText({ statusCode: fault.errorCode, message: fault.message, fields: fault.fields });
      const results = rows
        .slice(job.processed, job.processed + chunkSize)
        .map((_, index) => ({ row: job.processed + index, id: null, isCreated: false, error }));
      this.#keep(now, job, results, rows.length, begun);
    });
  }

  #uploadOf(job: IngestJob): Upload {
    if (this.#upload?.jobId !== job.id) this.#upload = { jobId: job.id, ...uploadOf(job, this.store.content(job.id)) };
    return this.#upload;
  }
}

const isWaiting = ({ state }: IngestJob): boolean => state === 'UploadComplete' || state === 'InProgress';

function inTransaction({ org }: Acting, work: () => void): void {
  const { driver } = org.store;
  driver.begin();
  try {
    work();
    driver.commit();
  } catch (error) {
    driver.rollback();
    throw error;
  }
}

/** One statement would refuse them all for an id that stands twice. */
function refuseRepeated(job: IngestJob, records: (SObjectValue | DmlError)[]): void {
  if (job.operation === 'insert') return;
  const seen = new Set<string>();
  for (const [index, record] of records.entries()) {
    if (!(record instanceof SObjectValue) || record.id === null) continue;
    if (seen.has(record.id))
      records[index] = {
        statusCode: 'DUPLICATE_VALUE',
        message: `Duplicate id specified: ${record.id}`,
        fields: ['Id'],
      };
    seen.add(record.id);
  }
}

function saveAll(
  tx: Transaction,
  job: IngestJob,
  type: SObjectType,
  records: readonly (SObjectValue | DmlError)[],
): IngestResult[] {
  const operation: DmlOperation = job.operation === 'hardDelete' ? 'delete' : job.operation;
  const sound = records.filter((record) => record instanceof SObjectValue);
  const saved = tx.org.dml.save(tx, operation, sound, {
    allOrNone: false,
    access: 'user',
    sharing: 'with',
    ...(job.externalIdFieldName === null ? {} : { externalIdField: job.externalIdFieldName }),
  });
  if (job.operation === 'hardDelete')
    tx.org.store.purge(
      type,
      saved.flatMap(({ isSuccess, id }) => (isSuccess && id !== null ? [id] : [])),
    );
  const byRecord = new Map(sound.map((record, index) => [record, saved[index]!]));
  return records.map((record, index) => {
    const row = job.processed + index;
    if (!(record instanceof SObjectValue)) return { row, id: null, isCreated: false, error: errorText(record) };
    const { id, isSuccess, isCreated, errors } = byRecord.get(record) as RowResult;
    return { row, id, isCreated, error: isSuccess ? null : errorText(errors[0]!) };
  });
}

/** `REQUIRED_FIELD_MISSING:Required fields are missing: [Name]:Name --` */
const errorText = ({ statusCode, message, fields }: DmlError): string =>
  `${statusCode}:${message}:${fields.length === 0 ? '' : `${fields.join(' ')} `}--`;

const messageOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));
