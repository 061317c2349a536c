/**
 * Batches that wait in the flex queue, as rows with their position. They are written anew whenever they are asked for.
 * Object Reference, "FlexQueueItem".
 */
import { SObjectValue } from '../../apex/values/sobject.ts';
import type { RecordStore } from '../../database/record-store.ts';
import { releaseJobs } from '../../org/test-context.ts';
import type { Transaction } from '../../org/transaction.ts';
import type { SoqlQuery } from '../syntax.ts';

const NAME = 'FlexQueueItem';

/** Brings the rows up to date where the query is over them. */
export function fillFlexQueue(tx: Transaction, store: RecordStore, query: SoqlQuery): void {
  const type = query.from.name.toLowerCase() === NAME.toLowerCase() ? store.schema.object(NAME) : undefined;
  if (type === undefined) return;
  releaseJobs(tx);
  const old = store.driver.prepare(`SELECT "Id" FROM ${store.table(type)}`).all();
  store.purge(
    type,
    old.map(([id]) => String(id)),
  );
  tx.org.async.flexQueue().forEach((jobId, position) => {
    const row = new SObjectValue(type);
    const id = store.nextId(type);
    const values = { Id: id, AsyncApexJobId: jobId, FlexQueueItemId: id, JobPosition: position, JobType: 'BatchApex' };
    for (const [name, value] of Object.entries(values)) row.fields.set(name, value);
    store.insert(row);
  });
}
