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
  const all = [...objects];
  const taken = new Set([...assigned.values(), ...all.map((object) => object.keyPrefix)]);
  for (const object of all)
    if (!object.isCustom && object.keyPrefix === '' && hasPrefix(object))
      taken.add((object.keyPrefix = assigned.get(object.name) ?? freePrefix(object.name, taken)));
  const custom = all
    .filter((object) => object.isCustom && object.keyPrefix === '')
    .sort((a, b) => (a.name < b.name ? -1 : 1));
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

/** Whether records of a standard object have ids: those that can be queried, and platform events. */
function hasPrefix({ name, kind, isQueryable }: ObjectDraft): boolean {
  return kind === 'platformEvent' ? !name.endsWith('ChangeEvent') : kind !== 'share' && isQueryable;
}

/** A standard object whose prefix is not known has one of its own, which follows from its name. */
function freePrefix(name: string, taken: ReadonlySet<string>): string {
  const count = digits.length;
  let number = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % (count * count), 7);
  const prefix = (): string => `0${digits[Math.floor(number / count)]}${digits[number % count]}`;
  while (taken.has(prefix())) number = (number + 1) % (count * count);
  return prefix();
}
