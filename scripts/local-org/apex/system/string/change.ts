/** String methods that make changed text. */
import { apexError } from '../../values/exception.ts';
import { fatalError } from '../../values/exception-types.ts';
import { localeTag } from '../../values/locale-format.ts';
import type { PlatformFunction } from '../platform-class.ts';
import { replaceByPattern } from '../pattern/replace.ts';
import { trimmed, WHITE_SPACE } from './white-space.ts';

function padding(missing: number, pad: string): string {
  const unit = pad === '' ? ' ' : pad;
  return missing <= 0 ? '' : unit.repeat(Math.ceil(missing / unit.length)).slice(0, missing);
}

function center(text: string, size: number, pad: string): string {
  const missing = size - text.length;
  if (missing <= 0) return text;
  const before = Math.floor(missing / 2);
  return padding(before, pad) + text + padding(missing - before, pad);
}

function abbreviate(text: string, width: number, offset: number): string {
  if (width < 4) throw apexError('System.IllegalArgumentException', 'Minimum abbreviation width is 4');
  if (text.length <= width) return text;
  const start = Math.min(offset, text.length, text.length - (width - 3));
  if (start <= 4) return `${text.slice(0, width - 3)}...`;
  if (width < 7) throw apexError('System.IllegalArgumentException', 'Minimum abbreviation width with offset is 7');
  return start + width - 3 < text.length
    ? `...${abbreviate(text.slice(start), width - 3, 0)}`
    : `...${text.slice(text.length - (width - 3))}`;
}

/** Nothing is found before, between and after all characters. */
function replaced(text: string, part: string, by: string): string {
  return part === '' ? ['', ...text.split(''), ''].join(by) : text.split(part).join(by);
}

function overlay(text: string, middle: string, start: number, end: number): string {
  const [from, to] = [start, end]
    .map((at) => Math.min(Math.max(at, 0), text.length))
    .sort((left, right) => left - right) as [number, number];
  return text.slice(0, from) + middle + text.slice(to);
}

function swapCase(character: string): string {
  return character === character.toUpperCase() ? character.toLowerCase() : character.toUpperCase();
}

/** No text is longer than this. Apex Developer Guide, "Execution Governors and Limits". */
const LONGEST = 6_000_000;

function repeated(text: string, separator: string, times: number): string {
  const count = Math.max(0, times);
  if ((text.length + separator.length) * count - separator.length > LONGEST)
    throw fatalError('System.LimitException', 'String is too long.');
  return separator === '' ? text.repeat(count) : Array<string>(count).fill(text).join(separator);
}

/** Removes the end of one text from the other when it is there in any case. */
const endsIn = (text: string, end: string): boolean => text.toLowerCase().endsWith(end.toLowerCase());
const startsIn = (text: string, start: string): boolean => text.toLowerCase().startsWith(start.toLowerCase());
const without = (text: string, part: string): string => (part === '' ? text : text.replaceAll(part, ''));

export const changeMethods: Readonly<Record<string, PlatformFunction>> = {
  'abbreviate(Integer)': (_tx, self: string, width: number) => abbreviate(self, width, 0),
  'abbreviate(Integer, Integer)': (_tx, self: string, width: number, offset: number) => abbreviate(self, width, offset),
  'capitalize()': (_tx, self: string) => self.charAt(0).toUpperCase() + self.slice(1),
  'uncapitalize()': (_tx, self: string) => self.charAt(0).toLowerCase() + self.slice(1),
  'swapCase()': (_tx, self: string) => [...self].map(swapCase).join(''),
  'toLowerCase()': (_tx, self: string) => self.toLowerCase(),
  'toLowerCase(String)': (_tx, self: string, locale: string) => self.toLocaleLowerCase(localeTag(locale)),
  'toUpperCase()': (_tx, self: string) => self.toUpperCase(),
  'toUpperCase(String)': (_tx, self: string, locale: string) => self.toLocaleUpperCase(localeTag(locale)),
  'center(Integer)': (_tx, self: string, size: number) => center(self, size, ' '),
  'center(Integer, String)': (_tx, self: string, size: number, pad: string) => center(self, size, pad),
  'leftPad(Integer)': (_tx, self: string, size: number) => padding(size - self.length, ' ') + self,
  'leftPad(Integer, String)': (_tx, self: string, size: number, pad: string) => padding(size - self.length, pad) + self,
  'rightPad(Integer)': (_tx, self: string, size: number) => self + padding(size - self.length, ' '),
  'rightPad(Integer, String)': (_tx, self: string, size: number, pad: string) =>
    self + padding(size - self.length, pad),
  'trim()': (_tx, self: string) => trimmed(self),
  'normalizeSpace()': (_tx, self: string) => self.trim().replace(/\s+/g, ' '),
  'deleteWhitespace()': (_tx, self: string) => self.split(WHITE_SPACE).join(''),
  'overlay(String, Integer, Integer)': (_tx, self: string, middle: string, start: number, end: number) =>
    overlay(self, middle ?? '', start, end),
  'remove(String)': (_tx, self: string, part: string) => without(self, part),
  'removeEnd(String)': (_tx, self: string, end: string) =>
    self.endsWith(end) ? self.slice(0, self.length - end.length) : self,
  'removeEndIgnoreCase(String)': (_tx, self: string, end: string) =>
    endsIn(self, end) ? self.slice(0, self.length - end.length) : self,
  'removeStart(String)': (_tx, self: string, start: string) =>
    self.startsWith(start) ? self.slice(start.length) : self,
  'removeStartIgnoreCase(String)': (_tx, self: string, start: string) =>
    startsIn(self, start) ? self.slice(start.length) : self,
  'repeat(Integer)': (_tx, self: string, times: number) => repeated(self, '', times),
  'repeat(String, Integer)': (_tx, self: string, separator: string | null, times: number) =>
    repeated(self, separator ?? '', times),
  'replace(String, String)': (_tx, self: string, part: string, by: string) => replaced(self, part, by),
  'replaceAll(String, String)': (_tx, self: string, pattern: string, by: string) =>
    replaceByPattern(self, pattern, by, true),
  'replaceFirst(String, String)': (_tx, self: string, pattern: string, by: string) =>
    replaceByPattern(self, pattern, by, false),
  'reverse()': (_tx, self: string) => [...self].reverse().join(''),
  'stripHtmlTags()': (_tx, self: string) => self.replace(/<[^>]*>/g, ''),
};
