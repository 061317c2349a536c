/**
 * A post about an account is in the feed of accounts too, under the same id. Object Reference, "AccountFeed" and its
 * kin: `AccountFeed`, `Plan__Feed`.
 */
import { PlatformRows } from '../../database/platform-rows.ts';
import type { SObjectType } from '../../schema/types.ts';
import { living, valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

/** After posts are saved, deleted or restored. */
export function mirrorFeedItems(chunk: SaveChunk): void {
  if (chunk.object.name !== 'FeedItem') return;
  for (const row of living(chunk)) {
    const feed = feedOf(chunk, row);
    if (feed === undefined) continue;
    chunk.store.purge(feed, [row.id!]);
    if (chunk.operation !== 'delete') mirror(chunk, feed, row);
  }
}

/** Projects that do not name the feed have none. */
function feedOf({ store }: SaveChunk, { record, old }: SaveRow): SObjectType | undefined {
  const id = valueOf(old ?? record, 'ParentId');
  const parent = typeof id === 'string' ? store.schema.objectOfId(id) : undefined;
  if (parent === undefined) return undefined;
  return store.schema.object(parent.isCustom ? parent.name.replace(/__c$/, '__Feed') : `${parent.name}Feed`);
}

function mirror({ store, tx }: SaveChunk, feed: SObjectType, { record, id }: SaveRow): void {
  const values = [...feed.fields.values()].flatMap(({ name }) =>
    record.type.fields.has(name.toLowerCase()) ? [[name, valueOf(record, name)] as const] : [],
  );
  new PlatformRows(store).insert(tx, feed.name, { ...Object.fromEntries(values), Id: id });
}
