/**
 * Whether more text could have changed what a matcher last found: `Matcher.hitEnd()`. JavaScript does not tell how far it
 * read, so this is worked out where it follows from the pattern. Apex Reference, "Matcher Class".
 */
import { unsupported } from '../../../errors/catalogue.ts';
import { unsupportedPlatform } from '../../../errors/unsupported-platform.ts';
import { javaPattern } from './java-pattern.ts';

export interface LastSearch {
  readonly source: string;
  /** The text that was searched. */
  readonly region: string;
  /** From one place, or anywhere from there on. */
  readonly isAnchored: boolean;
  readonly isFound: boolean;
}

/** A part that takes one character, whatever follows: `a`, `\.`, `\d`, `[a-z]`, `.`. */
const ATOM = /\[\^?[^[\]\\&]+\]|\\(?:[^a-z0-9]|[tnrfdsw])|[^\\[\](){}*+?^$|]/giy;

export function hitEnd({ source, region, isAnchored, isFound }: LastSearch): boolean {
  const atoms = source.match(ATOM) ?? [];
  const isPlain = atoms.join('') === source;
  if (isFound && isPlain) return false;
  if (!isAnchored && !isFound && !/^(?:\^|\\A|\(\?)/.test(source)) return true;
  if (isAnchored && isPlain) return region.length < atoms.length && startsAs(atoms, region);
  throw unsupported(unsupportedPlatform.pattern, [source, 'a pattern of this kind with hitEnd()']);
}

function startsAs(atoms: readonly string[], region: string): boolean {
  return javaPattern(atoms.slice(0, region.length).join(''), 'y').test(region);
}
