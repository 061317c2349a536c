/** Licenses of standard profiles. Source: Salesforce Help, "Standard Profiles", "Experience Cloud User Licenses". */
import type { Project } from '../../project/types.ts';

export interface License {
  readonly name: string;
  readonly key: string;
  readonly userType: string;
}

const SALESFORCE: License = { name: 'Salesforce', key: 'SFDC', userType: 'Standard' };

/** Profiles of other licenses than Salesforce that every org has. */
const INTERNAL: Readonly<Record<string, License>> = {
  'Standard Platform User': { name: 'Salesforce Platform', key: 'AUL', userType: 'Standard' },
  'Chatter Free User': { name: 'Chatter Free', key: 'PID_CHATTER', userType: 'CsnOnly' },
  'Chatter External User': { name: 'Chatter External', key: 'PID_CHATTER_EXTERNAL', userType: 'CsnOnly' },
};

/** Profiles of people outside of the company, which come with licenses an org buys. */
const EXTERNAL: Readonly<Record<string, License>> = {
  'Customer Community User': { name: 'Customer Community', key: 'PID_Customer_Community', userType: 'CspLitePortal' },
  'Customer Community Login User': {
    name: 'Customer Community Login',
    key: 'PID_Customer_Community_Login',
    userType: 'CspLitePortal',
  },
  'Customer Community Plus User': {
    name: 'Customer Community Plus',
    key: 'PID_Customer_Community_Plus',
    userType: 'PowerCustomerSuccess',
  },
  'Customer Community Plus Login User': {
    name: 'Customer Community Plus Login',
    key: 'PID_Customer_Community_Plus_Login',
    userType: 'PowerCustomerSuccess',
  },
  'Partner Community User': { name: 'Partner Community', key: 'PID_Partner_Community', userType: 'PowerPartner' },
  'Partner Community Login User': {
    name: 'Partner Community Login',
    key: 'PID_Partner_Community_Login',
    userType: 'PowerPartner',
  },
  'External Identity User': { name: 'External Identity', key: 'PID_External_Identity', userType: 'CspLitePortal' },
};

/** @returns the license that a profile of that name needs */
export function licenseOf(profile: string): License {
  return INTERNAL[profile] ?? EXTERNAL[profile] ?? SALESFORCE;
}

/** @returns the profiles whose license or kind of user the project's Apex asks for: its org must have them */
export function externalProfiles({ classes, triggers }: Project): string[] {
  const texts = [...classes, ...triggers]
    .map(({ text }) => text)
    .filter((text) => /Community|External Identity|CspLitePortal|PowerPartner|PowerCustomerSuccess/i.test(text));
  return Object.entries(EXTERNAL)
    .filter(([, license]) => texts.some((text) => asksFor(text, license)))
    .map(([profile]) => profile);
}

/** `'Customer Community User'`, `LIKE '%Partner Community%'`, `UserType = 'PowerPartner'`. */
function asksFor(text: string, { name, userType }: License): boolean {
  const isPlain = !name.includes('Login') && name !== 'External Identity';
  return new RegExp(`'[^'\\n]*\\b${name}\\b(?! Plus| Login)`, 'i').test(text) || (isPlain && hasText(text, userType));
}

function hasText(text: string, word: string): boolean {
  return new RegExp(`'${word}'`, 'i').test(text);
}
