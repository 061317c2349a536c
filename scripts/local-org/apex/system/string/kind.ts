/** String methods that tell what text consists of. Empty text passes the tests that allow spaces, no other. */
import type { PlatformFunction } from '../platform-class.ts';
import { ONLY_WHITE_SPACE } from './white-space.ts';

const test =
  (pattern: RegExp): PlatformFunction =>
  (_tx, self: string) =>
    pattern.test(self);

export const kindMethods: Readonly<Record<string, PlatformFunction>> = {
  'isAllLowerCase()': test(/^\p{Ll}+$/u),
  'isAllUpperCase()': test(/^\p{Lu}+$/u),
  'isAlpha()': test(/^\p{L}+$/u),
  'isAlphaSpace()': test(/^[\p{L} ]*$/u),
  'isAlphanumeric()': test(/^[\p{L}\p{Nd}]+$/u),
  'isAlphanumericSpace()': test(/^[\p{L}\p{Nd} ]*$/u),
  'isAsciiPrintable()': test(/^[ -~]*$/),
  'isNumeric()': test(/^\p{Nd}+$/u),
  'isNumericSpace()': test(/^[\p{Nd} ]*$/u),
  'isWhitespace()': test(ONLY_WHITE_SPACE),
};
