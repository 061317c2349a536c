/** Record ids: 15 case-sensitive characters, or 18 with a checksum of the letters' case. */
import { apexError } from './exception.ts';

const CHECKSUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** @returns the 18-character form of a 15-character id. */
export function id18(id15: string): string {
  let checksum = '';
  for (let block = 0; block < 15; block += 5) {
    let bits = 0;
    for (let index = 0; index < 5; index++) {
      const character = id15.charCodeAt(block + index);
      if (character >= 65 && character <= 90) bits |= 1 << index;
    }
    checksum += CHECKSUM[bits];
  }
  return id15 + checksum;
}

/** @returns the id's 18-character form, or null where the text is no id (wrong length, characters or checksum). */
export function normalisedId(text: string): string | null {
  if (!/^[a-zA-Z0-9]+$/.test(text)) return null;
  if (text.length === 15) return id18(text);
  if (text.length !== 18) return null;
  return id18(text.slice(0, 15)) === text ? text : recased(text);
}

/** As `normalisedId`, but raises `Invalid id: x` as an assignment from String to Id does. */
export function toId(text: string): string {
  const id = normalisedId(text);
  if (id === null) throw apexError('System.StringException', `Invalid id: ${text}`);
  return id;
}

/**
 * The checksum tells the case of every letter, so that 18 characters are an id in any case. What it says of a digit
 * means nothing: test data often counts its ids up to the 18th place.
 * Apex Reference, "Id Class", `to15()`.
 */
function recased(text: string): string | null {
  let id = '';
  for (let index = 0; index < 15; index++) {
    const bits = CHECKSUM.indexOf(text.charAt(15 + Math.floor(index / 5)).toUpperCase());
    if (bits < 0) return null;
    const character = text.charAt(index);
    const isUpper = ((bits >> (index % 5)) & 1) === 1;
    id += isUpper ? character.toUpperCase() : character.toLowerCase();
  }
  return id + text.slice(15).toUpperCase();
}
