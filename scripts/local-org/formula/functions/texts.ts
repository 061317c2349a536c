/** Text functions. Source: Salesforce Help, "Formula Operators and Functions A–Z". */
import { Decimal } from 'decimal.js';
import { FormulaRuntimeError } from '../errors.ts';
import { displayText, isBlank, textOf, type FormulaValue } from '../values.ts';
import { javaPattern } from '../../apex/system/pattern/java-pattern.ts';
import { ApexException } from '../../apex/values/exception.ts';
import { normalisedId } from '../../apex/values/id.ts';
import { SESSION_ID } from '../../apex/values/org-address.ts';
import { number, type FormulaFunction, type FunctionTable } from './definition.ts';

const wholeOf = (value: FormulaValue | undefined): number => (value instanceof Decimal ? value.trunc().toNumber() : 0);
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const patterns = new Map<string, RegExp>();

/** Java's regular expressions; the whole text must match. */
function wholeMatch(text: string, pattern: string): boolean {
  let compiled = patterns.get(pattern);
  if (compiled === undefined) {
    compiled = wholePattern(pattern);
    patterns.set(pattern, compiled);
  }
  return compiled.test(text);
}

function wholePattern(pattern: string): RegExp {
  try {
    const { source, flags } = javaPattern(pattern);
    return new RegExp(`^(?:${source})$`, flags);
  } catch (fault) {
    if (fault instanceof ApexException) throw new FormulaRuntimeError(`REGEX("${pattern}")`);
    throw fault;
  }
}

function padded(
  value: FormulaValue,
  length: FormulaValue | undefined,
  fill: FormulaValue | undefined,
  atStart: boolean,
): string {
  const text = textOf(value);
  const size = wholeOf(length);
  if (text.length >= size) return text.slice(0, Math.max(0, size));
  const filler = fill === undefined ? ' ' : textOf(fill);
  return atStart ? text.padStart(size, filler) : text.padEnd(size, filler);
}

/** Whether nothing holds something is neither true nor false. */
function found(test: (text: string, part: string) => boolean): NonNullable<FormulaFunction['run']> {
  return (_, text, part) => (isBlank(text!) && !isBlank(part!) ? null : test(textOf(text!), textOf(part!)));
}

export const textFunctions: FunctionTable = {
  TEXT: {
    min: 1,
    max: 1,
    takesPicklist: true,
    returns: 'text',
    run: (_, value) => (value === null ? null : displayText(value!)),
  },
  BEGINS: { min: 2, max: 2, returns: 'boolean', run: found((text, start) => text.startsWith(start)) },
  CONTAINS: { min: 2, max: 2, returns: 'boolean', run: found((text, part) => text.includes(part)) },
  INCLUDES: {
    min: 2,
    max: 2,
    takesPicklist: true,
    returns: 'boolean',
    run: (_, values, value) => textOf(values!).split(';').includes(textOf(value!)),
  },
  PICKLISTCOUNT: {
    min: 1,
    max: 1,
    takesPicklist: true,
    returns: 'number',
    run: (_, values) => number(textOf(values!) === '' ? 0 : textOf(values!).split(';').length),
  },
  ISPICKVAL: {
    min: 2,
    max: 2,
    takesPicklist: true,
    returns: 'boolean',
    run: (_, value, literal) => textOf(value!) === textOf(literal!),
  },
  FIND: {
    min: 2,
    max: 3,
    returns: 'number',
    run: (_, part, text, start) =>
      number(isBlank(part!) ? 0 : textOf(text!).indexOf(textOf(part!), Math.max(0, wholeOf(start) - 1)) + 1),
  },
  LEFT: {
    min: 2,
    max: 2,
    returns: 'text',
    run: (_, text, count) => textOf(text!).slice(0, Math.max(0, wholeOf(count))),
  },
  RIGHT: {
    min: 2,
    max: 2,
    returns: 'text',
    run: (_, text, count) => (wholeOf(count) <= 0 ? '' : textOf(text!).slice(-wholeOf(count))),
  },
  MID: {
    min: 3,
    max: 3,
    returns: 'text',
    run: (_, text, start, count) => {
      const from = Math.max(0, wholeOf(start) - 1);
      return textOf(text!).slice(from, from + Math.max(0, wholeOf(count)));
    },
  },
  LEN: { min: 1, max: 1, returns: 'number', run: (_, text) => number(textOf(text!).length) },
  LOWER: { min: 1, max: 2, returns: 'text', run: (_, text) => textOf(text!).toLowerCase() },
  UPPER: { min: 1, max: 2, returns: 'text', run: (_, text) => textOf(text!).toUpperCase() },
  INITCAP: {
    min: 1,
    max: 1,
    returns: 'text',
    run: (_, text) =>
      textOf(text!)
        .toLowerCase()
        .replace(
          /(^|[^\p{L}\p{N}])(\p{L})/gu,
          (_match, before: string, letter: string) => before + letter.toUpperCase(),
        ),
  },
  TRIM: { min: 1, max: 1, returns: 'text', run: (_, text) => textOf(text!).trim() },
  REVERSE: { min: 1, max: 1, returns: 'text', run: (_, text) => [...textOf(text!)].reverse().join('') },
  SUBSTITUTE: {
    min: 3,
    max: 3,
    returns: 'text',
    run: (_, text, old, replacement) =>
      textOf(old!) === '' ? textOf(text!) : textOf(text!).replaceAll(textOf(old!), textOf(replacement!)),
  },
  LPAD: { min: 2, max: 3, returns: 'text', run: (_, text, length, fill) => padded(text!, length, fill, true) },
  RPAD: { min: 2, max: 3, returns: 'text', run: (_, text, length, fill) => padded(text!, length, fill, false) },
  REGEX: { min: 2, max: 2, returns: 'boolean', run: (_, text, pattern) => wholeMatch(textOf(text!), textOf(pattern!)) },
  BR: { min: 0, max: 0, returns: 'text', run: () => '\n' },
  CASESAFEID: { min: 1, max: 1, returns: 'id', run: (_, id) => normalisedId(textOf(id!)) ?? textOf(id!) },
  GETSESSIONID: { min: 0, max: 0, returns: 'text', run: () => SESSION_ID },
  HTMLENCODE: { min: 1, max: 1, returns: 'text', run: (_, text) => escaped(textOf(text!)) },
  URLENCODE: {
    min: 1,
    max: 1,
    returns: 'text',
    run: (_, text) => encodeURIComponent(textOf(text!)).replaceAll('%20', '+'),
  },
  ASCII: {
    min: 1,
    max: 1,
    returns: 'number',
    run: (_, text) => (textOf(text!) === '' ? null : number(textOf(text!).codePointAt(0)!)),
  },
  CHR: { min: 1, max: 1, returns: 'text', run: (_, code) => String.fromCodePoint(wholeOf(code)) },
  HYPERLINK: {
    min: 2,
    max: 3,
    returns: 'text',
    run: (_, url, label, target) =>
      `<a href="${escaped(textOf(url!))}" target="${target === undefined ? '_blank' : escaped(textOf(target))}">${escaped(textOf(label!))}</a>`,
  },
  IMAGE: {
    min: 2,
    max: 4,
    returns: 'text',
    run: (_, url, alternative, height, width) => {
      const size = height === undefined ? '' : ` style="height:${wholeOf(height)}px; width:${wholeOf(width)}px;"`;
      return `<img src="${escaped(textOf(url!))}" alt="${escaped(textOf(alternative!))}"${size} border="0"/>`;
    },
  },
};
