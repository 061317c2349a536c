/**
 * A Decimal: a whole number and how many of its digits stand after the point, so `1.50` keeps its scale.
 * Scales of results: sum and difference the larger one, product the sum of both, quotient as many as needed,
 * 33 at most. Apex Reference, "Decimal Class".
 */
import { apexError } from './exception.ts';
import { ApexDouble } from './double.ts';
import type { RoundingMode } from './rounding.ts';
import {
  absolute,
  digitsOf,
  divideRounded,
  minus,
  plus,
  powerOfTen,
  times,
  whole,
  wholeOf,
  type Whole,
} from './whole.ts';

const MAX_SCALE = 33;
const MAX_DIGITS = 33;

export class ApexDecimal {
  static readonly ZERO = new ApexDecimal(0, 0);

  private constructor(
    private readonly digits: Whole,
    readonly scale: number,
  ) {}

  /** @returns the decimal `unscaled / 10^scale` */
  static scaled(unscaled: Whole, scale: number): ApexDecimal {
    return new ApexDecimal(typeof unscaled === 'bigint' ? whole(unscaled) : unscaled, scale);
  }

  /** @returns the decimal with the value and, for text, the scale as written; raises `Invalid decimal: x`. */
  static of(value: number | bigint | string | ApexDouble | ApexDecimal): ApexDecimal {
    if (value instanceof ApexDecimal) return value;
    if (typeof value === 'bigint') return new ApexDecimal(whole(value), 0);
    if (typeof value === 'number' && Number.isSafeInteger(value)) return new ApexDecimal(value + 0, 0);
    if (value instanceof ApexDouble)
      return ApexDecimal.of(Number.isInteger(value.value) ? value.value.toFixed(1) : String(value.value));
    return parse(String(value));
  }

  get isZero(): boolean {
    return this.digits === 0;
  }

  add(other: ApexDecimal): ApexDecimal {
    const scale = Math.max(this.scale, other.scale);
    return new ApexDecimal(plus(this.digitsAt(scale), other.digitsAt(scale)), scale);
  }

  subtract(other: ApexDecimal): ApexDecimal {
    const scale = Math.max(this.scale, other.scale);
    return new ApexDecimal(minus(this.digitsAt(scale), other.digitsAt(scale)), scale);
  }

  multiply(other: ApexDecimal): ApexDecimal {
    const product = new ApexDecimal(times(this.digits, other.digits), this.scale + other.scale);
    return product.scale > MAX_SCALE ? product.setScale(MAX_SCALE) : product;
  }

  /** Without a scale: exact where it ends, else 33 significant digits. */
  divide(other: ApexDecimal, scale?: number, mode: RoundingMode = 'HALF_EVEN'): ApexDecimal {
    if (other.isZero) throw apexError('System.MathException', 'Divide by 0');
    if (scale !== undefined) return this.quotient(other, scale, mode);
    const needed = MAX_DIGITS - this.wholeDigitsOver(other);
    const quotient = this.quotient(other, Math.min(MAX_SCALE, Math.max(0, needed)), mode);
    return quotient.strip(Math.max(0, this.scale - other.scale));
  }

  private quotient(other: ApexDecimal, scale: number, mode: RoundingMode): ApexDecimal {
    const shift = scale + other.scale - this.scale;
    const dividend = shift > 0 ? times(this.digits, powerOfTen(shift)) : this.digits;
    const divisor = shift < 0 ? times(other.digits, powerOfTen(-shift)) : other.digits;
    return new ApexDecimal(rounded(dividend, divisor, mode), scale);
  }

  negate(): ApexDecimal {
    return new ApexDecimal(minus(0, this.digits), this.scale);
  }

  abs(): ApexDecimal {
    return new ApexDecimal(absolute(this.digits), this.scale);
  }

  pow(exponent: number): ApexDecimal {
    if (exponent > 32_767) throw apexError('System.MathException', 'Invalid exponent for pow: must be at most 32767');
    if (exponent < 0) throw apexError('System.MathException', 'Invalid exponent for pow: must be nonnegative');
    return new ApexDecimal(whole(BigInt(this.digits) ** BigInt(exponent)), this.scale * exponent);
  }

