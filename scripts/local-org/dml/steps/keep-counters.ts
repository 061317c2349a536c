/** Counts that records keep of what belongs to them. Object Reference, "FeedItem", "CollaborationGroup". */
import type { SObjectValue } from '../../apex/values/sobject.ts';
import { living, valueOf, type SaveChunk } from '../save-chunk.ts';

interface Counter {
  readonly reference: string;
  readonly parent: string;
  readonly count: string;
}

const COUNTERS: Readonly<Record<string, Counter>> = {
  CollaborationGroupMember: { reference: 'CollaborationGroupId', parent: 'CollaborationGroup', count: 'MemberCount' },
  FeedComment: { reference: 'FeedItemId', parent: 'FeedItem', count: 'CommentCount' },
  FeedLike: { reference: 'FeedItemId', parent: 'FeedItem', count: 'LikeCount' },
};

/** After the rows are saved, deleted or restored. */
export function keepCounters(chunk: SaveChunk): void {
  const counter = COUNTERS[chunk.object.name];
  const field = counter && chunk.store.schema.object(counter.parent)?.fields.get(counter.count.toLowerCase());
  if (counter === undefined || field === undefined || !chunk.object.fields.has(counter.reference.toLowerCase())) return;
  const { reference, parent, count } = counter;
  const present = chunk.object.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : '';
  const update = chunk.store.driver.prepare(
    `UPDATE "${parent}" SET "${count}" = (SELECT count(*) FROM "${chunk.object.name}" WHERE "${reference}" = ?${present}) WHERE "Id" = ?`,
  );
  const parentOf = (record: SObjectValue): string => String(valueOf(record, reference));
  for (const id of new Set(living(chunk).map(({ record, old }) => parentOf(old ?? record)))) update.run(id, id);
}
