/** Jobs, scheduled jobs and events, after the transaction that asked for them. */
import type { SObjectValue } from '../../apex/values/sobject.ts';
import type { Transaction } from '../transaction.ts';
import type { RowResult } from './saving.ts';

/** A record that was saved: how it is, and how it was. */
export interface RecordChange {
  readonly operation: 'insert' | 'update' | 'delete' | 'undelete';
  readonly record: SObjectValue;
  readonly old: SObjectValue | null;
}

/** What `System.AsyncOptions` asks for. */
export interface QueueableOptions {
  readonly delayMinutes: number;
  /** How long a chain of jobs may be; null: as long as it likes. */
  readonly maximumDepth: number | null;
  /** No two jobs of one signature wait or run; null for none. */
  readonly signature: string | null;
}

export interface AsyncService {
  enqueueJob(tx: Transaction, job: object, options: QueueableOptions): string;
  /** @param types of the method's parameters, as messages show them */
  future(tx: Transaction, run: () => void, className: string, methodName: string, types: string): void;
  executeBatch(tx: Transaction, batch: object, scope: number): string;
  schedule(tx: Transaction, name: string, cron: string, job: object): string;
  /** `System.scheduleBatch`: a batch that starts in so many minutes. @returns the CronTrigger's id */
  scheduleBatch(tx: Transaction, batch: object, name: string, minutes: number, scope: number): string;
  /** Ids of batches that wait in the flex queue, in their order. */
  flexQueue(): readonly string[];
  /** Puts a waiting batch before another (null: at the end). @returns whether its place changed */
  moveInFlexQueue(jobId: string, before: string | null): boolean;
  abort(tx: Transaction, jobId: string): void;
  /** @param callback told when the events are delivered, or fail to be; null for nobody */
  publish(tx: Transaction, events: readonly SObjectValue[], callback?: object | null): RowResult[];
  /** Tells of saved records whose object has a change event: when the transaction commits, or the test delivers. */
  captureChanges(tx: Transaction, changes: readonly RecordChange[]): void;
  /** `Test.getEventBus().fail()`: the events that wait are not delivered, their callbacks are told. */
  failDelivery(tx: Transaction): void;
  /** Work of the platform's own, after the commit: a transaction a step, without a row that tells of it. */
  later(tx: Transaction, steps: readonly ((inner: Transaction) => void)[]): void;
  /**
   * Runs what is waiting. Outside of tests to the end; in a test what was enqueued so far, each job to its end: jobs
   * that those enqueue go on waiting.
   */
  drain(tx: Transaction | null): void;
  /** Delivers the events that wait, and nothing else: `Test.getEventBus().deliver()`. */
  deliver(tx: Transaction): void;
  /** Forgets what waits: the test that enqueued it is over. */
  discard(tx: Transaction): void;
  /**
   * Runs one step of what is waiting: a job that has no steps, or a batch's start, one of its scopes or its finish.
   * The server takes a step at a time and answers in between.
   * @returns whether more can run now
   */
  step(): boolean;
  /** Called when the org's clock was set: scheduled jobs wait for their next moment from then on, not from before. */
  retime(): void;
  /** Called once by the process that looks after an org: tells the truth about jobs that an earlier one left. */
  recover(): void;
}
