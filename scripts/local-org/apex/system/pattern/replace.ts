/** Replacing matches; the replacement names groups as `$1` and escapes with `\`. Apex Reference, "Matcher.replaceAll(replacementString)". */
import { apexError } from '../../values/exception.ts';
import { javaPattern } from './java-pattern.ts';

export function replaceByPattern(text: string, source: string, replacement: string, isAll: boolean): string {
  return text.replace(javaPattern(source, isAll ? 'g' : ''), (...found: unknown[]) => filled(replacement, found));
}

/** @param found what `String.replace` hands over: the match, its groups, position, text, named groups */
function filled(replacement: string, found: readonly unknown[]): string {
  const groups = found.slice(
    0,
    found.findIndex((part) => typeof part === 'number'),
  ) as (string | undefined)[];
  const named = found.at(-1) as Record<string, string | undefined> | undefined;
  return replacement.replace(
    /\\([\s\S])|\$(\d)|\$\{(\w+)\}|\$/g,
    (_whole, escaped?: string, digit?: string, name?: string) => {
      if (escaped !== undefined) return escaped;
      if (name !== undefined && typeof named === 'object') return named[name] ?? '';
      if (digit === undefined) throw apexError('System.StringException', 'Illegal group reference');
      if (Number(digit) >= groups.length) throw apexError('System.StringException', `No group ${digit}`);
      return groups[Number(digit)] ?? '';
    },
  );
}
