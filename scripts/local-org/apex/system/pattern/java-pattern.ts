/**
 * Java's regular expressions in JavaScript's: what Pattern and the String methods take.
 * What JavaScript has no equal of (possessive quantifiers, atomic groups, `\G`) is reported, not approximated.
 * Apex Developer Guide, "Pattern and Matcher"; java.util.regex.Pattern.
 */
import { apexError } from '../../values/exception.ts';
import { unsupported } from '../../../errors/catalogue.ts';
import { unsupportedPlatform } from '../../../errors/unsupported-platform.ts';

const SYNTAX = '^$\\.*+?()[]{}|/';
const SYNTAX_IN_CLASS = '()[]{}/-\\|^&!#$%*+,.:;<=>?@`~';

/** Java's names of character classes. */
const classes: Readonly<Record<string, string>> = {
  Lower: 'a-z',
  Upper: 'A-Z',
  ASCII: '\\x00-\\x7F',
  Alpha: 'a-zA-Z',
  Digit: '0-9',
  Alnum: 'a-zA-Z0-9',
  Punct: '!-\\/:-@\\[-`\\{-~',
  Graph: '!-~',
  Print: ' -~',
  Blank: ' \\t',
  Cntrl: '\\x00-\\x1F\\x7F',
  XDigit: '0-9a-fA-F',
  Space: '\\s',
  javaLowerCase: '\\p{Ll}',
  javaUpperCase: '\\p{Lu}',
  IsAlphabetic: '\\p{Alphabetic}',
  IsDigit: '\\p{Nd}',
  IsLetter: '\\p{L}',
};

/** Escapes that mean the same in both. */
const SHARED = /^[dDwWsSbBtnrf0]$/;

class Translation {
  private at = 0;
  private out = '';
  flags = 'v';

  constructor(private readonly source: string) {}

  run(): RegExp {
    this.leadingFlags();
    while (this.at < this.source.length) this.out += this.next();
    try {
      return new RegExp(this.out, this.flags);
    } catch (error) {
      throw apexError('System.StringException', `Invalid regex: ${this.source} (${(error as Error).message})`);
    }
  }

  /** `(?i)` at the start holds for the whole; anywhere else it has no equal. */
  private leadingFlags(): void {
    const [whole = '', letters = ''] = /^(?:\(\?([a-zA-Z]+)\))+/.exec(this.source) ?? [];
    for (const letter of letters) {
      if (letter === 'i' || letter === 'm' || letter === 's') this.flags += letter;
      else if (letter !== 'u') this.refuse(`flag (?${letter})`);
    }
    this.at = whole.length;
  }

