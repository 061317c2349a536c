/**
 * `Auth.AuthConfiguration` where there is no site: users log in by name and password, nobody registers, and nothing else
 * is set. Apex Reference, "AuthConfiguration Class".
 */
import { sobjectType } from '../../values/apex-type-names.ts';
import { ApexList } from '../../values/list.ts';
import type { PlatformClass, PlatformFunction } from '../platform-class.ts';
import { PlatformRecord, recordClass } from '../platform-record.ts';

const NAME = 'Auth.AuthConfiguration';

const VALUES = {
  allowInternalUserLoginEnabled: false,
  headlessForgotPasswordEnabled: false,
  headlessPasswordlessLoginEnabled: false,
  headlessRegistrationEnabled: false,
  selfRegistrationEnabled: false,
  usernamePasswordEnabled: true,
};

const made = (): PlatformRecord => new PlatformRecord(NAME, VALUES);

const listOf =
  (object: string): PlatformFunction =>
  () =>
    new ApexList(sobjectType(object), []);

export const authConfigurationClass: PlatformClass = recordClass(NAME, {
  constructors: { '(String, String)': made, '(Id, String)': made },
  methods: {
    'getAuthConfigProviders()': listOf('AuthConfigProviders'),
    'getAuthProviders()': listOf('AuthProvider'),
    'getSamlProviders()': listOf('SamlSsoConfig'),
    'getCertificateLoginEnabled(String)': () => false,
    'isCommunityUsingSiteAsContainer()': () => false,
  },
});
