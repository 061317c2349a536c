/** Users as the session needs them. */
import type { Org } from '../../org/org.ts';
import type { CurrentUser } from '../../org/transaction.ts';
import { HttpFault } from '../http/fault.ts';
import type { UserChoice } from '../ui/types.ts';

const columns = ['Id', 'ProfileId', 'UserRoleId', 'Name', 'LocaleSidKey', 'TimeZoneSidKey', 'LanguageLocaleKey'];

/** @returns the active user @throws HttpFault 401 when there is none with that id */
export function currentUser(org: Org, id: string): CurrentUser {
  const { store } = org;
  const type = store.schema.object('User');
  const record = type === undefined ? undefined : store.load(type, [id])[0];
  if (record === undefined || record.fields.get('IsActive') !== true)
    throw new HttpFault(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
  const [userId, profileId, roleId, name, locale, timeZone, language] = columns.map(
    (column) => record.fields.get(column) ?? null,
  );
  return {
    id: String(userId),
    profileId: String(profileId),
    roleId: roleId as string | null,
    name: String(name ?? [record.fields.get('FirstName'), record.fields.get('LastName')].filter(Boolean).join(' ')),
    locale: String(locale ?? 'en_US'),
    timeZone: String(timeZone ?? org.defaultTimeZone),
    language: String(language ?? 'en_US'),
  };
}

/** @returns the active users with what tells them apart: title, else role, else profile */
export function userChoices(org: Org): UserChoice[] {
  const { store } = org;
  const names = (object: string): ReadonlyMap<string, string> =>
    new Map(rows(org, object).map((row) => [row.id ?? '', String(row.fields.get('Name') ?? '')]));
  const roles = names('UserRole');
  const profiles = names('Profile');
  const users = rows(org, 'User');
  const administrator = users[0]?.id;
  return (
    users
      .filter((row) => row.fields.get('IsActive') === true && (row.fields.get('UserType') ?? 'Standard') === 'Standard')
      .map((row) => {
        const { name } = currentUser({ ...org, store }, row.id ?? '');
        const detail =
          row.fields.get('Title') ??
          roles.get(String(row.fields.get('UserRoleId'))) ??
          profiles.get(String(row.fields.get('ProfileId'))) ??
          '';
        return { id: row.id ?? '', name, detail: String(detail), isFirst: row.id === administrator };
      })
      // The people of the project come before the administrator the org was made with.
      .sort((a, b) => Number(a.isFirst) - Number(b.isFirst))
      .map(({ id, name, detail }) => ({ id, name, detail }))
  );
}

function rows(org: Org, object: string) {
  const { store } = org;
  const type = store.schema.object(object);
  if (type === undefined) return [];
  const ids = store.driver
    .prepare(`SELECT "Id" FROM ${store.table(type)} ORDER BY "Id" LIMIT 500`)
    .all()
    .map(([id]) => String(id));
  return store.load(type, ids);
}
