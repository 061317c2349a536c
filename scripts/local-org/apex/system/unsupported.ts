/** What platform classes have and the local org does not: numbers LO3200 to LO3239. */
import { fill, UnsupportedError } from '../../errors/catalogue.ts';

const entries = {
  pattern: { code: 'LO3200', text: 'The regular expression "{0}" uses {1}, which is not supported' },
  feature: { code: 'LO3201', text: '{0} is not supported' },
  jsonType: { code: 'LO3202', text: 'JSON of type {0} is not supported' },
} as const;

/** @returns the error to throw; it says what and, where the caller knows, why. */
export function unsupported(entry: keyof typeof entries, ...values: string[]): UnsupportedError {
  const { code, text } = entries[entry];
  return new UnsupportedError(code, fill(text, values));
}
