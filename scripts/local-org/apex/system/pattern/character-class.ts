/** `[a-z&&[^aeiou]]`: Java's classes of characters, with unions and intersections, in JavaScript's. */
import { characterEscape, literal } from './escapes.ts';
import type { PatternReader } from './pattern-reader.ts';

/** @returns the class whose `[` is read already. @param foldsCase adds the letters of the other case */
export function characterClass(reader: PatternReader, foldsCase: boolean): string {
  const start = reader.at - 1;
  const negation = reader.skips('^') ? '^' : '';
  // Parts between `&&`; only characters in all of them are in the class.
  const parts: string[] = [];
  let part = '';
  // A bracket that comes first is an ordinary character.
  if (reader.peek() === ']' && reader.rest().indexOf(']', 1) > 0) part += literal(reader.take(), true);
  for (;;) {
    if (reader.isDone) throw reader.fault('Unclosed character class', Math.max(start, reader.source.length - 1));
    if (reader.skips(']')) break;
    if (reader.skips('&&')) {
      parts.push(part);
      part = '';
    } else part += item(reader, foldsCase);
  }
  parts.push(part);
  const filled = parts.filter((each) => each !== '');
  return filled.length < 2
    ? `[${negation}${filled[0] ?? ''}]`
    : `[${negation}${filled.map((each) => `[${each}]`).join('&&')}]`;
}

function item(reader: PatternReader, foldsCase: boolean): string {
  if (reader.skips('[')) return characterClass(reader, foldsCase);
  const from = one(reader);
  if (from.isSet || reader.peek() !== '-' || /^-(?:\]|\[|&&|$)/.test(reader.rest()))
    return folded(from.text, null, foldsCase);
  reader.take();
  const to = one(reader);
  if (to.isSet) return `${folded(from.text, null, foldsCase)}\\-${to.text}`;
  return folded(from.text, to.text, foldsCase);
}

function one(reader: PatternReader): { readonly text: string; readonly isSet: boolean } {
  const character = reader.take();
  if (character !== '\\') return { text: literal(character, true), isSet: false };
  if (reader.skips('Q')) return { text: quotation(reader, true), isSet: true };
  const isSet = /[dDwWsShHvVpP]/.test(reader.peek() ?? '');
  const text = characterEscape(reader, true);
  if (text === null) throw reader.fault('Illegal/unsupported escape sequence');
  return { text, isSet };
}

/** `\Q…\E`, of which the start is read already. */
export function quotation(reader: PatternReader, isInClass: boolean): string {
  const end = reader.source.indexOf('\\E', reader.at);
  const text = reader.source.slice(reader.at, end < 0 ? undefined : end);
  reader.at = end < 0 ? reader.source.length : end + 2;
  return [...text].map((character) => literal(character, isInClass)).join('');
}

function folded(from: string, to: string | null, foldsCase: boolean): string {
  const plain = to === null ? from : `${from}-${to}`;
  if (!foldsCase || from.length > 1 || (to ?? from).length > 1) return plain;
  return plain + otherRange(from, to ?? from, 'A', 'Z') + otherRange(from, to ?? from, 'a', 'z');
}

/** The other case of those letters of an alphabet that are in a range. */
function otherRange(from: string, to: string, first: string, last: string): string {
  const [low, high] = [from > first ? from : first, to < last ? to : last];
  return low > high ? '' : `${otherCase(low)}-${otherCase(high)}`;
}

export function otherCase(letter: string): string {
  return letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase();
}
