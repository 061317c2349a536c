/** What authentication providers and registration handlers are given and give. Apex Reference, Auth namespace. */
import type { PlatformClass } from './platform-class.ts';
import { PlatformRecord, recordClass } from './platform-record.ts';

/** @param parameters of each constructor @param names of the properties that their arguments fill */
function valueClass(name: string, parameters: readonly string[], names: readonly string[]): PlatformClass {
  const make: NonNullable<PlatformClass['constructors']>[string] = (_tx, _types, ...values: unknown[]) =>
    new PlatformRecord(name, Object.fromEntries(names.map((property, index) => [property, values[index] ?? null])));
  return recordClass(name, {
    constructors: Object.fromEntries(parameters.map((each) => [`(${each})`, make])),
  });
}

const texts = (count: number): string => Array.from({ length: count }, () => 'String').join(', ');

export const authValueClasses: readonly PlatformClass[] = [
  // Its claims; what signs them needs a certificate.
  recordClass('Auth.JWT'),
  valueClass(
    'Auth.UserData',
    [`${texts(10)}, Map<String, String>`],
    [
      'identifier',
      'firstName',
      'lastName',
      'fullName',
      'email',
      'link',
      'username',
      'locale',
      'provider',
      'siteLoginUrl',
      'attributeMap',
    ],
  ),
  valueClass(
    'Auth.AuthProviderTokenResponse',
    [texts(4), texts(5)],
    ['provider', 'oauthToken', 'oauthSecretOrRefreshToken', 'state', 'idToken'],
  ),
  valueClass(
    'Auth.AuthProviderCallbackState',
    ['Map<String, String>, String, Map<String, String>'],
    ['headers', 'body', 'queryParameters'],
  ),
  valueClass('Auth.OAuthRefreshResult', [texts(2), texts(3)], ['accessToken', 'refreshToken', 'error']),
];
