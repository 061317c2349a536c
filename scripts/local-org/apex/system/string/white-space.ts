/** White space as Java's strings know it. java.lang.String.trim, java.lang.Character.isWhitespace. */

/** What `trim` takes away: all up to the space, no other. A non-breaking space stays. */
export function trimmed(text: string): string {
  return text.replace(/^[\0- ]+|[\0- ]+$/g, '');
}

const ALL = '\\t-\\r\\x1c- \\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000';

/** Any white space, but for spaces that do not break a line. */
export const WHITE_SPACE = new RegExp(`[${ALL}]`);

/** Nothing but such. */
export const ONLY_WHITE_SPACE = new RegExp(`^[${ALL}]*$`);
