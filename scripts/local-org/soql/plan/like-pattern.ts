/** LIKE patterns: `%` any text, `_` one character, a backslash before either takes it literally. */

/** @returns the pattern for SQL's LIKE with a backslash as escape; a backslash before anything else is literal. */
export function likePattern(pattern: string): string {
  return pattern.replace(/\\([\s\S]?)/g, (_, next: string) =>
    next === '%' || next === '_' || next === '\\' ? `\\${next}` : `\\\\${next}`,
  );
}

/** @returns the text every match starts with. */
export function likePrefix(pattern: string): string {
  return /^[^%_\\]*/.exec(pattern)?.[0] ?? '';
}

/** @returns how one choice stands in a multi-select value with separators around it. */
export function includesPattern(choice: string): string {
  return `;${choice};`;
}
