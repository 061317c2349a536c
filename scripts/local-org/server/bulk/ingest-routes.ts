/** `/services/data/…/jobs/ingest`. Bulk API 2.0 Developer Guide, "Bulk API 2.0 Ingest". */
import type { Transaction } from '../../org/transaction.ts';
import type { SObjectType } from '../../schema/types.ts';
import { actAs, type Acting } from '../data/act-as.ts';
import { empty, json } from '../http/answers.ts';
import { badRequest, HttpFault, notFound } from '../http/fault.ts';
import type { Answer, Request, Routes } from '../http/router.ts';
import { delimiters, jobInfo, lineEndings, operations, type IngestJob, type IngestState } from './ingest-job.ts';
import { resultsCsv, unprocessedCsv } from './ingest-results.ts';
import type { IngestStore } from './ingest-store.ts';

const base = '/services/data/:version/jobs/ingest';

/** 150 MB once it is base64. Bulk API 2.0 Developer Guide, "Upload Job Data". */
const largestUpload = (150_000_000 / 4) * 3;
/** Of jobs in one answer. */
const pageSize = 1_000;

export function ingestRoutes(acting: Acting, store: IngestStore): Routes {
  const run = <T>(request: Request, work: (tx: Transaction) => T): T =>
    actAs(acting, request.userId, `${request.method} ${request.url.pathname}`, work);
  const onJob = <T>(request: Request, work: (job: IngestJob, tx: Transaction) => T): T =>
    run(request, (tx) => work(jobOf(tx, store, request), tx));
  const results = (name: string, csv: (job: IngestJob) => string): Routes => [
    {
      method: 'GET',
      pattern: `${base}/:id/${name}`,
      handler: (request) => csvAnswer(onJob(request, csv)),
    },
  ];
  return [
    {
      method: 'POST',
      pattern: base,
      handler: (request) => json(run(request, (tx) => jobInfo(created(tx, store, request), false))),
    },
    { method: 'GET', pattern: base, handler: (request) => json(run(request, (tx) => listed(tx, store, request))) },
    {
      method: 'GET',
      pattern: `${base}/:id`,
      handler: (request) => json(onJob(request, (job) => jobInfo(job, true))),
    },
    {
      method: 'PUT',
      pattern: `${base}/:id/batches`,
      bytes: { largest: largestUpload },
      handler: (request) => {
        onJob(request, (job) => upload(store, job, request));
        return empty(201);
      },
    },
    {
      method: 'PATCH',
      pattern: `${base}/:id`,
      handler: (request) =>
        json(onJob(request, (job, tx) => jobInfo(changed(store, job, wantedState(request), tx), false))),
    },
    {
      method: 'DELETE',
      pattern: `${base}/:id`,
      handler: (request) => {
        onJob(request, (job) => remove(store, job));
        return empty();
      },
    },
    ...results('successfulResults', (job) => resultsCsv(store, job, false)),
    ...results('failedResults', (job) => resultsCsv(store, job, true)),
    ...results('unprocessedrecords', (job) => unprocessedCsv(store, job)),
  ];
}

function created(tx: Transaction, store: IngestStore, request: Request): IngestJob {
  const given = (request.body ?? {}) as Readonly<Record<string, unknown>>;
  const operation = oneOf(given, 'operation', operations);
  const type = objectOf(tx, String(given['object'] ?? ''));
  if (String(given['contentType'] ?? 'CSV') !== 'CSV')
    throw badRequest('InvalidJob : Only the content type CSV is supported.', 'INVALIDJOB');
  if (operation === 'hardDelete' && !tx.org.access.userPermission(tx, 'BulkApiHardDelete'))
    throw badRequest(
      'hardDelete operation requires special user profile permission, please contact your system administrator',
      'FEATURENOTENABLED',
    );
  const now = tx.org.clock.now();
  const job: IngestJob = {
    id: store.nextId(),
    operation,
    object: type.name,
    createdById: tx.user.id,
    createdAt: now,
    modifiedAt: now,
    state: 'Open',
    externalIdFieldName: operation === 'upsert' ? externalIdOf(type, given) : null,
    apiVersion: (request.params['version'] ?? '').replace(/^v/, ''),
    lineEnding: oneOf(given, 'lineEnding', Object.keys(lineEndings) as (keyof typeof lineEndings)[], 'LF'),
    columnDelimiter: oneOf(given, 'columnDelimiter', Object.keys(delimiters) as (keyof typeof delimiters)[], 'COMMA'),
    processed: 0,
    failed: 0,
    retries: 0,
    time: 0,
    errorMessage: null,
  };
  store.insert(job);
  return job;
}

