/** The user a transaction runs as, from the User record. */
import type { Org } from '../../org/org.ts';
import type { CurrentUser } from '../../org/transaction.ts';
import type { SObjectValue } from '../values/sobject.ts';
import { unsupported } from '../../errors/catalogue.ts';
import { unsupportedPlatform } from '../../errors/unsupported-platform.ts';

function currentUserOf(org: Org, user: SObjectValue): CurrentUser {
  const text = (name: string): string | null => (user.fields.get(name) as string | null | undefined) ?? null;
  return {
    id: user.id ?? '',
    profileId: text('ProfileId') ?? '',
    roleId: text('UserRoleId'),
    name: text('Name') ?? [text('FirstName'), text('LastName')].filter((part) => part !== null).join(' '),
    locale: text('LocaleSidKey') ?? 'en_US',
    timeZone: text('TimeZoneSidKey') ?? org.defaultTimeZone,
    language: text('LanguageLocaleKey') ?? 'en_US',
  };
}

/** @returns the user with that id, from the database. */
export function loadUser(org: Org, id: string): CurrentUser {
  const type = org.schema.object('User');
  const [record] = type === undefined ? [] : org.store.load(type, [id]);
  if (record === undefined) throw unsupported(unsupportedPlatform.runAs, [id]);
  return currentUserOf(org, record);
}
