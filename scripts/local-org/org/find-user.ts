/** Users by username. */
import { fault } from '../errors/catalogue.ts';
import { orgErrors } from '../errors/org-errors.ts';
import type { Org } from './org.ts';

/** @returns the id of the active user, of those who can log in @throws LocalOrgError LO4115, naming those there are */
export function findUser(org: Org, username: string): string {
  const { driver } = org.store;
  const row = driver
    .prepare('SELECT "Id" FROM "User" WHERE "Username~" = ? AND "IsActive" = 1 AND "ProfileId" IS NOT NULL')
    .get(org.store.fold(username));
  if (row !== undefined) return String(row[0]);
  const known = driver
    .prepare('SELECT "Username" FROM "User" WHERE "IsActive" = 1 AND "ProfileId" IS NOT NULL ORDER BY "Id" LIMIT 20')
    .all()
    .map(([name]) => String(name));
  throw fault(orgErrors.unknownUser, [username, known.join(', ')]);
}
