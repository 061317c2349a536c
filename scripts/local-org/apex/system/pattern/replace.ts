/** Replacing matches; the replacement names groups as `$1` and escapes with `\`. Apex Reference, "Matcher.replaceAll(replacementString)". */
import { apexError } from '../../values/exception.ts';
import { groupsOf, javaPattern } from './java-pattern.ts';

export function replaceByPattern(text: string, source: string, replacement: string, isAll: boolean): string {
  const numbers = groupsOf(source);
  return text.replace(javaPattern(source, isAll ? 'g' : ''), (...found: unknown[]) =>
    filled(replacement, found, numbers),
  );
}

/** @param found what `String.replace` hands over: the match, its groups, position, text, named groups */
function filled(replacement: string, found: readonly unknown[], numbers: readonly number[]): string {
  const groups = numbers.map((number) => found[number] as string | undefined);
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
