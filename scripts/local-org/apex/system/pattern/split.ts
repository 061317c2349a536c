/** `split` as Java does it. Apex Reference, "String.split(regExp, limit)". */
import { javaPattern } from './java-pattern.ts';

/**
 * @param limit above zero: at most that many parts; zero: empty parts at the end are dropped; below zero: all parts
 */
export function splitByPattern(text: string, source: string, limit: number): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const match of text.matchAll(javaPattern(source, 'g'))) {
    if (limit > 0 && parts.length === limit - 1) break;
    const end = match.index + match[0].length;
    // A match of nothing at the very start makes no empty part.
    if (end === 0) continue;
    parts.push(text.slice(start, match.index));
    start = end;
  }
  if (start === 0 && parts.length === 0) return [text];
  parts.push(text.slice(start));
  if (limit === 0) while (parts.at(-1) === '') parts.pop();
  return parts;
}