  setScale(scale: number, mode: RoundingMode = 'HALF_EVEN'): ApexDecimal {
    if (scale < -MAX_SCALE || scale > MAX_SCALE)
      throw apexError('System.MathException', `Scale out of range: ${scale}`);
    if (scale >= this.scale) return new ApexDecimal(this.digitsAt(scale), scale);
    return new ApexDecimal(rounded(this.digits, powerOfTen(this.scale - scale), mode), scale);
  }

  /** To a whole number. */
  round(mode: RoundingMode = 'HALF_EVEN'): bigint {
    return BigInt(this.setScale(0, mode).digits);
  }

  /** Cut off, not rounded. */
  truncate(): bigint {
    return BigInt(this.setScale(0, 'DOWN').digits);
  }

  compareTo(other: ApexDecimal): number {
    const scale = Math.max(this.scale, other.scale);
    const [mine, others] = [this.digitsAt(scale), other.digitsAt(scale)];
    return mine < others ? -1 : mine > others ? 1 : 0;
  }

  /** Number of digits, without leading zeros; 1 for zero. */
  precision(): number {
    return digitsOf(this.digits).length;
  }

  /** Drops zeros at the end, down to the scale given. */
  strip(minimum = -Infinity): ApexDecimal {
    const { digits, scale } = this;
    if (digits === 0) return new ApexDecimal(0, Math.max(0, Number.isFinite(minimum) ? Math.min(minimum, scale) : 0));
    const text = String(digits);
    const zeros = Math.min(text.length - text.replace(/0+$/, '').length, Math.max(0, scale - minimum));
    return zeros === 0 ? this : new ApexDecimal(wholeOf(text.slice(0, text.length - zeros)), scale - zeros);
  }

  toNumber(): number {
    // Both parts are exact, so that the quotient is the double nearest to the decimal.
    if (typeof this.digits === 'number' && this.scale >= 0 && this.scale < 16)
      return this.digits / Number(powerOfTen(this.scale));
    return Number(this.toPlainString());
  }

  toPlainString(): string {
    const digits = digitsOf(this.digits);
    const sign = this.digits < 0 ? '-' : '';
    if (this.scale <= 0) return sign + (digits === '0' ? '0' : digits + '0'.repeat(-this.scale));
    const padded = digits.padStart(this.scale + 1, '0');
    return `${sign}${padded.slice(0, -this.scale)}.${padded.slice(-this.scale)}`;
  }

  /** As `toPlainString`, but very small and negatively scaled values with an exponent, `1E-7`. */
  toString(): string {
    const digits = digitsOf(this.digits);
    const exponent = digits.length - 1 - this.scale;
    if (this.scale >= 0 && exponent >= -6) return this.toPlainString();
    const mantissa = digits.length > 1 ? `${digits[0]}.${digits.slice(1)}` : digits;
    return `${this.digits < 0 ? '-' : ''}${mantissa}E${exponent > 0 ? '+' : ''}${exponent}`;
  }

  /** How many digits the quotient has before its point: 3 for 620 / 6, 2 for 100 / 6, 0 for 1 / 3. */
  private wholeDigitsOver(divisor: ApexDecimal): number {
    const mine = digitsOf(this.digits);
    const others = digitsOf(divisor.digits);
    const length = Math.max(mine.length, others.length);
    const isLess = mine.padEnd(length, '0') < others.padEnd(length, '0');
    return mine.length - this.scale - (others.length - divisor.scale) + (isLess ? 0 : 1);
  }

  private digitsAt(scale: number): Whole {
    return scale === this.scale ? this.digits : times(this.digits, powerOfTen(scale - this.scale));
  }
}

function rounded(dividend: Whole, divisor: Whole, mode: RoundingMode): Whole {
  const result = divideRounded(dividend, divisor, mode);
  if (result === null) throw apexError('System.MathException', 'Rounding necessary');
  return result;
}

function parse(text: string): ApexDecimal {
  const match = /^\s*([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?\s*$/.exec(text);
  const [, sign = '', units = '', fraction = '', exponent = '0'] = match ?? [];
  if (!match || units + fraction === '') throw apexError('System.TypeException', `Invalid decimal: ${text}`);
  const digits = wholeOf(`${sign === '-' ? '-' : ''}${units}${fraction}`);
  const scale = fraction.length - Number(exponent);
  return ApexDecimal.scaled(scale >= 0 ? digits : times(digits, powerOfTen(-scale)), Math.max(0, scale));
}
