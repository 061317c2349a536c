/**
 * What comes with a user: the login settings, and the assignment of the permission set that its profile owns.
 * Object Reference, "UserLogin", "PermissionSetAssignment"; "PermissionSet", IsOwnedByProfile.
 */
import { writePlatformRow } from '../platform-row.ts';
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

function keepLogin(chunk: SaveChunk, row: SaveRow): void {
  const login = chunk.store.schema.object('UserLogin');
  if (login?.isQueryable === true) writePlatformRow(chunk, login, { UserId: row.id });
}

/** A user has one profile, and so one permission set of a profile. */
function assignProfile(chunk: SaveChunk, row: SaveRow): void {
  const { store } = chunk;
  const assignment = store.schema.object('PermissionSetAssignment');
  const set = store.driver
    .prepare('SELECT "Id" FROM "PermissionSet" WHERE "ProfileId" = ?')
    .get(String(valueOf(row.record, 'ProfileId')));
  if (assignment === undefined || set === undefined) return;
  store.driver
    .prepare(
      `DELETE FROM ${store.table(assignment)} WHERE "AssigneeId" = ?
       AND "PermissionSetId" IN (SELECT "Id" FROM "PermissionSet" WHERE "ProfileId" IS NOT NULL)`,
    )
    .run(row.id);
  writePlatformRow(chunk, assignment, { AssigneeId: row.id, PermissionSetId: String(set[0]), IsActive: true });
}
