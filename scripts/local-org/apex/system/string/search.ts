/** String methods that look for text. */
import type { PlatformFunction } from '../platform-class.ts';
import { WHITE_SPACE } from './white-space.ts';

const folded = (text: string): string => text.toLowerCase();
/** What is no character is found nowhere. */
const character = (code: number): string =>
  code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\u0000\u0000';
const characters = (text: string): readonly string[] => [...text];

/** @returns the first position of a character that passes, or -1. */
function positionWhere(text: string, passes: (character: string) => boolean): number {
  for (let index = 0; index < text.length; index++) if (passes(text.charAt(index))) return index;
  return -1;
}

function count(text: string, part: string): number {
  return part === '' ? 0 : text.split(part).length - 1;
}

function differsAt(left: string, right: string): number {
  if (left === right) return -1;
  let at = 0;
  while (at < left.length && at < right.length && left[at] === right[at]) at++;
  return at;
}

export const searchMethods: Readonly<Record<string, PlatformFunction>> = {
  'contains(String)': (_tx, self: string, part: string) => self.includes(part),
  'containsAny(String)': (_tx, self: string, set: string) =>
    characters(set).some((character) => self.includes(character)),
  'containsIgnoreCase(String)': (_tx, self: string, part: string) => folded(self).includes(folded(part)),
  'containsNone(String)': (_tx, self: string, set: string) =>
    !characters(set).some((character) => self.includes(character)),
  'containsOnly(String)': (_tx, self: string, set: string) =>
    characters(self).every((character) => set.includes(character)),
  'containsWhitespace()': (_tx, self: string) => WHITE_SPACE.test(self),
  'countMatches(String)': (_tx, self: string, part: string) => count(self, part),
  'startsWith(String)': (_tx, self: string, start: string) => self.startsWith(start),
  'startsWithIgnoreCase(String)': (_tx, self: string, start: string) => folded(self).startsWith(folded(start)),
  'endsWith(String)': (_tx, self: string, end: string) => self.endsWith(end),
  'endsWithIgnoreCase(String)': (_tx, self: string, end: string) => folded(self).endsWith(folded(end)),
  'indexOf(String)': (_tx, self: string, part: string) => self.indexOf(part),
  'indexOf(String, Integer)': (_tx, self: string, part: string, from: number) => self.indexOf(part, from),
  'indexOfIgnoreCase(String)': (_tx, self: string, part: string) => folded(self).indexOf(folded(part)),
  'indexOfIgnoreCase(String, Integer)': (_tx, self: string, part: string, from: number) =>
    folded(self).indexOf(folded(part), from),
  'indexOfAny(String)': (_tx, self: string, set: string) => positionWhere(self, (character) => set.includes(character)),
  'indexOfAnyBut(String)': (_tx, self: string, set: string) =>
    set === '' ? -1 : positionWhere(self, (character) => !set.includes(character)),
  'indexOfChar(Integer)': (_tx, self: string, code: number) => self.indexOf(character(code)),
  'indexOfChar(Integer, Integer)': (_tx, self: string, code: number, from: number) =>
    self.indexOf(character(code), from),
  'indexOfDifference(String)': (_tx, self: string, other: string) => differsAt(self, other),
  'lastIndexOf(String)': (_tx, self: string, part: string) => self.lastIndexOf(part),
  'lastIndexOf(String, Integer)': (_tx, self: string, part: string, from: number) =>
    from < 0 ? -1 : self.lastIndexOf(part, from),
  'lastIndexOfIgnoreCase(String)': (_tx, self: string, part: string) => folded(self).lastIndexOf(folded(part)),
  'lastIndexOfIgnoreCase(String, Integer)': (_tx, self: string, part: string, from: number) =>
    from < 0 ? -1 : folded(self).lastIndexOf(folded(part), from),
  'lastIndexOfChar(Integer)': (_tx, self: string, code: number) => self.lastIndexOf(character(code)),
  'lastIndexOfChar(Integer, Integer)': (_tx, self: string, code: number, from: number) =>
    from < 0 ? -1 : self.lastIndexOf(character(code), from),
};
