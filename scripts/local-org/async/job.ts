/** Work that waits for its own transaction. */
import type { Org } from '../org/org.ts';
import type { CurrentUser, Transaction } from '../org/transaction.ts';

export interface Job {
  /** Of its AsyncApexJob row; empty when it has none. */
  readonly id: string;
  readonly org: Org;
  readonly user: CurrentUser;
  readonly isTest: boolean;
  /** The store of its test's transaction. */
  readonly shared?: ReadonlyMap<symbol, unknown> | null;
  /** Not before this moment of the org's clock; null: as soon as possible. */
  readonly notBefore: number | null;
  /** Delivers events: on the event bus, not in the queue. */
  readonly isDelivery?: boolean;
  /** Told of the end of a publication, beside its delivery. */
  readonly callback?: (outcome: 'delivered' | 'failed') => void;
  /** Batches start in turn, and wait in the flex queue as long as five run. */
  readonly isBatch?: boolean;
  /** Enqueued by the finalizer of a queueable that succeeded or a batch's execute: in a test it runs along with these. */
  readonly isFollowUp?: boolean;
  /** See `QueueableOptions`. */
  readonly signature?: string | null;
  /** Runs the job's transactions, a step up to each yield; throws what Apex threw. */
  steps(runner: TransactionRunner): Generator<void, void>;
}

/** Of a job that is done in one go. */
export function* oneStep(work: () => void): Generator<void, void> {
  work();
}

/** Runs work in a transaction of that kind, on behalf of the job's user. */
export type TransactionRunner = <T>(kind: Transaction['kind'], work: (tx: Transaction) => T) => T;

/** The context object that a job's `execute` gets: methods under their slots. */
export function jobContext(jobId: string, childJobId = jobId): object {
  return {
    'getjobid/0': () => jobId,
    'getchildjobid/0': () => childJobId,
    'gettriggerid/0': () => jobId,
    'getasyncapexjobid/0': () => jobId,
  };
}
