/** What a backslash starts in Java's expressions, in JavaScript's. java.util.regex.Pattern, "Summary of regular-expression constructs". */
import type { PatternReader } from './pattern-reader.ts';

const SYNTAX = '^$\\.*+?()[]{}|/';
/** Doubled they would mean something in a class within a class, and with a backslash nothing in a plain one. */
const CODED_IN_CLASS = '&!#%,:;<=>@`~';

/** Java's white space is that of ASCII alone. */
const SPACE = ' \\t\\n\\v\\f\\r';
const LINE_SPACE = '\\n\\v\\f\\r\\u0085\\u2028\\u2029';
const BLANK = ' \\t\\xA0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000';

/** Sets of characters that a letter stands for; the capital letter stands for all others. */
const sets: Readonly<Record<string, string>> = { d: '0-9', w: 'a-zA-Z_0-9', s: SPACE, h: BLANK, v: LINE_SPACE };

/** All characters but those of a set, to stand in a class. */
const others: ReadonlyMap<string, string> = new Map([
  [sets['d']!, '\\D'],
  [sets['w']!, '\\W'],
  [SPACE, '\\x00-\\x08\\x0E-\\x1F\\x21-\\u{10FFFF}'],
]);

/** Java's names of classes of characters. */
const classes: Readonly<Record<string, string>> = {
  Lower: 'a-z',
  Upper: 'A-Z',
  ASCII: '\\x00-\\x7F',
  Alpha: 'a-zA-Z',
  Digit: '0-9',
  Alnum: 'a-zA-Z0-9',
  Punct: '!-\\/:-@\\[-`\\{-~',
  Graph: '!-~',
  Print: ' -~',
  Blank: ' \\t',
  Cntrl: '\\x00-\\x1F\\x7F',
  XDigit: '0-9a-fA-F',
  Space: SPACE,
  javaLowerCase: '\\p{Lowercase}',
  javaUpperCase: '\\p{Uppercase}',
  javaWhitespace: '\\s',
  javaLetter: '\\p{L}',
  javaDigit: '\\p{Nd}',
  javaLetterOrDigit: '\\p{L}\\p{Nd}',
  IsAlphabetic: '\\p{Alphabetic}',
  IsDigit: '\\p{Nd}',
  IsLetter: '\\p{L}',
  IsPunctuation: '\\p{P}',
  IsUppercase: '\\p{Uppercase}',
  IsLowercase: '\\p{Lowercase}',
  IsWhite_Space: '\\p{White_Space}',
  LC: '\\p{Lu}\\p{Ll}\\p{Lt}',
};

const simple: Readonly<Record<string, string>> = {
  t: '\\t',
  n: '\\n',
  r: '\\r',
  f: '\\f',
  a: '\\x07',
  e: '\\x1B',
};

/** @returns a character that stands for itself */
export function literal(character: string, isInClass: boolean): string {
  if (isInClass && CODED_IN_CLASS.includes(character)) return `\\u{${character.charCodeAt(0).toString(16)}}`;
  return (isInClass ? `${SYNTAX}-` : SYNTAX).includes(character) ? `\\${character}` : character;
}

/**
 * Escapes that mean one character or a set of them, in a class or out of it; the backslash is read already.
 * @returns null where the letter means something else
 */
export function characterEscape(reader: PatternReader, isInClass: boolean): string | null {
  const letter = reader.peek() ?? '';
  const set = sets[letter.toLowerCase()];
  if (set !== undefined) {
    reader.take();
    return setOf(set, letter !== letter.toLowerCase(), isInClass);
  }
  if (simple[letter] !== undefined) {
    reader.take();
    return simple[letter];
  }
  if (letter === 'p' || letter === 'P') return property(reader, isInClass);
  return coded(reader) ?? (/[a-zA-Z0-9]/.test(letter) ? null : literal(reader.take(), isInClass));
}

function setOf(set: string, isNegated: boolean, isInClass: boolean): string {
  if (isNegated) return isInClass && others.has(set) ? others.get(set)! : `[^${set}]`;
  return isInClass ? set : `[${set}]`;
}

/** Characters by their number: four or two digits, a long one in braces, octal, a control letter. */
function coded(reader: PatternReader): string | null {
  const [, four, two, long] = reader.match(/(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|x\{([0-9a-fA-F]+)\})/y) ?? [];
  const hex = four ?? two ?? long;
  if (hex !== undefined) return `\\u{${hex}}`;
  const [, octal] = reader.match(/0([0-3]?[0-7]{1,2})/y) ?? [];
  if (octal !== undefined) return `\\u{${Number.parseInt(octal, 8).toString(16)}}`;
  const [, control] = reader.match(/c([A-Za-z])/y) ?? [];
  return control === undefined ? null : `\\c${control}`;
}

function property(reader: PatternReader, isInClass: boolean): string {
  const isNegated = reader.take() === 'P';
  const [, braced, single] = reader.match(/(?:\{([\w=]+)\}|(\w))/y) ?? [];
  const name = braced ?? single;
  if (name === undefined) throw reader.fault('Unknown character property name {}');
  const known = classes[name];
  if (known !== undefined) return setOf(known, isNegated, isInClass);
  return `\\${isNegated ? 'P' : 'p'}{${propertyName(reader, name)}}`;
}

/** A general category as it is; `IsLatin` and `script=Latin` are scripts. */
function propertyName(reader: PatternReader, name: string): string {
  const [, script] = /^(?:Is|(?:script|sc)=)(\w+)$/i.exec(name) ?? [];
  const [, category = name] = /^(?:general_category|gc|Is)=?(\w{1,2})$/i.exec(name) ?? [];
  const candidates = [category, ...(script === undefined ? [] : [`Script=${script}`, script])];
  const found = candidates.find((candidate) => isProperty(candidate));
  if (found === undefined && name.startsWith('In')) reader.refuse(`a block of Unicode, ${name}`);
  if (found === undefined) throw reader.fault(`Unknown character property name {${name.replace(/^In|^Is/, '')}}`);
  return found;
}

function isProperty(name: string): boolean {
  try {
    return new RegExp(`\\p{${name}}`, 'v') instanceof RegExp;
  } catch {
    return false;
  }
}
