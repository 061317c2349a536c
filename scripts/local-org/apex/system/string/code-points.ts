/** String methods over characters as numbers. */
import { integerType } from '../../values/apex-type-names.ts';
import { apexError } from '../../values/exception.ts';
import { ApexList } from '../../values/list.ts';
import type { PlatformFunction } from '../platform-class.ts';

function at(text: string, index: number): string {
  if (index < 0 || index >= text.length) throw apexError('System.StringException', `Index out of bounds: ${index}`);
  return text.slice(index);
}

function lastCodePoint(text: string, end: number): number {
  at(text, end - 1);
  return [...text.slice(0, end)].at(-1)?.codePointAt(0) ?? 0;
}

function offsetBy(text: string, index: number, points: number): number {
  const moved = points >= 0 ? [...text.slice(index)].slice(0, points) : [...text.slice(0, index)].slice(points);
  if (moved.length < Math.abs(points)) throw apexError('System.StringException', `Index out of bounds: ${index}`);
  return index + Math.sign(points) * moved.join('').length;
}

export const codePointMethods: Readonly<Record<string, PlatformFunction>> = {
  'charAt(Integer)': (_tx, self: string, index: number) => at(self, index).charCodeAt(0),
  'codePointAt(Integer)': (_tx, self: string, index: number) => at(self, index).codePointAt(0),
  'codePointBefore(Integer)': (_tx, self: string, index: number) => lastCodePoint(self, index),
  'codePointCount(Integer, Integer)': (_tx, self: string, start: number, end: number) =>
    [...self.slice(start, end)].length,
  'offsetByCodePoints(Integer, Integer)': (_tx, self: string, index: number, points: number) =>
    offsetBy(self, index, points),
  'getChars()': (_tx, self: string) =>
    new ApexList(
      integerType,
      Array.from({ length: self.length }, (_, index) => self.charCodeAt(index)),
    ),
};
