/**
 * The groups that stand for a role, and for the role with those below it, in sharing, public groups and queues.
 * Object Reference, "Group", Type and RelatedId.
 */
import { writePlatformRow } from '../platform-row.ts';
import { living, valueOf, type SaveChunk } from '../save-chunk.ts';

const TYPES = ['Role', 'RoleAndSubordinates'];

/** After the roles are written. */
export function accompanyRoles(chunk: SaveChunk): void {
  const group = chunk.store.schema.object('Group');
  if (chunk.object.name !== 'UserRole' || chunk.operation !== 'insert' || group === undefined) return;
  for (const { record, id } of living(chunk))
    for (const type of TYPES)
      writePlatformRow(chunk, group, {
        RelatedId: id,
        Type: type,
        Name: valueOf(record, 'Name'),
        DeveloperName: valueOf(record, 'DeveloperName'),
      });
}
