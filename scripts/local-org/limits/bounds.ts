/** The bound of every governor limit. Apex Developer Guide, "Execution Governors and Limits", per-transaction Apex limits. */
import type { Transaction } from '../org/transaction.ts';
import type { LimitName } from './limits.ts';

export type Bounds = Readonly<Record<LimitName, number>>;

const synchronous: Bounds = {
  soqlQueries: 100,
  soqlRows: 50_000,
  aggregateQueries: 300,
  soslQueries: 20,
  dmlStatements: 150,
  dmlRows: 10_000,
  cpuTime: 10_000,
  heapSize: 6_000_000,
  callouts: 100,
  emailInvocations: 10,
  futureCalls: 50,
  queueableJobs: 50,
  publishImmediate: 150,
  savepoints: 150,
  cursorFetches: 100,
  cursorRows: 50_000_000,
  cursors: 10_000,
  paginationCursorRows: 100_000,
  paginationCursors: 200_000,
};

const asynchronous: Bounds = { ...synchronous, soqlQueries: 200, cpuTime: 60_000, heapSize: 12_000_000 };

const byKind: Readonly<Record<Transaction['kind'], Bounds>> = {
  sync: synchronous,
  // "Bulk API and Bulk API 2.0 processes consume a unique governor limit for CPU time" of 60 seconds.
  bulk: { ...synchronous, cpuTime: 60_000 },
  event: synchronous,
  scheduled: synchronous,
  future: { ...asynchronous, futureCalls: 0, queueableJobs: 1 },
  queueable: { ...asynchronous, queueableJobs: 1 },
  batch: { ...asynchronous, futureCalls: 0, queueableJobs: 1 },
};

export function boundsOf(kind: Transaction['kind']): Bounds {
  return byKind[kind];
}
