/** Counts a transaction's use of each governor limit and stops it at the bound. */
export type LimitName =
  | 'soqlQueries'
  | 'soqlRows'
  | 'aggregateQueries'
  | 'soslQueries'
  | 'dmlStatements'
  | 'dmlRows'
  | 'cpuTime'
  | 'heapSize'
  | 'callouts'
  | 'emailInvocations'
  | 'futureCalls'
  | 'queueableJobs'
  | 'publishImmediate'
  | 'savepoints'
  | 'cursorFetches'
  | 'cursorRows'
  | 'cursors'
  | 'paginationCursorRows'
  | 'paginationCursors';

export interface Limits {
  used(name: LimitName): number;
  allowed(name: LimitName): number;
  /** Adds to a count; throws the uncatchable System.LimitException past the bound. */
  count(name: LimitName, amount?: number): void;
  /** Called at loop back-edges and calls: raises when the CPU time is used up. */
  tick(): void;
  /** @returns a function that sets the counts back to what they are now; CPU time goes on. */
  mark(): () => void;
  /** A fresh set of counts, for Test.startTest. */
  fresh(): Limits;
}
