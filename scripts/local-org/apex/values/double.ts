/** A Double, boxed so that it is told apart from an Integer. */
import { apexError } from './exception.ts';

export class ApexDouble {
  constructor(readonly value: number) {}

  /** Raises `Invalid double: abc`. */
  static parse(text: string): ApexDouble {
    const value = /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/.test(text) ? Number(text) : NaN;
    if (Number.isNaN(value)) throw apexError('System.TypeException', `Invalid double: ${text}`);
    return new ApexDouble(value);
  }

  /** As the platform prints it: `1.0`, `0.25`, `1.0E7`, `1.0E-4`. */
  toString(): string {
    const size = Math.abs(this.value);
    if (!Number.isFinite(size)) return String(this.value);
    if (size === 0) return Object.is(this.value, -0) ? '-0.0' : '0.0';
    if (size >= 1e-3 && size < 1e7) return Number.isInteger(this.value) ? `${this.value}.0` : String(this.value);
    const [digits = '', exponent = ''] = this.value.toExponential().split('e');
    return `${digits.includes('.') ? digits : `${digits}.0`}E${exponent.replace('+', '')}`;
  }
}
