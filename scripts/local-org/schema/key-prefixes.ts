/** The first three characters of ids of a project's objects. */
import type { ObjectDraft } from './draft.ts';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** First character by kind, as the platform gives them. */
const firsts: Readonly<Record<string, string>> = {
  object: 'a',
  customSetting: 'a',
  customMetadata: 'm',
  platformEvent: 'e',
  bigObject: 'x',
};

/**
 * Numbers custom objects in the order of their names, after those that already have a prefix.
 * @param assigned prefixes given before, by object name; they stay
 */
export function assignKeyPrefixes(objects: Iterable<ObjectDraft>, assigned: ReadonlyMap<string, string>): void {
  const custom = [...objects]
    .filter((object) => object.isCustom && object.keyPrefix === '')
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const taken = new Set(assigned.values());
  const next: Record<string, number> = {};
  for (const object of custom) {
    const known = assigned.get(object.name);
    if (known !== undefined) {
      object.keyPrefix = known;
      continue;
    }
    const first = firsts[object.kind] ?? 'a';
    do {
      const number = next[first] ?? 0;
      next[first] = number + 1;
      object.keyPrefix = `${first}${digits[Math.floor(number / 62)]}${digits[number % 62]}`;
    } while (taken.has(object.keyPrefix));
  }
}
