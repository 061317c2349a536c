/**
 * Queueable, future, batch and scheduled Apex, and platform events: each job is a row and runs in a transaction of its
 * own, after the one that asked for it has committed. Source: Apex Developer Guide, "Asynchronous Apex".
 */
import { apexError } from '../apex/values/exception.ts';
import { copyForJob } from '../apex/values/job-copy.ts';
import type { SObjectValue } from '../apex/values/sobject.ts';
import type { RecordStore } from '../database/record-store.ts';
import type { Org } from '../org/org.ts';
import type { AsyncService, QueueableOptions, RecordChange } from '../org/services/jobs.ts';
import type { RowResult } from '../org/services/saving.ts';
import { sharedWithJobs } from '../org/test-context.ts';
import type { CurrentUser, Transaction } from '../org/transaction.ts';
import { BatchJobs } from './batch-jobs.ts';
import { EventJobs } from './event-jobs.ts';
import { EventStore } from './event-store.ts';
import { EventSubscribers } from './event-subscribers.ts';
import { JobQueue } from './job-queue.ts';
import { JobRows, UNFINISHED, classNameOf } from './job-rows.ts';
import { JobStarter, release } from './job-starter.ts';
import { oneStep, type Job } from './job.ts';
import { nextPlace } from './queueable-depth.ts';
import { runQueueable } from './queueable.ts';
import { ScheduledJobs } from './scheduled-jobs.ts';

export interface AsyncParts {
  readonly store: RecordStore;
  /** The org that jobs of an earlier process belong to. */
  readonly org: () => Org;
  readonly loadUser: (org: Org, id: string) => CurrentUser;
  /** `runInTransaction` of `apex/runtime`. */
  readonly runInTransaction: <T>(
    org: Org,
    user: CurrentUser,
    kind: Transaction['kind'],
    work: (tx: Transaction) => T,
    options: { readonly isTest: boolean; readonly shared: ReadonlyMap<symbol, unknown> | null },
  ) => T;
  /** Told of jobs that failed. */
  readonly onFailure?: (job: Job, fault: unknown) => void;
}

export function createAsyncService(parts: AsyncParts): AsyncService {
  return new AsyncJobs(parts);
}

class AsyncJobs implements AsyncService {
  private readonly rows: JobRows;
  private readonly scheduled: ScheduledJobs;
  private readonly queue: JobQueue;
  private readonly starter: JobStarter;
  private readonly events: EventJobs;
  private readonly batches: BatchJobs;

  constructor(private readonly parts: AsyncParts) {
    this.rows = new JobRows(parts.store);
    this.scheduled = new ScheduledJobs({ rows: this.rows, org: parts.org, loadUser: parts.loadUser });
    this.queue = new JobQueue({
      rows: this.rows,
      runnerOf:
        ({ org, user, isTest, shared = null }) =>
        (kind, work) =>
          parts.runInTransaction(org, user, kind, work, {
            isTest,
            shared: shared === null ? null : sharedWithJobs(shared),
          }),
      ...(parts.onFailure === undefined ? {} : { onFailure: parts.onFailure }),
    });
    const { rows, scheduled, queue } = this;
    const starter = (this.starter = new JobStarter(rows, queue));
    const events = (this.events = new EventJobs(queue, new EventStore(parts.store), new EventSubscribers(parts.store)));
    this.batches = new BatchJobs({
      rows,
      queue,
      starter,
      scheduled,
      onFault: (tx, batch, fault) => events.tellOfFault(tx, batch, fault),
    });
  }

  enqueueJob(tx: Transaction, job: object, { delayMinutes, maximumDepth, signature }: QueueableOptions): string {
    const place = nextPlace(tx, maximumDepth, delayMinutes);
    if (tx.isTest) release(tx);
    if (signature !== null && this.queue.has((other) => other.signature === signature))
      throw apexError('System.DuplicateMessageException', 'Attempt to enqueue job with duplicate queueable signature');
    tx.limits.count('queueableJobs');
    const notBefore = delayMinutes > 0 ? tx.org.clock.now() + delayMinutes * 60_000 : null;
    const taken = copyForJob(job);
    return this.starter.start(tx, 'Queueable', classNameOf(job), {}, { notBefore, signature }, (id, run) =>
      oneStep(() => runQueueable(taken, id, place, run)),
    );
  }

