/** `System.UserInfo`. Apex Reference, "UserInfo Class". */
import type { Transaction } from '../../org/transaction.ts';
import { apexError } from '../values/exception.ts';
import type { PlatformClass } from './platform-class.ts';
import { TimeZone } from './time-zone.ts';

/** @returns a field of the running user's row. */
export function fieldOfUser(tx: Transaction, name: string): unknown {
  const type = tx.org.schema.object('User');
  const [user] = type ? tx.org.store.load(type, [tx.user.id]) : [];
  return user?.fields.get(name) ?? null;
}

/** No package is installed here, so a namespace is the project's own or nobody's. */
function isLicensed(tx: Transaction, namespace: string | null): boolean {
  const own = tx.org.schema.namespace?.toLowerCase() ?? '';
  if (own !== '' && namespace?.toLowerCase() === own) return true;
  throw apexError('System.TypeException', `Invalid package namespace: ${namespace ?? 'null'}`);
}

export const userInfoClass: PlatformClass = {
  name: 'System.UserInfo',
  statics: {
    'getDefaultCurrency()': (tx) => fieldOfUser(tx, 'DefaultCurrencyIsoCode') ?? 'USD',
    'getFirstName()': (tx) => fieldOfUser(tx, 'FirstName'),
    'getLastName()': (tx) => fieldOfUser(tx, 'LastName'),
    'getLanguage()': (tx) => tx.user.language,
    'getLocale()': (tx) => tx.user.locale,
    'getName()': (tx) => tx.user.name,
    'getOrganizationId()': (tx) => tx.org.id,
    'getOrganizationName()': (tx) => tx.org.name,
    'getProfileId()': (tx) => (tx.user.profileId === '' ? null : tx.user.profileId),
    // There are no sessions here; code that only passes the text on works.
    'getSessionId()': () => 'LOCAL-ORG-HAS-NO-SESSION',
    'getTimeZone()': (tx) => new TimeZone(tx.user.timeZone),
    'getUiTheme()': () => 'Theme4d',
    'getUiThemeDisplayed()': () => 'Theme4d',
    'getUserEmail()': (tx) => fieldOfUser(tx, 'Email'),
    'getUserId()': (tx) => tx.user.id,
    'getUserName()': (tx) => fieldOfUser(tx, 'Username'),
    'getUserRoleId()': (tx) => tx.user.roleId,
    'getUserType()': (tx) => fieldOfUser(tx, 'UserType') ?? 'Standard',
    // There are no licences of packages here: what the project makes may be used.
    'hasPackageLicense(Id)': () => true,
    'isCurrentUserLicensed(String)': isLicensed,
    'isCurrentUserLicensedForPackage(Id)': () => true,
    'getCurrentUvid()': () => null,
    'isMultiCurrencyOrganization()': (tx) => tx.org.schema.object('Account')?.fields.has('currencyisocode') === true,
  },
};
