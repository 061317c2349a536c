/** `FlexQueue`: the order of batches that wait for their turn. Apex Reference, "FlexQueue Class". */
import { releaseJobs } from '../../../org/test-context.ts';
import type { Transaction } from '../../../org/transaction.ts';
import { idType } from '../../values/apex-type-names.ts';
import { apexError } from '../../values/exception.ts';
import { ApexList } from '../../values/list.ts';
import type { PlatformClass } from '../platform-class.ts';

export function flexQueueOrder(tx: Transaction): ApexList<string> {
  releaseJobs(tx);
  return new ApexList(idType, [...tx.org.async.flexQueue()]);
}

function move(tx: Transaction, jobId: string, before: string | null): boolean {
  releaseJobs(tx);
  for (const id of [jobId, ...(before === null ? [] : [before])])
    if (!tx.org.async.flexQueue().includes(id))
      throw apexError('System.IllegalArgumentException', `The job ${id} is not in the flex queue`);
  return tx.org.async.moveInFlexQueue(jobId, before);
}

/** The one behind the job, or null when it is the last. */
function behind(tx: Transaction, jobId: string): string | null {
  const order = tx.org.async.flexQueue();
  return order[order.indexOf(jobId) + 1] ?? null;
}

export const flexQueueClass: PlatformClass = {
  name: 'System.FlexQueue',
  statics: {
    'moveAfterJob(Id, Id)': (tx, jobId: string, other: string) => (releaseJobs(tx), move(tx, jobId, behind(tx, other))),
    'moveBeforeJob(Id, Id)': (tx, jobId: string, other: string) => move(tx, jobId, other),
    'moveJobToEnd(Id)': (tx, jobId: string) => move(tx, jobId, null),
    'moveJobToFront(Id)': (tx, jobId: string) => (
      releaseJobs(tx),
      move(tx, jobId, tx.org.async.flexQueue()[0] ?? null)
    ),
  },
};
