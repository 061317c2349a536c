/**
 * What comes with a user: the login settings, and the assignment of the permission set that its profile owns.
 * Object Reference, "UserLogin", "PermissionSetAssignment"; "PermissionSet", IsOwnedByProfile.
 */
import { PlatformRows } from '../../database/platform-rows.ts';
import { living, valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

/** After the users are written. */
export function accompanyUsers(chunk: SaveChunk): void {
  if (chunk.object.name !== 'User') return;
  for (const row of living(chunk)) {
    if (row.old === null) keepLogin(chunk, row);
    if (row.old === null || valueOf(row.old, 'ProfileId') !== valueOf(row.record, 'ProfileId'))
      assignProfile(chunk, row);
  }
}

function keepLogin({ store, tx }: SaveChunk, row: SaveRow): void {
  if (store.schema.object('UserLogin')?.isQueryable === true)
    new PlatformRows(store).insert(tx, 'UserLogin', { UserId: row.id, IsFrozen: false, IsPasswordLocked: false });
}

/** A user has one profile, and so one permission set of a profile. */
function assignProfile({ store, tx }: SaveChunk, row: SaveRow): void {
  const set = store.driver
    .prepare('SELECT "Id" FROM "PermissionSet" WHERE "ProfileId" = ?')
    .get(String(valueOf(row.record, 'ProfileId')));
  if (store.schema.object('PermissionSetAssignment') === undefined || set === undefined) return;
  store.driver
    .prepare(
      `DELETE FROM "PermissionSetAssignment" WHERE "AssigneeId" = ?
       AND "PermissionSetId" IN (SELECT "Id" FROM "PermissionSet" WHERE "ProfileId" IS NOT NULL)`,
    )
    .run(row.id);
  new PlatformRows(store).insert(tx, 'PermissionSetAssignment', {
    AssigneeId: row.id,
    PermissionSetId: String(set[0]),
    IsActive: true,
  });
}
