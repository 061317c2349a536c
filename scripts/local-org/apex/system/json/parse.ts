/** Reads JSON text; numbers stay as written, so that a Decimal keeps its scale. */
import { apexError, type ApexException } from '../../values/exception.ts';

export type JsonValue = null | boolean | string | JsonNumber | readonly JsonValue[] | JsonObject;

export class JsonNumber {
  constructor(readonly text: string) {}
}

/** Members in the order written; of a repeated name the last counts. */
export class JsonObject {
  readonly members = new Map<string, JsonValue>();
}

export interface ParseOptions {
  /** A name that an object has twice is a fault. */
  readonly refusesRepeats?: boolean;
}

/** @returns the value; raises a JSONException that names the place. */
export function parseJson(text: string, options: ParseOptions = {}): JsonValue {
  const reader = new Reader(text, options.refusesRepeats ?? false);
  const value = reader.value();
  reader.end();
  return value;
}

const words: Readonly<Record<string, null | boolean>> = { true: true, false: false, null: null };

/** Objects and arrays within each other: more is no data, and would use up the stack. */
const deepest = 1000;

class Reader {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly text: string,
    private readonly refusesRepeats: boolean,
  ) {}

  value(): JsonValue {
    this.skipSpace();
    const character = this.text[this.at];
    if (character === '{') return this.nested(() => this.object());
    if (character === '[') return this.nested(() => this.array());
    if (character === '"') return this.string();
    const word = this.match(/(?:true|false|null)\b/y);
    if (word !== null) return words[word] ?? null;
    const number = this.match(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y);
    if (number !== null) return new JsonNumber(number);
    throw this.fault();
  }

  end(): void {
    this.skipSpace();
    if (this.at < this.text.length) throw this.fault();
  }

  private nested<T>(read: () => T): T {
    if (++this.depth > deepest) throw this.fault(`nesting deeper than ${deepest}`);
    const value = read();
    this.depth--;
    return value;
  }

  private object(): JsonObject {
    const object = new JsonObject();
    this.at++;
    if (this.skips('}')) return object;
    do {
      this.skipSpace();
      if (this.text[this.at] !== '"') throw this.fault('was expecting double-quote to start field name');
      const name = this.string();
      if (this.refusesRepeats && object.members.has(name)) throw this.fault(`a second member named ${name}`);
      if (!this.skips(':')) throw this.fault('was expecting a colon to separate field name and value');
      object.members.set(name, this.value());
    } while (this.skips(','));
    if (!this.skips('}')) throw this.fault('was expecting comma to separate OBJECT entries');
    return object;
  }

  private array(): JsonValue[] {
    const items: JsonValue[] = [];
    this.at++;
    if (this.skips(']')) return items;
    do items.push(this.value());
    while (this.skips(','));
    if (!this.skips(']')) throw this.fault('was expecting comma to separate ARRAY entries');
    return items;
  }

  private string(): string {
    const quoted = this.match(/"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y);
    if (quoted === null) throw this.fault();
    return JSON.parse(quoted) as string;
  }

  private skips(character: string): boolean {
    this.skipSpace();
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  private skipSpace(): void {
    this.match(/\s*/y);
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? null;
    if (found !== null) this.at += found.length;
    return found;
  }

  private fault(detail = 'expected a valid value'): ApexException {
    const before = this.text.slice(0, this.at).split('\n');
    const place = `at input location [${before.length},${(before.at(-1)?.length ?? 0) + 1}]`;
    const character = this.text[this.at];
    if (character === undefined)
      return apexError('System.JSONException', `Unexpected end-of-input: ${detail} ${place}`);
    return apexError(
      'System.JSONException',
      `Unexpected character ('${character}' (code ${character.charCodeAt(0)})): ${detail} ${place}`,
    );
  }
}
