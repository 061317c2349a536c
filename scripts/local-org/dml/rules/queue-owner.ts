/** A queue owns records of the objects it was made for. Salesforce Help, "Create Queues", "Supported Objects". */
import type { SaveChunk } from '../save-chunk.ts';

/** @returns those of the ids that are queues of other objects; one read for all of them */
export function foreignQueues({ store, object }: SaveChunk, ids: readonly string[]): ReadonlySet<string> {
  const group = store.schema.object('Group');
  const served = store.schema.object('QueueSobject');
  if (group === undefined || served === undefined || ids.length === 0) return new Set();
  const rows = store.driver
    .prepare(
      `SELECT g."Id" FROM ${store.table(group)} AS g WHERE g."Id" IN (SELECT value FROM json_each(?)) AND g."Type" = 'Queue' ` +
        `AND NOT EXISTS (SELECT 1 FROM ${store.table(served)} AS s WHERE s."QueueId" = g."Id" AND s."SobjectType" = ? COLLATE NOCASE)`,
    )
    .all(JSON.stringify(ids), object.name);
  return new Set(rows.map(([id]) => String(id)));
}
