/** Replacing matches; the replacement names groups as `$1` and escapes with `\`. Apex Reference, "Matcher.replaceAll(replacementString)". */
import { apexError } from '../../values/exception.ts';
import { javaPattern, translated } from './java-pattern.ts';
import { placesOf } from './loops.ts';

export function replaceByPattern(text: string, source: string, replacement: string, isAll: boolean): string {
  return text.replace(javaPattern(source, isAll ? 'g' : ''), (...found: unknown[]) =>
    filled(replacement, found, groupsOf(source, found, text)),
  );
}

type Group = string | undefined;

/** @param found what `String.replace` hands over: the match, JavaScript's groups, position, text, named groups */
function groupsOf(source: string, found: readonly unknown[], text: string): readonly Group[] {
  const pattern = translated(source);
  if (pattern.loops.length === 0) return pattern.groups.map((number) => found[number] as Group);
  const again = javaPattern(source, 'dy');
  again.lastIndex = found.find((each) => typeof each === 'number')!;
  const match = again.exec(text)!;
  return placesOf(pattern, match, text).map((place) => (place === undefined ? undefined : text.slice(...place)));
}

function filled(replacement: string, found: readonly unknown[], groups: readonly Group[]): string {
  const named = found.at(-1) as Record<string, string | undefined> | undefined;
  return replacement.replace(
    /\\([\s\S])|\$(\d+)|\$\{(\w+)\}|\$|\\$/g,
    (_whole, escaped?: string, digit?: string, name?: string) => {
      if (escaped !== undefined) return escaped;
      if (name !== undefined && typeof named === 'object') return named[name] ?? '';
      if (digit === undefined) throw apexError('System.StringException', 'Illegal group reference');
      const [number, rest] = groupNumber(digit, groups.length);
      return `${groups[number] ?? ''}${rest}`;
    },
  );
}

/** As many digits belong to the number as there are groups for. */
function groupNumber(digits: string, count: number): readonly [number, rest: string] {
  if (Number(digits.charAt(0)) >= count) throw apexError('System.StringException', `No group ${digits.charAt(0)}`);
  let length = 1;
  while (length < digits.length && Number(digits.slice(0, length + 1)) < count) length++;
  return [Number(digits.slice(0, length)), digits.slice(length)];
}
