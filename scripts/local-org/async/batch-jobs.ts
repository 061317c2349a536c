/** Batches: started at once or later, at most five of them outside of the flex queue. Apex Developer Guide, "Using Batch Apex". */
import { apexError } from '../apex/values/exception.ts';
import { copyForJob } from '../apex/values/job-copy.ts';
import type { Transaction } from '../org/transaction.ts';
import { mayStartBatch } from './batch-context.ts';
import type { BatchFault } from './batch-error-event.ts';
import { batchSteps } from './batch.ts';
import type { JobQueue } from './job-queue.ts';
import { classNameOf, type JobRows } from './job-rows.ts';
import { release, type JobStarter } from './job-starter.ts';
import type { ScheduledJobs } from './scheduled-jobs.ts';

/** Batches that wait outside of the flex queue. */
const MOST_QUEUED = 5;

export interface BatchParts {
  readonly rows: JobRows;
  readonly queue: JobQueue;
  readonly starter: JobStarter;
  readonly scheduled: ScheduledJobs;
  /** Told of a batch's fault, in the name of the transaction that started it. */
  readonly onFault: (tx: Transaction, batch: object, fault: BatchFault) => void;
}

export class BatchJobs {
  constructor(private readonly parts: BatchParts) {}

  execute(tx: Transaction, batch: object, scopeSize: number): string {
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
    const status = this.parts.queue.waitingBatches().length < MOST_QUEUED ? 'Queued' : 'Holding';
    return this.add(tx, batch, scopeSize, { Status: status }, null);
  }

  schedule(tx: Transaction, batch: object, name: string, minutes: number, scope: number): string {
    if (minutes < 1) throw apexError('System.IllegalArgumentException', 'minutesFromNow must be greater than zero');
    const at = tx.org.clock.now() + minutes * 60_000;
    const triggerId = this.parts.scheduled.addBatch(tx, name, at);
    // A test sees that the batch is scheduled, and never that it runs.
    if (!tx.isTest) this.add(tx, batch, scope, { CronTriggerId: triggerId }, at);
    return triggerId;
  }

  private add(
    tx: Transaction,
    batch: object,
    scopeSize: number,
    more: Readonly<Record<string, string>>,
    notBefore: number | null,
  ): string {
    const stamp = { org: tx.org, user: tx.user };
    const { rows, starter } = this.parts;
    const onFault = (fault: BatchFault): void => this.parts.onFault(tx, batch, fault);
    const taken = copyForJob(batch);
    return starter.start(tx, 'BatchApex', classNameOf(batch), more, { notBefore, isBatch: true }, function* (id, run) {
      const job = { id, batch: taken, scopeSize, isTest: tx.isTest, onFault };
      const fault = yield* batchSteps(rows, stamp, job, run);
      if (fault !== null && tx.isTest) throw fault;
    });
  }

  flexQueue(): readonly string[] {
    return this.parts.queue
      .waitingBatches()
      .map(({ id }) => id)
      .filter((id) => this.parts.rows.statusOf(id) === 'Holding');
  }

  moveInFlexQueue(jobId: string, before: string | null): boolean {
    const order = this.flexQueue();
    this.parts.queue.move(jobId, before);
    return order.join() !== this.flexQueue().join();
  }
}