  future(tx: Transaction, call: () => void, className: string, methodName: string, types: string): void {
    if (tx.kind === 'future' || tx.kind === 'batch') {
      const name = `${className}.${methodName}(${types})`;
      throw apexError('System.AsyncException', `Future method cannot be called from a future or batch method: ${name}`);
    }
    tx.limits.count('futureCalls');
    const work = (inner: Transaction): void => {
      // The class decides the sharing the method enters with.
      const target = { $info: inner.org.program.classInfo(inner, className), call };
      inner.org.program.invoke(inner, target, 'call', []);
    };
    this.starter.start(tx, 'Future', className, { MethodName: methodName }, {}, (_, run) =>
      oneStep(() => run('future', work)),
    );
  }

  executeBatch(tx: Transaction, batch: object, scopeSize: number): string {
    return this.batches.execute(tx, batch, scopeSize);
  }

  scheduleBatch(tx: Transaction, batch: object, name: string, minutes: number, scope: number): string {
    return this.batches.schedule(tx, batch, name, minutes, scope);
  }

  flexQueue(): readonly string[] {
    return this.batches.flexQueue();
  }

  moveInFlexQueue(jobId: string, before: string | null): boolean {
    return this.batches.moveInFlexQueue(jobId, before);
  }

  publish(tx: Transaction, events: readonly SObjectValue[], callback: object | null = null): RowResult[] {
    return this.events.publish(tx, events, callback);
  }

  captureChanges(tx: Transaction, changes: readonly RecordChange[]): void {
    this.events.captureChanges(tx, changes);
  }

  failDelivery(tx: Transaction): void {
    this.events.failDelivery(tx);
  }

  schedule(tx: Transaction, name: string, cron: string, job: object): string {
    return this.scheduled.add(tx, name, cron, job);
  }

  abort(tx: Transaction, jobId: string): void {
    this.scheduled.remove(tx, jobId);
    if (UNFINISHED.includes(this.rows.statusOf(jobId) ?? '')) this.rows.finish(tx, jobId, 'Aborted');
    this.queue.remove(jobId);
  }

  later(tx: Transaction, steps: readonly ((inner: Transaction) => void)[]): void {
    const { org, user, isTest } = tx;
    const job: Job = {
      id: '',
      org,
      user,
      isTest,
      notBefore: null,
      *steps(run) {
        for (const step of steps) {
          run('queueable', step);
          yield;
        }
      },
    };
    tx.afterCommit.push(() => this.queue.add(job));
  }

  drain(tx: Transaction | null): void {
    if (tx !== null) release(tx);
    const isTest = tx?.isTest ?? false;
    this.queue.add(...this.scheduled.due(isTest));
    if (!isTest) return this.queue.drain();
    try {
      this.queue.drainOnce((job) => job.isDelivery !== true);
    } finally {
      this.queue.drainOnce((job) => job.isDelivery === true);
    }
  }

  deliver(tx: Transaction): void {
    release(tx);
    this.queue.drainOnce((job) => job.isDelivery === true);
  }

  discard(tx: Transaction): void {
    tx.afterCommit.length = 0;
    tx.afterEnd.length = 0;
    this.scheduled.due(true);
    this.queue.clear();
  }

  step(): boolean {
    this.queue.add(...this.scheduled.due(false));
    return this.queue.step();
  }

  retime(): void {
    this.scheduled.retime();
  }

  recover(): void {
    const org = this.parts.org();
    this.events.deliverLeft(org, this.parts.loadUser);
    const [first] = this.rows.rows.find('User', { IsActive: true });
    if (first === undefined) return;
    const stamp = { org, user: this.parts.loadUser(org, first.id!) };
    this.rows.abortLeft(stamp, 'The process that ran the job ended before the job did.');
    this.scheduled.recover();
  }
}