/** @throws HttpFault for what is none of the values, or is left out and has no default */
function oneOf<T extends string>(
  given: Readonly<Record<string, unknown>>,
  name: string,
  values: readonly T[],
  byDefault?: T,
): T {
  const value = given[name] ?? byDefault;
  const found = values.find((each) => each === value);
  if (found === undefined)
    throw badRequest(`InvalidJob : ${name} is one of ${values.join(', ')}, not ${String(value)}.`, 'INVALIDJOB');
  return found;
}

function objectOf(tx: Transaction, name: string): SObjectType {
  const type = tx.org.schema.object(name);
  const access = type === undefined ? null : tx.org.access.object(tx, type.name);
  if (type === undefined || access === null || !(access.read || access.create))
    throw badRequest(`InvalidEntity : Unable to find object: ${name}`, 'INVALIDENTITY');
  return type;
}

function externalIdOf(type: SObjectType, given: Readonly<Record<string, unknown>>): string {
  const name = String(given['externalIdFieldName'] ?? '');
  const field = type.fields.get(name.toLowerCase());
  if (field === undefined || !(field.isExternalId || field.name === 'Id'))
    throw badRequest(
      `InvalidJob : Field name provided, ${name} is not an External ID or indexed field for ${type.name}`,
      'INVALIDJOB',
    );
  return field.name;
}

function listed(tx: Transaction, store: IngestStore, request: Request): object {
  const last = request.url.searchParams.get('queryLocator') ?? '';
  const jobs = store.after(last, pageSize);
  const isDone = jobs.length < pageSize;
  const records = jobs.filter((job) => mayUse(tx, job)).map((job) => jobInfo(job, true));
  return {
    done: isDone,
    records,
    nextRecordsUrl: isDone ? null : `${request.url.pathname}?queryLocator=${jobs.at(-1)!.id}`,
  };
}

/** Whoever created a job, and administrators of data. */
const mayUse = (tx: Transaction, job: IngestJob): boolean =>
  job.createdById === tx.user.id || tx.org.access.userPermission(tx, 'ModifyAllData');

function jobOf(tx: Transaction, store: IngestStore, request: Request): IngestJob {
  const job = store.find(request.params['id'] ?? '');
  if (job === null || !mayUse(tx, job)) throw notFound('The requested resource does not exist');
  return job;
}

function upload(store: IngestStore, job: IngestJob, request: Request): void {
  const type = String(request.headers['content-type'] ?? 'text/csv').split(';')[0]!;
  if (type.trim().toLowerCase() !== 'text/csv')
    throw new HttpFault(415, 'UNSUPPORTED_MEDIA_TYPE', `The data of a job is text/csv, not ${type}.`);
  if (job.state !== 'Open') throw wrongState(job, 'take data');
  if (store.hasContent(job.id))
    throw badRequest(`Found multiple contents for job: ${job.id}. A job takes one upload.`, 'CLIENTINPUTERROR');
  store.setContent(job.id, request.body instanceof Uint8Array ? request.body : new Uint8Array(0));
}

function wantedState(request: Request): IngestState {
  const { state } = (request.body ?? {}) as { readonly state?: unknown };
  if (state !== 'UploadComplete' && state !== 'Aborted')
    throw badRequest(`A job can be set to UploadComplete or Aborted, not to ${String(state)}.`, 'INVALIDJOBSTATE');
  return state;
}

function changed(store: IngestStore, job: IngestJob, state: IngestState, tx: Transaction): IngestJob {
  const from: readonly IngestState[] = state === 'Aborted' ? ['Open', 'UploadComplete', 'InProgress'] : ['Open'];
  if (!from.includes(job.state)) throw wrongState(job, `become ${state}`);
  const next = { ...job, state, modifiedAt: tx.org.clock.now() };
  store.update(next);
  return next;
}

function remove(store: IngestStore, job: IngestJob): void {
  if (job.state === 'Open' || job.state === 'InProgress') throw wrongState(job, 'be deleted');
  store.remove(job.id);
}

const wrongState = (job: IngestJob, what: string): HttpFault =>
  badRequest(`InvalidJobState : A job that is ${job.state} cannot ${what}.`, 'INVALIDJOBSTATE');

const csvAnswer = (body: string): Answer => ({
  status: 200,
  headers: { 'Content-Type': 'text/csv; charset=UTF-8', 'Cache-Control': 'no-store' },
  body,
});
