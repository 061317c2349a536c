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

/**
 * The letters of 18 characters stay as they are written, right or wrong: who wants them set right asks for it
 * (`recased`), and no record is found by other letters than its own.
 *
 * @returns the id's 18-character form, or null where the text is no id (wrong length or characters).
 */
export function normalisedId(text: string): string | null {
  if (text.length === 15) return /^[a-zA-Z0-9]{15}$/.test(text) ? id18(text) : null;
  return /^[a-zA-Z0-9]{18}$/.test(text) ? text : null;
}

/** As `normalisedId`, but raises `Invalid id: x` as an assignment from String to Id does. */
export function toId(text: string): string {
  const id = normalisedId(text);
  if (id === null) throw apexError('System.StringException', `Invalid id: ${text}`);
  return id;
}

/**
 * The checksum of 18 characters tells the case of every letter. What it says of a digit means nothing: test data often
 * counts its ids up to the 18th place.
 * Apex Reference, "Id Class", `to15()` and `valueOf(str, restoreCasing)`.
 *
 * @returns the 18-character id in the case its checksum tells.
 */
export function recased(id: string): string {
  let restored = '';
  for (let index = 0; index < 15; index++) {
    const bits = CHECKSUM.indexOf(id.charAt(15 + Math.floor(index / 5)).toUpperCase());
    const character = id.charAt(index);
    const isUpper = ((bits >> (index % 5)) & 1) === 1;
    restored += isUpper ? character.toUpperCase() : character.toLowerCase();
  }
  return restored + id.slice(15).toUpperCase();
}
