/** How work becomes a job: a row that tells of it, and a place in the queue once the transaction has committed. */
import type { Transaction } from '../org/transaction.ts';
import { isInExecute } from './batch-context.ts';
import { isAfterSuccess } from './finalizer.ts';
import type { JobQueue } from './job-queue.ts';
import type { JobRows, JobType } from './job-rows.ts';
import type { Job, TransactionRunner } from './job.ts';

export class JobStarter {
  constructor(
    private readonly rows: JobRows,
    private readonly queue: JobQueue,
  ) {}

  /**
   * @param more further fields of the job's row
   * @param steps the work, a transaction a step
   * @returns the id of the job's row
   */
  start(
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
      isFollowUp: isAfterSuccess(tx) || isInExecute(tx),
      shared,
      steps: (runner) => steps(id, runner),
    };
    tx.afterCommit.push(() => this.queue.add(job));
    return id;
  }
}

/** A test's store, read when the work runs: mocks may be set after it was enqueued. */
export function sharedOf(tx: Transaction): ReadonlyMap<symbol, unknown> | null {
  return tx.isTest ? tx.store : null;
}

/** What waited for the end of the transaction starts to wait for its turn. */
export function release(tx: Transaction): void {
  for (const start of [...tx.afterCommit.splice(0), ...tx.afterEnd.splice(0)]) start();
}
