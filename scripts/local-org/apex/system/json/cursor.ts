/** Where reading JSON text stands, and its faults: they name the place after the character that was stumbled over. */
import { apexError, type ApexException } from '../../values/exception.ts';

export class JsonCursor {
  protected at = 0;

  constructor(protected readonly source: string) {}

  protected skipSpace(): void {
    for (;;) {
      const code = this.source.charCodeAt(this.at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
      this.at++;
    }
  }

  protected match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source)?.[0] ?? null;
    if (found !== null) this.at += found.length;
    return found;
  }

  protected unexpected(detail: string, where = ''): ApexException {
    const character = this.source[this.at] ?? '';
    this.at++;
    return this.fault(`Unexpected character (${described(character)})${where}: ${detail}`);
  }

  protected ended(detail: string): ApexException {
    return this.fault(`Unexpected end-of-input${detail}`);
  }

  /** @param message without the place, which is the one reached */
  fault(message: string): ApexException {
    return apexError('System.JSONException', `${message} at input location [${this.place(this.at)}]`);
  }

  /** Line and column, both from 1. */
  protected place(at: number): string {
    const before = this.source.slice(0, at).split('\n');
    return `${before.length},${(before.at(-1)?.length ?? 0) + 1}`;
  }
}

/** @returns the character as messages name it: `'x' (code 120)` */
export function described(character: string): string {
  return `'${character}' (code ${character.charCodeAt(0)})`;
}
