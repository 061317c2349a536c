/**
 * Reads JSON text one token at a time; its faults are in the words of the platform's reader. Apex Reference, "JSONParser Class", "JSONToken Enum".
 */
import type { ApexException } from '../../values/exception.ts';
import { described, JsonCursor } from './cursor.ts';

export type TokenKind =
  | 'START_OBJECT'
  | 'END_OBJECT'
  | 'START_ARRAY'
  | 'END_ARRAY'
  | 'FIELD_NAME'
  | 'VALUE_STRING'
  | 'VALUE_NUMBER_INT'
  | 'VALUE_NUMBER_FLOAT'
  | 'VALUE_TRUE'
  | 'VALUE_FALSE'
  | 'VALUE_NULL';

const words: Readonly<Record<string, readonly [string, TokenKind]>> = {
  t: ['true', 'VALUE_TRUE'],
  f: ['false', 'VALUE_FALSE'],
  n: ['null', 'VALUE_NULL'],
};

/** Objects and arrays within each other: more is no data, and would use up the stack. */
const deepest = 1000;

interface Level {
  readonly kind: 'OBJECT' | 'ARRAY';
  /** Line and column at which it opened. */
  readonly from: string;
  entries: number;
  /** The member whose value comes next or came last. */
  name: string | null;
  wantsValue: boolean;
}

export class JsonLexer extends JsonCursor {
  kind: TokenKind | null = null;
  /** The token as written; of strings and names what they say. */
  text = '';
  private readonly levels: Level[] = [];
  private isStarted = false;

  /** Name of the member that the current token is, or is the value of. */
  get name(): string | null {
    const starts = this.kind === 'START_OBJECT' || this.kind === 'START_ARRAY';
    return this.levels.at(starts ? -2 : -1)?.name ?? null;
  }

  get depth(): number {
    return this.levels.length;
  }

  /** @returns the next token, or null at the end; what follows a finished value is not looked at */
  next(): TokenKind | null {
    const level = this.levels.at(-1);
    if (!level) {
      if (this.isStarted) return (this.kind = null);
      this.isStarted = true;
      this.skipSpace();
      if (this.at >= this.source.length) return (this.kind = null);
      return (this.kind = this.value(null));
    }
    this.skipSpace();
    if (level.wantsValue) {
      level.wantsValue = false;
      return (this.kind = this.value(level));
    }
    const character = this.source[this.at];
    if (character === undefined) throw this.ended(`: expected close marker for ${level.kind} (from ${level.from})`);
    if (character === '}' || character === ']') return (this.kind = this.close(level, character));
    if (level.entries > 0) {
      if (character !== ',') throw this.unexpected(`was expecting comma to separate ${level.kind} entries`);
      this.at++;
      this.skipSpace();
    }
    level.entries++;
    return (this.kind = level.kind === 'OBJECT' ? this.fieldName(level) : this.value(level));
  }

  private fieldName(level: Level): TokenKind {
    if (this.at >= this.source.length) throw this.ended(` within/between ${level.kind} entries`);
    if (this.source[this.at] !== '"') throw this.unexpected('was expecting double-quote to start field name');
    this.text = level.name = this.string(': was expecting closing quote for name');
    this.skipSpace();
    if (this.at >= this.source.length) throw this.ended(` within/between ${level.kind} entries`);
    if (this.source[this.at] !== ':') throw this.unexpected('was expecting a colon to separate field name and value');
    this.at++;
    level.wantsValue = true;
    return 'FIELD_NAME';
  }

  private value(level: Level | null): TokenKind {
    const character = this.source[this.at];
    if (character === undefined) throw this.ended(` within/between ${level?.kind ?? 'ROOT'} entries`);
    if (character === '{' || character === '[') return this.open(character);
    if (character === '"') {
      this.text = this.string(': was expecting closing quote for a string value');
      return 'VALUE_STRING';
    }
    const word = words[character];
    if (word) return this.word(...word);
    if (character === '-' || (character >= '0' && character <= '9')) return this.number();
    if (character === '}' || character === ']') throw this.unexpected('expected a value');
    if (character === 'N') throw this.unrecognized();
    throw this.unexpected("expected a valid value (number, String, array, object, 'true', 'false' or 'null')");
  }

  private open(character: string): TokenKind {
    if (this.levels.length >= deepest) throw this.fault(`JSON is nested deeper than ${deepest}`);
    const from = this.place(this.at).replace(/^(\d+),(\d+)$/, (_, line: string, column: string) => {
      return `[line:${line}, column:${Number(column) - 1}]`;
    });
    this.at++;
    this.text = character;
    const kind = character === '{' ? 'OBJECT' : 'ARRAY';
    this.levels.push({ kind, from, entries: 0, name: null, wantsValue: false });
    return kind === 'OBJECT' ? 'START_OBJECT' : 'START_ARRAY';
  }

  private close(level: Level, character: string): TokenKind {
    const wanted = level.kind === 'OBJECT' ? '}' : ']';
    if (character !== wanted) {
      this.at++;
      throw this.fault(
        `Unexpected close marker '${character}': expected '${wanted}' (for ${level.kind} starting at ${level.from})`,
      );
    }
    this.at++;
    this.text = character;
    this.levels.pop();
    return level.kind === 'OBJECT' ? 'END_OBJECT' : 'END_ARRAY';
  }

  private word(text: string, kind: TokenKind): TokenKind {
    if (this.source.startsWith(text, this.at)) {
      this.at += text.length;
      this.text = text;
      return kind;
    }
    throw this.unrecognized();
  }

  private unrecognized(): ApexException {
    const token = this.match(/[\w$]+/y) ?? '';
    return this.fault(`Unrecognized token '${token}': was expecting 'null', 'true', 'false' or NaN`);
  }

  private number(): TokenKind {
    const start = this.at;
    const text = this.match(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y);
    const character = this.source[this.at];
    if (text === null) {
      this.at = start + 1;
      if (this.at >= this.source.length) throw this.ended('');
      throw this.unexpected('expected digit (0-9) to follow minus sign, for valid numeric value', ' in numeric value');
    }
    if (character !== undefined && /\d/.test(character) && /^-?0$/.test(text))
      throw this.fault('Invalid numeric value: Leading zeroes not allowed');
    if (character === '.' || character === 'e' || character === 'E') {
      this.at++;
      throw this.unexpected('Decimal point not followed by a digit', ' in numeric value');
    }
    this.text = text;
    return /^-?\d+$/.test(text) ? 'VALUE_NUMBER_INT' : 'VALUE_NUMBER_FLOAT';
  }

  private string(unclosed: string): string {
    const quoted = this.match(/"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y);
    if (quoted !== null) return quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
    this.match(/"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/y);
    const character = this.source[this.at];
    if (character === undefined) throw this.ended(unclosed);
    if (character !== '\\') {
      this.at++;
      throw this.fault(
        `Illegal unquoted character ((CTRL-CHAR, code ${character.charCodeAt(0)})): has to be escaped using backslash to be included in string value`,
      );
    }
    const escaped = this.source[this.at + 1];
    if (escaped === undefined) throw this.ended(' in character escape sequence');
    this.at += 2;
    throw this.fault(`Unrecognized character escape ${described(escaped)}`);
  }
}
