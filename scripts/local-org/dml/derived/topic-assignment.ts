/** What a topic is assigned to. Object Reference, "TopicAssignment": EntityKeyPrefix, EntityType. */
import { valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

export function deriveTopicAssignment({ store }: SaveChunk, { record }: SaveRow): void {
  const id = valueOf(record, 'EntityId');
  if (typeof id !== 'string') return;
  record.fields.set('EntityKeyPrefix', id.slice(0, 3));
  record.fields.set('EntityType', store.schema.objectOfId(id)?.name ?? null);
}
