/** String methods that compare. */
import { equalText, equalValues } from '../../values/equality.ts';
import { hashCode } from '../../values/hash-code.ts';
import type { PlatformFunction } from '../platform-class.ts';

/** Difference of the first characters that differ, else of the lengths, as Java does. */
function compare(left: string, right: string): number {
  for (let index = 0; index < left.length && index < right.length; index++) {
    const difference = left.charCodeAt(index) - right.charCodeAt(index);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** Number of single-character edits between two texts. */
function levenshtein(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let at = 1; at <= left.length; at++) {
    const next = [at];
    for (let to = 1; to <= right.length; to++) {
      const replaced = (row[to - 1] ?? 0) + (left[at - 1] === right[to - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}

function difference(left: string, right: string): string {
  let at = 0;
  while (at < left.length && left[at] === right[at]) at++;
  return right.slice(at);
}

export const compareMethods: Readonly<Record<string, PlatformFunction>> = {
  'compareTo(String)': (_tx, self: string, other: string) => compare(self, other),
  'equals(Object)': (_tx, self: string, other: unknown) => equalValues(self, other),
  'equals(String)': (_tx, self: string, other: string | null) => equalValues(self, other),
  'equalsIgnoreCase(String)': (_tx, self: string, other: string | null) => equalText(self, other),
  'hashCode()': (_tx, self: string) => hashCode(self),
  'difference(String)': (_tx, self: string, other: string) => difference(self, other),
  'getLevenshteinDistance(String)': (_tx, self: string, other: string) => levenshtein(self, other),
  'getLevenshteinDistance(String, Integer)': (_tx, self: string, other: string, threshold: number) => {
    const distance = levenshtein(self, other);
    return distance > threshold ? -1 : distance;
  },
};
