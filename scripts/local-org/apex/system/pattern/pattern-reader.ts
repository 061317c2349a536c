/** Where reading a Java regular expression stands, and its faults. java.util.regex.PatternSyntaxException. */
import { apexError, type ApexException } from '../../values/exception.ts';
import { unsupported } from '../../../errors/catalogue.ts';
import { unsupportedPlatform } from '../../../errors/unsupported-platform.ts';

export class PatternReader {
  at = 0;

  constructor(readonly source: string) {}

  get isDone(): boolean {
    return this.at >= this.source.length;
  }

  peek(): string | undefined {
    return this.source[this.at];
  }

  rest(): string {
    return this.source.slice(this.at);
  }

  take(): string {
    const code = this.source.codePointAt(this.at);
    if (code === undefined) throw this.fault('Unexpected end of expression', this.at);
    const character = String.fromCodePoint(code);
    this.at += character.length;
    return character;
  }

  skips(text: string): boolean {
    if (!this.source.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  /** @returns what the pattern, which must be sticky, finds here */
  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source);
    if (found) this.at += found[0].length;
    return found;
  }

  fault(what: string, at = this.at): ApexException {
    const caret = at < this.source.length ? `\n${' '.repeat(at)}^` : '';
    return apexError('System.StringException', `Invalid regex: ${what} near index ${at}\n${this.source}${caret}`);
  }

  refuse(what: string): never {
    throw unsupported(unsupportedPlatform.pattern, [this.source, what]);
  }
}
