/**
 * `String.format`: `{0}` stands for a value, `''` for a quote, and quoted text for itself. Values are texts, so that
 * what Java does with `{0,number}` fails. Apex Reference, "String.format(stringToFormat, formattingArguments)",
 * java.text.MessageFormat.
 */
import { apexError, type ApexException } from '../../values/exception.ts';
import { stringOf } from '../../values/string-of.ts';

export function formatMessage(pattern: string, given: readonly unknown[]): string {
  // Each value becomes a text once, however often it stands in the pattern: its `toString` may count.
  const values = given.map((value) => (value === null ? null : stringOf(value)));
  let text = '';
  let isQuoted = false;
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    if (character === "'") {
      if (pattern[at + 1] === "'") text += pattern[at++];
      else isQuoted = !isQuoted;
    } else if (character === '{' && !isQuoted) {
      const element = elementAt(pattern, at + 1);
      text += valueOf(element, values);
      at += element.length + 1;
    } else text += character;
  }
  return text;
}

/** What stands between the braces, which may hold further ones, of which quotes take the meaning. */
function elementAt(pattern: string, start: number): string {
  let depth = 0;
  let isQuoted = false;
  for (let at = start; at < pattern.length; at++) {
    const character = pattern[at];
    if (character === "'") isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === '{') depth++;
    else if (character === '}' && depth-- === 0) return pattern.slice(start, at);
  }
  throw fault('Unmatched braces in the pattern.');
}

function valueOf(element: string, values: readonly (string | null)[]): string {
  const [number = '', type] = element.split(',');
  if (!/^\+?\d+$/.test(number)) throw fault(`can't parse argument number: ${number}`);
  const index = Number(number);
  if (index >= values.length) return `{${index}}`;
  const value = values[index];
  if (type !== undefined && type.trim() !== '' && value !== null) throw fault(refusal(type.trim()));
  return value ?? 'null';
}

function refusal(type: string): string {
  const kinds: Readonly<Record<string, string>> = { number: 'Number', choice: 'Number', date: 'Date', time: 'Date' };
  const kind = kinds[type.toLowerCase()];
  return kind === undefined ? `unknown format type: ${type}` : `Cannot format given Object as a ${kind}`;
}

function fault(message: string): ApexException {
  return apexError('System.StringException', message);
}
