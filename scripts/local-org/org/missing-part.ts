/** Stands where a part of the org is not there: naming what was asked instead of failing somewhere else. */
import { UnsupportedError } from '../errors/catalogue.ts';

/** @returns a service whose every use raises LO3901 */
export function missingPart<T extends object>(name: string): T {
  return new Proxy({} as T, {
    get: (_, member) => () => {
      throw new UnsupportedError('LO3901', `This org has no ${name} (${String(member)} was asked for)`);
    },
  });
}
