/** Who owns a Chatter group is its first member. Object Reference, "CollaborationGroupMember". */
import { SObjectValue } from '../../apex/values/sobject.ts';
import { insertAlong } from '../insert-along.ts';
import { living, valueOf, type SaveChunk } from '../save-chunk.ts';

/** After the groups are written. */
export function joinOwners(chunk: SaveChunk): void {
  const type = chunk.store.schema.object('CollaborationGroupMember');
  if (chunk.object.name !== 'CollaborationGroup' || chunk.operation !== 'insert' || type === undefined) return;
  for (const row of living(chunk)) {
    const member = new SObjectValue(type);
    member.fields.set('CollaborationGroupId', row.id);
    member.fields.set('MemberId', valueOf(row.record, 'OwnerId') ?? chunk.tx.user.id);
    member.fields.set('CollaborationRole', 'Admin');
    row.errors.push(...insertAlong(chunk, [member]));
  }
}
