/**
 * Queueable, future, batch and scheduled Apex, and platform events: each job is a row and runs in a transaction of its
 * own, after the one that asked for it has committed. Source: Apex Developer Guide, "Asynchronous Apex".
 */
import { apexError } from '../apex/values/exception.ts';
import type { SObjectValue } from '../apex/values/sobject.ts';
import type { RecordStore } from '../database/record-store.ts';
import type { Org } from '../org/org.ts';
import type { AsyncService, QueueableOptions, RecordChange } from '../org/services/jobs.ts';
import type { RowResult } from '../org/services/saving.ts';
import { send } from '../org/outbox.ts';
import { sharedWithJobs } from '../org/test-context.ts';
import type { CurrentUser, Transaction } from '../org/transaction.ts';
import { mayStartBatch } from './batch-context.ts';
import { batchErrorEvent, raisesEvents, type BatchFault } from './batch-error-event.ts';
import { batchSteps } from './batch.ts';
import { changeEvent } from './change-event.ts';
import { EventStore } from './event-store.ts';
import { JobQueue } from './job-queue.ts';
import { JobRows, UNFINISHED, classNameOf, type JobType } from './job-rows.ts';
import { oneStep, type Job, type TransactionRunner } from './job.ts';
import { PlatformEvents } from './platform-events.ts';
import { runQueueable } from './queueable.ts';
import { sentEvent } from './sent-event.ts';
import { tellAfter } from './publish-callback.ts';
import { nextPlace } from './queueable-depth.ts';
import { ScheduledJobs } from './scheduled-jobs.ts';

