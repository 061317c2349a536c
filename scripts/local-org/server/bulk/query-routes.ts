/** `/services/data/…/jobs/query`. Bulk API 2.0 Developer Guide, "Bulk API 2.0 Query". */
import type { Transaction } from '../../org/transaction.ts';
import { actAs, type Acting } from '../data/act-as.ts';
import { empty, json } from '../http/answers.ts';
import { badRequest, notFound } from '../http/fault.ts';
import type { Answer, Request, Routes } from '../http/router.ts';
import { restObject } from '../rest/rest-object.ts';
import { idsOf, limited, run } from '../rest/run-query.ts';
import { delimiters, lineEndings } from './ingest-job.ts';
import { QueryJobs, queryJobInfo, queryOperations, type QueryJob } from './query-jobs.ts';
import { queryColumnPaths, queryResultsCsv } from './query-results.ts';

const base = '/services/data/:version/jobs/query';

/** Of rows in one answer, unless fewer are asked for. */
const mostRows = 50_000;

type Row = Readonly<Record<string, unknown>>;

export function bulkQueryRoutes(acting: Acting): Routes {
  const jobs = new QueryJobs();
  const as = <T>(request: Request, work: (tx: Transaction) => T): T =>
    actAs(acting, request.userId, `${request.method} ${request.url.pathname}`, work);
  const onJob = <T>(request: Request, work: (job: QueryJob, tx: Transaction) => T): T =>
    as(request, (tx) => work(jobOf(tx, jobs, request), tx));
  return [
    {
      method: 'POST',
      pattern: base,
      handler: (request) => json(as(request, (tx) => queryJobInfo(created(tx, jobs, request), false))),
    },
    {
      method: 'GET',
      pattern: base,
      handler: (request) =>
        json(
          as(request, (tx) => ({
            done: true,
            records: jobs
              .all()
              .filter((job) => mayUse(tx, job))
              .map((job) => queryJobInfo(job, true)),
            nextRecordsUrl: null,
          })),
        ),
    },
    {
      method: 'GET',
      pattern: `${base}/:id`,
      handler: (request) => json(onJob(request, (job) => queryJobInfo(job, true))),
    },
    {
      method: 'PATCH',
      pattern: `${base}/:id`,
      handler: (request) => json(onJob(request, (job, tx) => queryJobInfo(aborted(tx, jobs, job, request), true))),
    },
    {
      method: 'DELETE',
      pattern: `${base}/:id`,
      handler: (request) => {
        onJob(request, (job) => jobs.remove(job.id));
        return empty();
      },
    },
    {
      method: 'GET',
      pattern: `${base}/:id/results`,
      handler: (request) => onJob(request, (job, tx) => results(tx, job, request)),
    },
  ];
}

function created(tx: Transaction, jobs: QueryJobs, request: Request): QueryJob {
  const given = (request.body ?? {}) as Row;
  const operation = oneOf(given, 'operation', queryOperations);
  const parsed = tx.org.query.parse(tx, String(given['query'] ?? ''));
  const query = operation === 'queryAll' ? { ...parsed, allRows: true } : parsed;
  const begun = performance.now();
  const type = restObject(tx, query.from.name);
  queryColumnPaths(tx, type, query);
  // What the user may not see is refused now, not when the rows are read.
  run(tx, limited(query, 1));
  const now = tx.org.clock.now();
  return jobs.add({
    operation,
    object: type.name,
    createdById: tx.user.id,
    createdAt: now,
    modifiedAt: now,
    state: 'JobComplete',
    apiVersion: (request.params['version'] ?? '').replace(/^v/i, ''),
    lineEnding: oneOf(given, 'lineEnding', Object.keys(lineEndings) as (keyof typeof lineEndings)[], 'LF'),
    columnDelimiter: oneOf(given, 'columnDelimiter', Object.keys(delimiters) as (keyof typeof delimiters)[], 'COMMA'),
    query,
    ids: idsOf(tx, query),
    time: performance.now() - begun,
  });
}

/** @throws HttpFault for what is none of the values, or is left out and has no default */
function oneOf<T extends string>(given: Row, name: string, values: readonly T[], byDefault?: T): T {
  const value = given[name] ?? byDefault;
  const found = values.find((each) => each === value);
  if (found !== undefined) return found;
  throw badRequest(`InvalidJob : ${name} is one of ${values.join(', ')}, not ${String(value)}.`, 'INVALIDJOB');
}

/** Whoever created a job, and administrators of data. */
const mayUse = (tx: Transaction, job: QueryJob): boolean =>
  job.createdById === tx.user.id || tx.org.access.userPermission(tx, 'ModifyAllData');

function jobOf(tx: Transaction, jobs: QueryJobs, request: Request): QueryJob {
  const job = jobs.find(request.params['id'] ?? '');
  if (job === null || !mayUse(tx, job)) throw notFound();
  return job;
}

function aborted(tx: Transaction, jobs: QueryJobs, job: QueryJob, request: Request): QueryJob {
  const { state } = (request.body ?? {}) as Row;
  if (state !== 'Aborted') throw badRequest(`A job can be set to Aborted, not to ${String(state)}.`, 'INVALIDJOBSTATE');
  const next = { ...job, state: 'Aborted' as const, modifiedAt: tx.org.clock.now() };
  jobs.put(next);
  return next;
}

/** The locator says how many rows came before; the last part has the locator `null`. */
function results(tx: Transaction, job: QueryJob, request: Request): Answer {
  if (job.state === 'Aborted') throw badRequest('The job was aborted.', 'INVALIDJOBSTATE');
  const { searchParams } = request.url;
  const from = locatorAt(searchParams.get('locator'), job.ids.length);
  const wanted = Number(searchParams.get('maxRecords') ?? mostRows);
  if (!Number.isInteger(wanted) || wanted < 1) throw badRequest('maxRecords is a whole number from 1.', 'API_ERROR');
  const to = Math.min(job.ids.length, from + Math.min(wanted, mostRows));
  const paths = queryColumnPaths(tx, restObject(tx, job.object), job.query);
  const format = { delimiter: delimiters[job.columnDelimiter], lineEnding: lineEndings[job.lineEnding] };
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/csv; charset=UTF-8',
      'Cache-Control': 'no-store',
      'Sforce-Locator': to < job.ids.length ? Buffer.from(String(to)).toString('base64url') : 'null',
      'Sforce-NumberOfRecords': String(to - from),
    },
    body: queryResultsCsv(tx, job.query, paths, job.ids.slice(from, to), format),
  };
}

function locatorAt(locator: string | null, rows: number): number {
  if (locator === null) return 0;
  const at = Number(Buffer.from(locator, 'base64url').toString('utf8'));
  if (Number.isInteger(at) && at > 0 && at < rows) return at;
  throw badRequest('The locator is none of this job.', 'API_ERROR');
}
