/** What Salesforce has to limit or open records and the local org does not: numbers LO3120 to LO3129. */
import { fill, UnsupportedError, type CatalogueEntry } from '../errors/catalogue.ts';

export const UNSUPPORTED_ACCESS = {
  restrictionRule: { code: 'LO3120', text: 'Restriction rule {0} is not supported' },
  guestRules: { code: 'LO3121', text: 'Sharing rules of {0} for guests or territories are not supported' },
} as const satisfies Record<string, CatalogueEntry>;

/** @returns the error to throw, with the file that asks for it. */
export function unsupportedAccess(what: keyof typeof UNSUPPORTED_ACCESS, name: string, path: string): UnsupportedError {
  const entry = UNSUPPORTED_ACCESS[what];
  return new UnsupportedError(entry.code, fill(entry.text, [name]), path);
}
