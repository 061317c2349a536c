/** What kind of post a feed item is, and who wrote it. Source: Object Reference, "FeedItem". */
import { valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

export function deriveFeedItem(chunk: SaveChunk, row: SaveRow): void {
  const { fields } = row.record;
  if (valueOf(row.record, 'Type') === null) fields.set('Type', kindOf(row));
  if (row.old === null) fields.set('InsertedById', chunk.tx.user.id);
}

/** Text alone is a text post; an address or a file makes it a post of such. */
function kindOf({ record }: SaveRow): string {
  if (valueOf(record, 'LinkUrl') !== null) return 'LinkPost';
  return valueOf(record, 'RelatedRecordId') !== null ? 'ContentPost' : 'TextPost';
}
