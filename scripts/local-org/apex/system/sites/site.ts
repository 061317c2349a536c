/**
 * `Site`, `Network`, `Communities`: code runs outside of any site here, so they answer what Salesforce answers there:
 * no site, no address, nobody logged in. Apex Reference, "Site Class", "Network Class".
 */
import type { PlatformClass, PlatformFunction } from '../platform-class.ts';
import { factsOf, plainKey } from '../platform-facts.ts';
import { auraClass } from './aura.ts';
import { authConfigurationClass } from './auth-configuration.ts';
import { communitiesUtilClass } from './communities-util.ts';

const nothing: PlatformFunction = () => null;

/** Answers that are not null. */
const siteAnswers: Readonly<Record<string, PlatformFunction>> = {
  forgotPassword: () => false,
  isLoginEnabled: () => false,
  isPasswordExpired: () => false,
  isRegistrationEnabled: () => false,
  // Has the form of an email address. Salesforce Help, "Guidelines for Usernames".
  isValidUsername: (_tx, name: string | null) => name !== null && /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(name),
  getPathPrefix: () => '',
  getPrefix: () => '',
  getBaseUrl: () => '',
  getBaseCustomUrl: () => '',
  getBaseInsecureUrl: () => '',
  getBaseRequestUrl: () => '',
  getBaseSecureUrl: () => '',
  getErrorDescription: () => '',
  getErrorMessage: () => '',
};

/** All static methods of a class: null but for those given. */
function outsideOfSites(name: string, answers: Readonly<Record<string, PlatformFunction>> = {}): PlatformClass {
  const keys = (factsOf(name)?.members ?? [])
    .filter((member) => member.startsWith('static ') && member.includes('('))
    .map((member) => plainKey(member.slice('static '.length).replace(/\): .*$/, ')')));
  return { name, statics: Object.fromEntries(keys.map((key) => [key, answers[key.replace(/\(.*/, '')] ?? nothing])) };
}

export const siteClasses: readonly PlatformClass[] = [
  auraClass,
  authConfigurationClass,
  communitiesUtilClass,
  outsideOfSites('System.Site', siteAnswers),
  outsideOfSites('System.Network'),
  outsideOfSites('System.Communities'),
];
