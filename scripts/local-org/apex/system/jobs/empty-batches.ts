/** `Test.enqueueBatchJobs`: batches that do nothing, to fill the queue with. Apex Reference, "Test Class". */
import type { Transaction } from '../../../org/transaction.ts';
import { anySObjectType, idType } from '../../values/apex-type-names.ts';
import { ApexList } from '../../values/list.ts';

/** Records a batch's execute gets at once. */
const SCOPE = 200;

export function enqueueEmptyBatches(tx: Transaction, count: number): ApexList<string> {
  const ids = Array.from({ length: count }, () => {
    const empty = {
      'start/1': () => new ApexList(anySObjectType, []),
      'execute/2': () => undefined,
      'finish/1': () => undefined,
    };
    return tx.org.async.executeBatch(tx, empty, SCOPE);
  });
  return new ApexList(idType, ids);
}
