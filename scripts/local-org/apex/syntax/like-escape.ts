/**
 * `\%` and `\_`, with which LIKE takes the two literally. The grammar knows no such escapes, so that they are marked
 * before it reads the text, by one character for another. SOQL and SOSL Reference, "LIKE".
 */

/** A character for private use, which no source has. */
const MARK = '\uE000';

/** @returns the text with the backslash of these escapes replaced by the mark; all places stay what they were */
export function markLikeEscapes(source: string): string {
  return source.replace(/\\([\s\S])/g, (whole, next: string) => (next === '%' || next === '_' ? MARK + next : whole));
}

/** @returns whether a text that was read holds such an escape */
export function hasLikeEscape(text: string): boolean {
  return text.includes(MARK);
}

/** @returns the text with the backslashes put back */
export function likeEscapes(text: string): string {
  return text.replaceAll(MARK, '\\');
}
