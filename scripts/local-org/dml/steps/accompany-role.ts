/**
 * The groups that stand for a role, and for the role with those below it, in sharing, public groups and queues.
 * Object Reference, "Group", Type and RelatedId.
 */
import { PlatformRows } from '../../database/platform-rows.ts';
import { living, valueOf, type SaveChunk } from '../save-chunk.ts';

const TYPES = ['Role', 'RoleAndSubordinates'];

/** After the roles are written. */
export function accompanyRoles(chunk: SaveChunk): void {
  const { store, tx } = chunk;
  if (chunk.object.name !== 'UserRole' || chunk.operation !== 'insert') return;
  if (store.schema.object('Group') === undefined) return;
  for (const { record, id } of living(chunk))
    for (const type of TYPES)
      new PlatformRows(store).insert(tx, 'Group', {
        RelatedId: id,
        Type: type,
        Name: valueOf(record, 'Name'),
        DeveloperName: valueOf(record, 'DeveloperName'),
        DoesSendEmailToMembers: false,
        DoesIncludeBosses: true,
      });
}