/** Batches that wait outside of the flex queue. */
const MOST_QUEUED = 5;

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
  private readonly events = new PlatformEvents();
  private readonly kept: EventStore;

  constructor(private readonly parts: AsyncParts) {
    this.rows = new JobRows(parts.store);
    this.kept = new EventStore(parts.store);
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
  }

  enqueueJob(tx: Transaction, job: object, { delayMinutes, maximumDepth, signature }: QueueableOptions): string {
    const place = nextPlace(tx, maximumDepth, delayMinutes);
    if (tx.isTest) release(tx);
    if (signature !== null && this.queue.has((other) => other.signature === signature))
      throw apexError('System.DuplicateMessageException', 'Attempt to enqueue job with duplicate queueable signature');
    tx.limits.count('queueableJobs');
    const notBefore = delayMinutes > 0 ? tx.org.clock.now() + delayMinutes * 60_000 : null;
    return this.add(tx, 'Queueable', classNameOf(job), {}, { notBefore, signature }, (id, run) =>
      oneStep(() => runQueueable(job, id, place, run)),
    );
  }

  future(tx: Transaction, call: () => void, className: string, methodName: string): void {
    if (tx.kind === 'future' || tx.kind === 'batch') {
      const name = `${className}.${methodName}`;
      throw apexError('System.AsyncException', `Future method cannot be called from a future or batch method: ${name}`);
    }
    tx.limits.count('futureCalls');
    const work = (inner: Transaction): void => {
      // The class decides the sharing the method enters with.
      const target = { $info: inner.org.program.classInfo(inner, className), call };
      inner.org.program.invoke(inner, target, 'call', []);
    };
    this.add(tx, 'Future', className, { MethodName: methodName }, {}, (_, run) => oneStep(() => run('future', work)));
  }

  executeBatch(tx: Transaction, batch: object, scopeSize: number): string {
    if (scopeSize < 1 || scopeSize > 2000)
      throw apexError(
        'System.IllegalArgumentException',
        `Invalid batch size: ${scopeSize}. Expected a value from 1 to 2000.`,
      );
    if (!mayStartBatch(tx))
      throw apexError(
        'System.AsyncException',
        'Database.executeBatch cannot be called from a batch start, batch execute, or future method.',
      );
    if (tx.isTest) release(tx);
    const status = this.queue.waitingBatches().length < MOST_QUEUED ? 'Queued' : 'Holding';
    return this.addBatch(tx, batch, scopeSize, { Status: status }, null);
  }

  scheduleBatch(tx: Transaction, batch: object, name: string, minutes: number, scope: number): string {
    if (minutes < 1) throw apexError('System.IllegalArgumentException', 'minutesFromNow must be greater than zero');
    const at = tx.org.clock.now() + minutes * 60_000;
    const triggerId = this.scheduled.addBatch(tx, name, at);
    // A test sees that the batch is scheduled, and never that it runs.
    if (!tx.isTest) this.addBatch(tx, batch, scope, { CronTriggerId: triggerId }, at);
    return triggerId;
  }

  private addBatch(
    tx: Transaction,
    batch: object,
    scopeSize: number,
    more: Readonly<Record<string, string>>,
    notBefore: number | null,
  ): string {
    const stamp = { org: tx.org, user: tx.user };
    const { rows, queue } = this;
    const publisher = { org: tx.org, user: tx.user, isTest: tx.isTest, shared: sharedOf(tx) };
    const onFault = (fault: BatchFault): void => {
      const event = raisesEvents(batch) ? batchErrorEvent(tx.org.schema, fault) : null;
      if (event !== null)
        queue.add(...this.events.deliveries(publisher, [this.events.stamped(tx, event)], () => undefined));
    };
    return this.add(tx, 'BatchApex', classNameOf(batch), more, { notBefore, isBatch: true }, function* (id, run) {
      const job = { id, batch, scopeSize, isTest: tx.isTest, onFault };
      const fault = yield* batchSteps(rows, stamp, job, run);
      if (fault !== null && tx.isTest) throw fault;
    });
  }

  flexQueue(): readonly string[] {
    return this.queue
      .waitingBatches()
      .map(({ id }) => id)
      .filter((id) => this.rows.statusOf(id) === 'Holding');
  }

  moveInFlexQueue(jobId: string, before: string | null): boolean {
    const order = this.flexQueue();
    this.queue.move(jobId, before);
    return order.join() !== this.flexQueue().join();
  }

  schedule(tx: Transaction, name: string, cron: string, job: object): string {
    return this.scheduled.add(tx, name, cron, job);
  }

  abort(tx: Transaction, jobId: string): void {
    this.scheduled.remove(tx, jobId);
    if (UNFINISHED.includes(this.rows.statusOf(jobId) ?? '')) this.rows.finish(tx, jobId, 'Aborted');
    this.queue.remove(jobId);
  }

  publish(tx: Transaction, events: readonly SObjectValue[], callback: object | null = null): RowResult[] {
    const { results, accepted } = this.events.check(tx, events);
    if (callback !== null) tellAfter(tx, this.queue, callback, accepted, sharedOf(tx));
    const isKept = !tx.isTest;
    const publisher = { org: tx.org, user: tx.user, isTest: tx.isTest };
    const deliver = (events: readonly SObjectValue[]): void =>
      this.queue.add(
        ...this.events.deliveries({ ...publisher, shared: sharedOf(tx) }, events, (done) => this.kept.forget(done)),
      );
    if (isKept) for (const event of accepted) send(tx, sentEvent(tx, event));
    const late = accepted.filter((event) => !event.type.isPublishedAtOnce);
    const userId = tx.user.id;
    if (late.length > 0) {
      if (isKept) this.kept.keep(userId, late);
      tx.afterCommit.push(() => deliver(late));
    }
    const atOnce = accepted.filter((event) => event.type.isPublishedAtOnce);
    if (atOnce.length > 0) {
      let isWritten = !isKept;
      const write = (): void => {
        if (!isWritten) this.kept.keep(userId, atOnce);
        isWritten = true;
      };
      tx.beforeCommit.push(write);
      // What was written before is gone when the transaction was undone.
      tx.afterEnd.push(() => (write(), deliver(atOnce)));
    }
    return results;
  }

  captureChanges(tx: Transaction, changes: readonly RecordChange[]): void {
    const events = changes.flatMap((change) => changeEvent(tx, change) ?? []);
    if (events.length === 0) return;
    const publisher = { org: tx.org, user: tx.user, isTest: tx.isTest, shared: sharedOf(tx) };
    const stamped = events.map((event) => this.events.stamped(tx, event));
    tx.afterCommit.push(() => this.queue.add(...this.events.deliveries(publisher, stamped, () => undefined)));
  }

  failDelivery(tx: Transaction): void {
    release(tx);
    this.queue.takeOut((job) => job.isDelivery === true && job.callback === undefined);
    for (const { callback } of this.queue.takeOut((job) => job.isDelivery === true)) callback?.('failed');
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

  recover(): void {
    const org = this.parts.org();
    this.deliverLeft(org);
    const [first] = this.rows.rows.find('User', { IsActive: true });
    if (first === undefined) return;
    const stamp = { org, user: this.parts.loadUser(org, first.id!) };
    this.rows.abortLeft(stamp, 'The process that ran the job ended before the job did.');
    this.scheduled.recover();
  }

  /** Events that an earlier process published and did not deliver. */
  private deliverLeft(org: Org): void {
    const left = this.kept.left();
    for (const userId of new Set(left.map((each) => each.userId))) {
      const events = left.filter((each) => each.userId === userId).map(({ event }) => event);
      const publisher = { org, user: this.parts.loadUser(org, userId), isTest: false, shared: null };
      this.queue.add(...this.events.deliveries(publisher, events, (done) => this.kept.forget(done)));
    }
  }

  private add(
    tx: Transaction,
    type: JobType,
    className: string,
    more: Readonly<Record<string, string>>,
    traits: Partial<Pick<Job, 'notBefore' | 'isBatch' | 'signature'>>,
    steps: (id: string, runner: TransactionRunner) => Generator<void, void>,
  ): string {
    const id = this.rows.add(tx, type, className, more);
    const { org, user, isTest } = tx;
    const shared = sharedOf(tx);
    const job: Job = {
      notBefore: null,
      ...traits,
      id,
      org,
      user,
      isTest,
      shared,
      steps: (runner) => steps(id, runner),
    };
    tx.afterCommit.push(() => this.queue.add(job));
    return id;
  }
}

/** A test's store, read when the work runs: mocks may be set after it was enqueued. */
function sharedOf(tx: Transaction): ReadonlyMap<symbol, unknown> | null {
  return tx.isTest ? tx.store : null;
}

/** What waited for the end of the transaction starts to wait for its turn. */
function release(tx: Transaction): void {
  for (const start of [...tx.afterCommit.splice(0), ...tx.afterEnd.splice(0)]) start();
}