  private next(): string {
    const character = this.take();
    if (character === '\\') return this.escape(false);
    if (character === '[') return this.characterClass();
    if (character === '(') return this.group();
    if ('*+?}'.includes(character) && this.source[this.at] === '+') this.refuse('a possessive quantifier');
    if (character === '{' && !/^\d+(,\d*)?\}/.test(this.source.slice(this.at)))
      throw apexError('System.StringException', `Invalid regex: ${this.source}`);
    if (character === '$' && !this.flags.includes('m')) return '(?=\\r?\\n?$)';
    return character === '/' || character === ']' ? `\\${character}` : character;
  }

  private group(): string {
    const rest = this.source.slice(this.at);
    if (rest.startsWith('?>')) this.refuse('an atomic group');
    if (/^\?[a-z-]+[:)]/.test(rest)) this.refuse('flags inside the expression');
    return '(';
  }

  private escape(isInClass: boolean): string {
    const character = this.take();
    if (character === 'Q') return this.quotation(isInClass);
    if (character === 'p' || character === 'P') return this.property(character === 'P', isInClass);
    if (character === 'u' || character === 'x') return this.codePoint(character === 'u' ? 4 : 2);
    if (SHARED.test(character) || (/[1-9]/.test(character) && !isInClass)) return `\\${character}`;
    if (character === 'k') return '\\k';
    if (character === 'A') return '(?<![^])';
    if (character === 'z') return '(?![^])';
    if (character === 'Z') return '(?=\\r?\\n?(?![^]))';
    if (character === 'R') return '(?:\\r\\n|[\\n\\v\\f\\r\\u0085\\u2028\\u2029])';
    if (character === 'h') return isInClass ? ' \\t\\xA0' : '[ \\t\\xA0]';
    if (character === 'e') return '\\x1B';
    if (character === 'a') return '\\x07';
    if (/[a-zA-Z]/.test(character)) this.refuse(`\\${character}`);
    return literal(character, isInClass);
  }

  private characterClass(): string {
    let out = '[';
    if (this.source[this.at] === '^') out += this.take();
    // A bracket that comes first is an ordinary character.
    if (this.source[this.at] === ']') out += `\\${this.take()}`;
    for (;;) {
      if (this.at >= this.source.length)
        throw apexError('System.StringException', `Invalid regex: ${this.source} (unclosed character class)`);
      const character = this.take();
      if (character === ']') return `${out}]`;
      if (character === '[') out += this.characterClass();
      else if (character === '\\') out += this.escape(true);
      else if (character === '&' && this.source[this.at] === '&')
        out = `[${out.slice(1)}]&${this.take()}`.replace(/^\[(\^?)/, '[$1[');
      else
        out +=
          character === '-'
            ? this.hyphen(out)
            : '(){}/|&!#$%*+,.:;<=>?@`~'.includes(character)
              ? `\\${character}`
              : character;
    }
  }

  /** Between two characters it makes a range; first or last it stands for itself. */
  private hyphen(before: string): string {
    const isEdge =
      before === '[' ||
      before === '[^' ||
      this.source[this.at] === ']' ||
      this.source[this.at] === '[' ||
      /\\[dDwWsS]$|[^\\]\]$/.test(before);
    return isEdge ? '\\-' : '-';
  }

  private quotation(isInClass: boolean): string {
    const end = this.source.indexOf('\\E', this.at);
    const text = this.source.slice(this.at, end < 0 ? undefined : end);
    this.at = end < 0 ? this.source.length : end + 2;
    return [...text].map((character) => literal(character, isInClass)).join('');
  }

  private property(isNegated: boolean, isInClass: boolean): string {
    const [whole = '', braced, single] = /^\{(\w+)\}|^(\w)/.exec(this.source.slice(this.at)) ?? [];
    this.at += whole.length;
    const name = braced ?? single ?? '';
    const known = classes[name];
    if (known === undefined) return `\\${isNegated ? 'P' : 'p'}{${name.replace(/^Is/, '')}}`;
    if (isNegated && isInClass) return `[^${known}]`;
    return isInClass ? known : `[${isNegated ? '^' : ''}${known}]`;
  }

  private codePoint(digits: number): string {
    const code = this.source.slice(this.at, this.at + digits);
    this.at += digits;
    return `\\u{${code}}`;
  }

  private take(): string {
    const character = String.fromCodePoint(this.source.codePointAt(this.at) ?? 92);
    this.at += character.length;
    return character;
  }

  private refuse(what: string): never {
    throw unsupported(unsupportedPlatform.pattern, [this.source, what]);
  }
}

function literal(character: string, isInClass: boolean): string {
  return (isInClass ? SYNTAX_IN_CLASS : SYNTAX).includes(character) ? `\\${character}` : character;
}

const known = new Map<string, RegExp>();

/** @param flags extra ones: `g` to find all, `y` to match at a position; @returns a fresh expression with its own position */
export function javaPattern(source: string, flags = ''): RegExp {
  let pattern = known.get(source);
  if (!pattern) known.set(source, (pattern = new Translation(source).run()));
  return new RegExp(pattern.source, pattern.flags + flags);
}

/** @returns text that matches itself. */
export function quotePattern(text: string): string {
  return `\\Q${text.replaceAll('\\E', '\\E\\\\E\\Q')}\\E`;
}
