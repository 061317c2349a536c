/** String methods that cut text into parts. Positions outside raise a StringException, as the Apex Reference says. */
import { stringType } from '../../values/apex-type-names.ts';
import { apexError } from '../../values/exception.ts';
import { ApexList } from '../../values/list.ts';
import type { PlatformFunction } from '../platform-class.ts';
import { splitByPattern } from '../pattern/split.ts';
import { characterRuns } from './character-runs.ts';

function substring(text: string, start: number, end: number): string {
  if (start < 0 || start > text.length)
    throw apexError('System.StringException', `Starting position out of bounds: ${start}`);
  if (end > text.length || start > end)
    throw apexError('System.StringException', `Ending position out of bounds: ${end}`);
  return text.slice(start, end);
}

function between(text: string, open: string, close: string): string | null {
  const start = text.indexOf(open);
  const end = start < 0 ? -1 : text.indexOf(close, start + open.length);
  return end < 0 ? null : text.slice(start + open.length, end);
}

const texts = (items: string[]): ApexList<string> => new ApexList(stringType, items);

export const partMethods: Readonly<Record<string, PlatformFunction>> = {
  'substring(Integer)': (_tx, self: string, start: number) => substring(self, start, self.length),
  'substring(Integer, Integer)': (_tx, self: string, start: number, end: number) => substring(self, start, end),
  'substringAfter(String)': (_tx, self: string, mark: string) =>
    self.includes(mark) ? self.slice(self.indexOf(mark) + mark.length) : '',
  'substringAfterLast(String)': (_tx, self: string, mark: string) =>
    mark !== '' && self.includes(mark) ? self.slice(self.lastIndexOf(mark) + mark.length) : '',
  'substringBefore(String)': (_tx, self: string, mark: string) =>
    self.includes(mark) ? self.slice(0, self.indexOf(mark)) : self,
  'substringBeforeLast(String)': (_tx, self: string, mark: string) =>
    mark !== '' && self.includes(mark) ? self.slice(0, self.lastIndexOf(mark)) : self,
  'substringBetween(String)': (_tx, self: string, mark: string) => between(self, mark, mark),
  'substringBetween(String, String)': (_tx, self: string, open: string, close: string) => between(self, open, close),
  'left(Integer)': (_tx, self: string, length: number) => self.slice(0, Math.max(0, length)),
  'right(Integer)': (_tx, self: string, length: number) => (length <= 0 ? '' : self.slice(-length)),
  'mid(Integer, Integer)': (_tx, self: string, start: number, length: number) =>
    length < 0 || start > self.length ? '' : self.slice(Math.max(0, start)).slice(0, length),
  'split(String)': (_tx, self: string, pattern: string) => texts(splitByPattern(self, pattern, 0)),
  'split(String, Integer)': (_tx, self: string, pattern: string, limit: number) =>
    texts(splitByPattern(self, pattern, limit)),
  'splitByCharacterType()': (_tx, self: string) => texts(characterRuns(self, false)),
  'splitByCharacterTypeCamelCase()': (_tx, self: string) => texts(characterRuns(self, true)),
};
