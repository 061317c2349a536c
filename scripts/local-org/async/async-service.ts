/**
 * Queueable, future, batch and scheduled Apex, and platform events: each job is a row and runs in a transaction of its
 * own, after the one that asked for it has committed. Source: Apex Developer Guide, "Asynchronous Apex".
 */
import { ApexException, apexError } from '../apex/values/exception.ts';
import type { RecordStore } from '../database/record-store.ts';
import type { Org } from '../org/org.ts';
import type { AsyncService, RowResult } from '../org/services.ts';
import type { CurrentUser, Transaction } from '../org/transaction.ts';
import type { SObjectValue } from '../apex/values/sobject.ts';
import { runBatch } from './batch.ts';
import { runFinalizer } from './finalizer.ts';
import { jobContext, type Job, type TransactionRunner } from './job.ts';
import { JobRows, classNameOf, type JobType } from './job-rows.ts';
import { PlatformEvents } from './platform-events.ts';
import { ScheduledJobs } from './scheduled-jobs.ts';

export interface AsyncParts {
  readonly store: RecordStore;
  /** `runInTransaction` of `apex/runtime`. */
  readonly runInTransaction: <T>(
    org: Org,
    user: CurrentUser,
    kind: Transaction['kind'],
    work: (tx: Transaction) => T,
    options: { readonly isTest: boolean },
  ) => T;
  /** Told of jobs that failed outside tests. */
  readonly onFailure?: (job: Job, fault: unknown) => void;
}

/** Jobs that start jobs without end are stopped here. */
const MAX_JOBS = 10_000;

export function createAsyncService(parts: AsyncParts): AsyncService {
  return new AsyncJobs(parts);
}

class AsyncJobs implements AsyncService {
  private readonly rows: JobRows;
  private readonly scheduled: ScheduledJobs;
  private readonly events = new PlatformEvents();
  private waiting: Job[] = [];

  constructor(private readonly parts: AsyncParts) {
    this.rows = new JobRows(parts.store);
    this.scheduled = new ScheduledJobs(this.rows);
  }

  enqueueJob(tx: Transaction, job: object, delayMinutes: number): string {
    tx.limits.count('queueableJobs');
    const delay = delayMinutes > 0 ? tx.org.clock.now() + delayMinutes * 60_000 : null;
    return this.add(tx, 'Queueable', classNameOf(job), {}, delay, (id, run) => {
      let fault: unknown = null;
      let finalizer: object | null = null;
      try {
        run('queueable', (inner) => {
          try {
            inner.org.program.invoke(inner, job, 'execute/1:queueable', [jobContext(id)]);
          } finally {
            finalizer = finalizerOf(inner);
          }
        });
      } catch (thrown) {
        fault = thrown;
      }
      if (finalizer !== null) runFinalizer(finalizer, id, fault, run);
      if (fault !== null) throw fault;
    });
  }

  future(tx: Transaction, call: () => void, className: string, methodName: string): void {
    if (tx.kind === 'future' || tx.kind === 'batch') {
      const name = `${className}.${methodName}`;
      throw apexError('System.AsyncException', `Future method cannot be called from a future or batch method: ${name}`);
    }
    tx.limits.count('futureCalls');
    this.add(tx, 'Future', className, { MethodName: methodName }, null, (_, run) =>
      run('future', (inner) => {
        // The class decides the sharing the method enters with.
        const target = { $info: inner.org.program.classInfo(inner, className), call };
        inner.org.program.invoke(inner, target, 'call', []);
      }),
    );
  }

  executeBatch(tx: Transaction, batch: object, scope: number): string {
    if (scope < 1 || scope > 2000)
      throw apexError(
        'System.IllegalArgumentException',
        `Invalid batch size: ${scope}. Expected a value from 1 to 2000.`,
      );
    return this.add(tx, 'BatchApex', classNameOf(batch), {}, null, (id, run) => {
      const stamp = { org: tx.org, user: tx.user };
      const fault = runBatch(this.rows, stamp, id, batch, scope, run);
      if (fault !== null && tx.isTest) throw fault;
    });
  }

  schedule(tx: Transaction, name: string, cron: string, job: object): string {
    return this.scheduled.add(tx, name, cron, job);
  }

  abort(tx: Transaction, jobId: string): void {
    this.scheduled.remove(tx, jobId);
    if (['Queued', 'Holding', 'Preparing', 'Processing'].includes(this.rows.statusOf(jobId) ?? ''))
      this.rows.finish(tx, jobId, 'Aborted');
  }

  publish(tx: Transaction, events: readonly SObjectValue[]): RowResult[] {
    const { results, accepted } = this.events.check(tx, events);
    if (accepted.length > 0) tx.afterCommit.push(() => this.waiting.push(...this.events.deliveries(tx, accepted)));
    return results;
  }

  drain(tx: Transaction | null): void {
    for (const start of tx?.afterCommit.splice(0) ?? []) start();
    const isTest = tx?.isTest ?? false;
    this.waiting.push(...this.scheduled.due(isTest));
    const later: Job[] = [];
    let first: { readonly fault: unknown } | null = null;
    for (let count = 0; this.waiting.length > 0 && count < MAX_JOBS; count++) {
      const job = this.waiting.shift()!;
      if (!isTest && job.notBefore !== null && job.notBefore > job.org.clock.now()) {
        later.push(job);
        continue;
      }
      try {
        this.start(job);
      } catch (fault) {
        first ??= { fault };
        this.parts.onFailure?.(job, fault);
      }
    }
    this.waiting.push(...later);
    // Test.stopTest raises what the job raised.
    if (first !== null && isTest) throw first.fault;
  }

  private start(job: Job): void {
    if (job.id !== '' && this.rows.statusOf(job.id) === 'Aborted') return;
    const run: TransactionRunner = (kind, work) =>
      this.parts.runInTransaction(job.org, job.user, kind, work, { isTest: job.isTest });
    try {
      if (job.id !== '') this.rows.set(job, job.id, { Status: 'Processing' });
      job.run(run);
      if (job.id !== '' && this.rows.statusOf(job.id) !== 'Aborted') this.rows.finish(job, job.id, 'Completed');
    } catch (fault) {
      const text = fault instanceof ApexException ? `${fault.typeName}: ${fault.message ?? ''}` : String(fault);
      if (job.id !== '') this.rows.finish(job, job.id, 'Failed', text.slice(0, 255));
      throw fault;
    }
  }

  private add(
    tx: Transaction,
    type: JobType,
    className: string,
    more: Readonly<Record<string, string>>,
    notBefore: number | null,
    run: (id: string, runner: TransactionRunner) => void,
  ): string {
    const id = this.rows.add(tx, type, className, more);
    const job: Job = { id, org: tx.org, user: tx.user, isTest: tx.isTest, notBefore, run: (runner) => run(id, runner) };
    tx.afterCommit.push(() => this.waiting.push(job));
    return id;
  }
}

/** `System.attachFinalizer` leaves the finalizer under this key. */
export const FINALIZER = Symbol.for('async finalizer');

function finalizerOf(tx: Transaction): object | null {
  return (tx.store.get(FINALIZER) as object | undefined) ?? null;
}
