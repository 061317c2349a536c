/** What a comment belongs to: the record of its feed item. Object Reference, "FeedComment", ParentId. */
import { valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

export function deriveFeedComment({ store, object, tx }: SaveChunk, row: SaveRow): void {
  if (row.old !== null) return;
  const item = store.schema.object('FeedItem');
  const id = valueOf(row.record, 'FeedItemId');
  const [found] = item !== undefined && typeof id === 'string' ? store.load(item, [id]) : [];
  if (found !== undefined && object.fields.has('parentid'))
    row.record.fields.set('ParentId', valueOf(found, 'ParentId'));
  if (object.fields.has('insertedbyid')) row.record.fields.set('InsertedById', tx.user.id);
}
