/** Words, strings, numbers and signs of a query, read one at a time: what a bound expression covers is skipped. */
import { markLikeEscapes } from '../../apex/syntax/like-escape.ts';
import { multilineText, unescape } from '../../apex/syntax/literals.ts';
import type { Position } from '../../apex/syntax/nodes.ts';
import { QuerySyntaxError } from './syntax-error.ts';

export interface Token {
  readonly kind: 'word' | 'string' | 'number' | 'date' | 'datetime' | 'time' | 'sign' | 'end';
  /** As written; `<EOF>` at the end. */
  readonly text: string;
  /** Upper case, for words and signs; a string's content. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const BLANKS = /\s*/y;
const BLANKS_AND_COMMENTS = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
const BOUND_NAME = /\w[\w$]*/y;
const MULTILINE = /'''(?:[^\\]|\\[\s\S])*?'''/y;
const STRING = /'((?:[^'\\]|\\[\s\S])*)'/y;
/** Longest first. */
const LITERALS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['datetime', /\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:[Zz]|[+-]\d{2}:?\d{2})/y],
  ['date', /\d{4}-\d{2}-\d{2}(?![\dTt])/y],
  ['time', /\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:?\d{2})/y],
  ['number', /[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?[dDlL]?(?!\w)/y],
  ['word', /\w+/y],
  ['sign', /<=|>=|!=|<>|[(),.:=<>{}]/y],
];

export class Scanner {
  token: Token;
  private readonly blanks: RegExp;

  /**
   * @param text of the query
   * @param start where the text begins in its source
   * @param hasComments whether it stands in a class, where comments may be
   */
  constructor(
    readonly text: string,
    private readonly start: Position = { line: 1, column: 1 },
    hasComments = false,
  ) {
    this.blanks = hasComments ? BLANKS_AND_COMMENTS : BLANKS;
    this.token = this.read(0);
  }

  /** @returns the current token, and goes on to the next */
  take(): Token {
    const { token } = this;
    this.token = this.read(token.end);
    return token;
  }

  /** Goes on reading at a place of the text. */
  jump(offset: number): void {
    this.token = this.read(offset);
  }

  /** @returns the token after the current one */
  peek(): Token {
    return this.read(this.token.end);
  }

  /** @returns whether a sign follows the current token */
  precedes(sign: string): boolean {
    const { kind, value } = this.peek();
    return kind === 'sign' && value === sign;
  }

  /** @returns whether the current token is one of these words or signs */
  is(...values: readonly string[]): boolean {
    const { kind, value } = this.token;
    return (kind === 'word' || kind === 'sign') && values.includes(value);
  }

  /** Takes the word or sign if it is there. @returns whether it was */
  skip(value: string): boolean {
    if (!this.is(value)) return false;
    this.take();
    return true;
  }

  /** Takes the word or sign. @throws QuerySyntaxError where another stands */
  expect(value: string): Token {
    return this.is(value) ? this.take() : this.fail(EXPECTED[value]);
  }

  /** @throws QuerySyntaxError where no name stands */
  name(): Token {
    return this.token.kind === 'word' ? this.take() : this.fail();
  }

  /** Takes the name of a bound variable, which may have dollars in it. @throws QuerySyntaxError where no name stands */
  boundName(): string {
    const { kind, start } = this.token;
    const found = kind === 'word' ? this.match(BOUND_NAME, start) : null;
    if (found === null) return this.fail();
    this.jump(start + found.length);
    return found;
  }

  /** @throws QuerySyntaxError that names the current token */
  fail(expected?: string): never {
    const { text, start } = this.token;
    const words = expected === undefined ? `unexpected token: '${text}'` : `expecting ${expected}, found '${text}'`;
    throw new QuerySyntaxError(words, this.at(start));
  }

  /** @throws QuerySyntaxError that names what was read since a place of this line, and the current token */
  failSince(from: Position): never {
    const here = this.at();
    const length = from.line === here.line ? here.column - from.column : 0;
    const { start, end } = this.token;
    const text = this.text.slice(start - length, end);
    throw new QuerySyntaxError(`unexpected token: '${text}'`, from);
  }

  /** @returns the place of the current token, or of an offset, in the source */
  at(offset = this.token.start): Position {
    const lastBreak = this.text.lastIndexOf('\n', offset - 1);
    if (lastBreak < 0) return { line: this.start.line, column: this.start.column + offset };
    let line = this.start.line + 1;
    for (let at = this.text.indexOf('\n'); at < lastBreak; at = this.text.indexOf('\n', at + 1)) line++;
    return { line, column: offset - lastBreak };
  }

  /** @returns where the text goes on behind blanks and comments */
  textAfter(offset: number): number {
    return offset + (this.match(this.blanks, offset)?.length ?? 0);
  }

  private read(offset: number): Token {
    return this.tokenAt(this.textAfter(offset));
  }

  private tokenAt(start: number): Token {
    const { text } = this;
    if (start >= text.length) return { kind: 'end', text: '<EOF>', value: '', start, end: start };
    if (text[start] === "'") return this.string(start);
    for (const [kind, pattern] of LITERALS) {
      const found = this.match(pattern, start);
      if (found !== null) return { kind, text: found, value: found.toUpperCase(), start, end: start + found.length };
    }
    const odd = String.fromCodePoint(text.codePointAt(start) ?? 0);
    throw new QuerySyntaxError(
      `line ${this.at(start).line}:${start} no viable alternative at character '${odd}'`,
      this.at(start),
    );
  }

  private string(start: number): Token {
    const long = this.match(MULTILINE, start);
    if (long !== null)
      return {
        kind: 'string',
        text: long,
        value: multilineText(markLikeEscapes(long)),
        start,
        end: start + long.length,
      };
    const short = this.match(STRING, start);
    if (short === null) {
      const { line } = this.at(start);
      throw new QuerySyntaxError(
        `line ${line}:${this.text.length} mismatched character '<EOF>' expecting '''`,
        this.at(start),
      );
    }
    return {
      kind: 'string',
      text: short,
      value: unescape(markLikeEscapes(short.slice(1, -1))),
      start,
      end: start + short.length,
    };
  }

  private match(pattern: RegExp, offset: number): string | null {
    pattern.lastIndex = offset;
    return pattern.exec(this.text)?.[0] ?? null;
  }
}

/** How the platform names what it missed. */
const EXPECTED: Readonly<Record<string, string>> = { ')': 'a right parentheses', ':': 'a colon' };
