/** A queue owns records of the objects it was made for. Salesforce Help, "Create Queues", "Supported Objects". */
import type { SaveChunk } from '../save-chunk.ts';

export function isForeignQueue({ store, object }: SaveChunk, id: string): boolean {
  const group = store.schema.object('Group');
  const served = store.schema.object('QueueSobject');
  if (group === undefined || served === undefined) return false;
  const rows = store.driver
    .prepare(
      `SELECT 1 FROM ${store.table(group)} AS g WHERE g."Id" = ? AND g."Type" = 'Queue' AND NOT EXISTS ` +
        `(SELECT 1 FROM ${store.table(served)} AS s WHERE s."QueueId" = g."Id" AND s."SobjectType" = ? COLLATE NOCASE)`,
    )
    .all(id, object.name);
  return rows.length > 0;
}
