/** What one run of a planned query needs to know beside the plan. */
import type { QueryOptions } from '../../org/services/queries.ts';
import type { Limits } from '../../limits/limits.ts';
import type { Transaction } from '../../org/transaction.ts';
import type { RecordStore } from '../../database/record-store.ts';

export interface RunContext {
  readonly tx: Transaction;
  readonly store: RecordStore;
  readonly options: QueryOptions;
  /** Row-level security holds: `with sharing`, and always in user mode. */
  readonly enforcesSharing: boolean;
  /** Adds to a limit of the transaction, unless the query is the platform's own. */
  readonly count: Limits['count'];
}
