/**
 * The text of FIND: words that must all be there, phrases in quotes, OR between alternatives, `*` and `?`.
 * SOQL and SOSL Reference, "FIND {SearchQuery}".
 */
import { queryError } from '../query-error.ts';

/** Alternatives, each a list of words or phrases that must all be found. */
export interface SearchText {
  readonly alternatives: readonly (readonly SearchTerm[])[];
}

export interface SearchTerm {
  /** The longest part without wildcards, for a first look in SQL. */
  readonly core: string;
  /** Finds the term at word boundaries in folded text. */
  readonly pattern: RegExp;
}

/** @param fold brings text to one case. Raises a QueryException for a text too short to search. */
export function parseSearchText(text: string, fold: (text: string) => string): SearchText {
  const alternatives: SearchTerm[][] = [[]];
  for (const [, phrase, word] of text.matchAll(/"([^"]*)"|([^\s"]+)/g)) {
    if (word === 'OR') alternatives.push([]);
    else if (word !== 'AND') alternatives.at(-1)?.push(termOf(fold(phrase ?? word ?? '')));
  }
  const kept = alternatives.filter((terms) => terms.length > 0);
  if (kept.length === 0 || text.replace(/[*?"\s]/g, '').length < 2)
    throw queryError(`search term must be longer than one character: ${text}`);
  return { alternatives: kept };
}

function termOf(folded: string): SearchTerm {
  const plain = folded.replace(/\\(.)/g, '$1');
  const source = plain
    .replace(/[.+^${}()|[\]\\/]/g, '\\$&')
    .replaceAll('*', '[^\\s]*')
    .replaceAll('?', '[^\\s]');
  const core = plain.split(/[*?]/).reduce((longest, part) => (part.length > longest.length ? part : longest), '');
  return { core, pattern: new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'u') };
}

export function matches({ alternatives }: SearchText, texts: readonly string[]): boolean {
  return alternatives.some((terms) => terms.every((term) => texts.some((text) => term.pattern.test(text))));
}
