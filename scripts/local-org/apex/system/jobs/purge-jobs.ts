/** `System.purgeOldAsyncJobs`. Apex Reference, "System Class". */
import type { Transaction } from '../../../org/transaction.ts';
import type { ApexDate } from '../../values/date.ts';
import { ApexDatetime } from '../../values/datetime.ts';
import { allRecords } from '../data/all-records.ts';

const FINISHED = new Set(['Completed', 'Failed', 'Aborted']);

/** @returns how many finished jobs from before that day were removed */
export function purgeJobs(tx: Transaction, before: ApexDate): number {
  const type = tx.org.schema.object('AsyncApexJob');
  if (type === undefined) return 0;
  const old = allRecords(tx, 'AsyncApexJob').filter(({ fields }) => {
    const completed = fields.get('CompletedDate');
    return FINISHED.has(String(fields.get('Status'))) && completed instanceof ApexDatetime && completed.ms < before.utc;
  });
  tx.org.store.purge(
    type,
    old.map(({ id }) => id ?? ''),
  );
  return old.length;
}
