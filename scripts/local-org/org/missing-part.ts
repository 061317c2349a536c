/** Stands where a part of the org is not there: naming what was asked instead of failing somewhere else. */
import { unsupported } from '../errors/catalogue.ts';
import { unsupportedPlatform } from '../errors/unsupported-platform.ts';

/** @returns a service whose every use raises LO3099 */
export function missingPart<T extends object>(name: string): T {
  return new Proxy({} as T, {
    get: (_, member) => () => {
      throw unsupported(unsupportedPlatform.part, [name, String(member)]);
    },
  });
}
