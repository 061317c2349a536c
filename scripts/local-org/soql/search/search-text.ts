/**
 * The text of FIND: words and phrases with `*` and `?`, joined by AND, OR, AND NOT and parentheses.
 * SOQL and SOSL Reference, "FIND {SearchQuery}".
 */
import { queryError } from '../query-error.ts';

export type SearchText =
  | {
      readonly kind: 'term';
      /** The longest part without wildcards, for a first look in SQL. */
      readonly core: string;
      /** Finds the term at word boundaries in folded text. */
      readonly pattern: RegExp;
    }
  | { readonly kind: 'and' | 'or' | 'andNot'; readonly left: SearchText; readonly right: SearchText };

const TOKENS = /"([^"]*)"|([()])|((?:\\[\s\S]|[^\s"()])+)/g;
const MINIMUM_LENGTH = 2;

/** @param fold brings text to one case. Raises a QueryException for a text too short to search. */
export function parseSearchText(text: string, fold: (text: string) => string): SearchText {
  if (text.replace(/[*?"\s]/g, '').length < MINIMUM_LENGTH)
    throw queryError(`search term must be longer than one character: ${text}`);
  return new SearchTextReader(text, fold).read();
}

/** Parentheses bind closest, then AND and AND NOT, then OR; words side by side must all be there. */
class SearchTextReader {
  private readonly tokens: readonly RegExpMatchArray[];
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly fold: (text: string) => string,
  ) {
    this.tokens = [...text.matchAll(TOKENS)];
  }

  read(): SearchText {
    const found = this.either();
    return this.at === this.tokens.length ? found : this.fail();
  }

  private either(): SearchText {
    let left = this.both();
    while (this.skip('OR')) left = { kind: 'or', left, right: this.both() };
    return left;
  }

  private both(): SearchText {
    let left = this.part();
    while (this.at < this.tokens.length && this.word() !== 'OR' && this.sign() !== ')') {
      const isJoined = this.skip('AND');
      const kind = isJoined && this.skip('NOT') ? 'andNot' : 'and';
      left = { kind, left, right: this.part() };
    }
    return left;
  }

  private part(): SearchText {
    if (this.sign() === '(') {
      this.at++;
      const inner = this.either();
      if (this.sign() !== ')') this.fail();
      this.at++;
      return inner;
    }
    const [, phrase, sign, word] = this.tokens[this.at++] ?? this.fail();
    return sign === undefined ? termOf(this.fold(phrase ?? word ?? '')) : this.fail();
  }

  private skip(word: string): boolean {
    if (this.word() !== word) return false;
    this.at++;
    return true;
  }

  private word(): string | undefined {
    return this.tokens[this.at]?.[3]?.toUpperCase();
  }

  private sign(): string | undefined {
    return this.tokens[this.at]?.[2];
  }

  private fail(): never {
    throw queryError(`No viable alternative at search text: ${this.text}`);
  }
}

function termOf(folded: string): SearchText {
  const source = folded.replace(/\\([\s\S])|([*?])|([.+^${}()|[\]\\/])/g, (_, escaped, wildcard, special) => {
    if (wildcard !== undefined) return wildcard === '*' ? '[^\\s]*' : '[^\\s]';
    const plain = String(escaped ?? special);
    return /[\p{L}\p{N}\s"'&!~:,;<>=@#%`_-]/u.test(plain) ? plain : `\\${plain}`;
  });
  const parts = folded.split(/(?<!\\)[*?]/).map((part) => part.replace(/\\([\s\S])/g, '$1'));
  const core = parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '');
  return { kind: 'term', core, pattern: new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'u') };
}

/** @returns whether folded texts of one record are what is looked for */
export function matches(wanted: SearchText, texts: readonly string[]): boolean {
  switch (wanted.kind) {
    case 'term':
      return texts.some((text) => wanted.pattern.test(text));
    case 'and':
      return matches(wanted.left, texts) && matches(wanted.right, texts);
    case 'or':
      return matches(wanted.left, texts) || matches(wanted.right, texts);
    case 'andNot':
      return matches(wanted.left, texts) && !matches(wanted.right, texts);
  }
}
