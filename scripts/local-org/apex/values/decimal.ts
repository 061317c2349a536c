/**
 * A Decimal: a whole number and how many of its digits stand after the point, so `1.50` keeps its scale.
 * Scales of results: sum and difference the larger one, product the sum of both, quotient as many as needed,
 * 33 at most. Apex Reference, "Decimal Class".
 */
import { Decimal as Wide } from 'decimal.js';
import { apexError } from './exception.ts';
import { ApexDouble } from './double.ts';
import { absolute, divideRounded, type RoundingMode } from './rounding.ts';

const MAX_SCALE = 33;
const MAX_DIGITS = 34;

export class ApexDecimal {
  static readonly ZERO = new ApexDecimal(0n, 0);

  constructor(
    readonly unscaled: bigint,
    readonly scale: number,
  ) {}

  /** @returns the decimal with the value and, for text, the scale as written; raises `Invalid decimal: x`. */
  static of(value: number | bigint | string | ApexDouble | ApexDecimal): ApexDecimal {
    if (value instanceof ApexDecimal) return value;
    if (typeof value === 'bigint') return new ApexDecimal(value, 0);
    if (value instanceof ApexDouble)
      return ApexDecimal.of(Number.isInteger(value.value) ? value.value.toFixed(1) : String(value.value));
    return parse(String(value));
  }

  add(other: ApexDecimal): ApexDecimal {
    const scale = Math.max(this.scale, other.scale);
    return new ApexDecimal(this.unscaledAt(scale) + other.unscaledAt(scale), scale);
  }

  subtract(other: ApexDecimal): ApexDecimal {
    return this.add(other.negate());
  }

  multiply(other: ApexDecimal): ApexDecimal {
    const product = new ApexDecimal(this.unscaled * other.unscaled, this.scale + other.scale);
    return product.scale > MAX_SCALE ? product.setScale(MAX_SCALE) : product;
  }

  /** Without a scale: exact where it ends, else 34 significant digits. */
  divide(other: ApexDecimal, scale?: number, mode: RoundingMode = 'HALF_EVEN'): ApexDecimal {
    if (other.unscaled === 0n) throw apexError('System.MathException', 'Divide by 0');
    if (scale !== undefined) return this.quotient(other, scale, mode);
    const digits = this.wholeDigits() - other.wholeDigits() + 1;
    const quotient = this.quotient(other, Math.min(MAX_SCALE, Math.max(0, MAX_DIGITS - Math.max(digits, 1))), mode);
    return quotient.strip(Math.max(0, this.scale - other.scale));
  }

  private quotient(other: ApexDecimal, scale: number, mode: RoundingMode): ApexDecimal {
    const shift = scale + other.scale - this.scale;
    const dividend = shift >= 0 ? this.unscaled * 10n ** BigInt(shift) : this.unscaled;
    const divisor = shift >= 0 ? other.unscaled : other.unscaled * 10n ** BigInt(-shift);
    return new ApexDecimal(rounded(dividend, divisor, mode), scale);
  }

  negate(): ApexDecimal {
    return new ApexDecimal(-this.unscaled, this.scale);
  }

  abs(): ApexDecimal {
    return new ApexDecimal(absolute(this.unscaled), this.scale);
  }

  pow(exponent: number): ApexDecimal {
    if (exponent < 0) throw apexError('System.MathException', 'Invalid exponent for pow: must be nonnegative');
    return new ApexDecimal(this.unscaled ** BigInt(exponent), this.scale * exponent);
  }

  setScale(scale: number, mode: RoundingMode = 'HALF_EVEN'): ApexDecimal {
    if (scale < -MAX_SCALE || scale > MAX_SCALE)
      throw apexError('System.MathException', `Scale out of range: ${scale}`);
    if (scale >= this.scale) return new ApexDecimal(this.unscaledAt(scale), scale);
    return new ApexDecimal(rounded(this.unscaled, 10n ** BigInt(this.scale - scale), mode), scale);
  }

  /** To a whole number. */
  round(mode: RoundingMode = 'HALF_EVEN'): bigint {
    return this.setScale(0, mode).unscaled;
  }

  /** Cut off, not rounded. */
  truncate(): bigint {
    return this.setScale(0, 'DOWN').unscaled;
  }

  compareTo(other: ApexDecimal): number {
    const scale = Math.max(this.scale, other.scale);
    const difference = this.unscaledAt(scale) - other.unscaledAt(scale);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  /** Number of digits, without leading zeros; 1 for zero. */
  precision(): number {
    return absolute(this.unscaled).toString().length;
  }

  /** Drops zeros at the end, down to the scale given. */
  strip(minimum = -Infinity): ApexDecimal {
    let { unscaled, scale } = this;
    if (unscaled === 0n)
      return new ApexDecimal(0n, Math.max(0, Number.isFinite(minimum) ? Math.min(minimum, scale) : 0));
    for (const zeros of [16, 4, 1]) {
      const power = 10n ** BigInt(zeros);
      while (scale - zeros >= minimum && unscaled % power === 0n) {
        unscaled /= power;
        scale -= zeros;
      }
    }
    return new ApexDecimal(unscaled, scale);
  }

  toNumber(): number {
    return Number(this.toPlainString());
  }

  toWide(): Wide {
    return new Wide(this.toPlainString());
  }

  toPlainString(): string {
    const digits = absolute(this.unscaled).toString();
    const sign = this.unscaled < 0n ? '-' : '';
    if (this.scale <= 0) return sign + (digits === '0' ? '0' : digits + '0'.repeat(-this.scale));
    const padded = digits.padStart(this.scale + 1, '0');
    return `${sign}${padded.slice(0, -this.scale)}.${padded.slice(-this.scale)}`;
  }

  /** As `toPlainString`, but very small and negatively scaled values with an exponent, `1E-7`. */
  toString(): string {
    const digits = absolute(this.unscaled).toString();
    const exponent = digits.length - 1 - this.scale;
    if (this.scale >= 0 && exponent >= -6) return this.toPlainString();
    const mantissa = digits.length > 1 ? `${digits[0]}.${digits.slice(1)}` : digits;
    return `${this.unscaled < 0n ? '-' : ''}${mantissa}E${exponent > 0 ? '+' : ''}${exponent}`;
  }

  private wholeDigits(): number {
    return this.precision() - this.scale;
  }

  private unscaledAt(scale: number): bigint {
    return scale === this.scale ? this.unscaled : this.unscaled * 10n ** BigInt(scale - this.scale);
  }
}

function rounded(dividend: bigint, divisor: bigint, mode: RoundingMode): bigint {
  const result = divideRounded(dividend, divisor, mode);
  if (result === null) throw apexError('System.MathException', 'Rounding necessary');
  return result;
}

function parse(text: string): ApexDecimal {
  const match = /^\s*([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?\s*$/.exec(text);
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match ?? [];
  if (!match || whole + fraction === '') throw apexError('System.TypeException', `Invalid decimal: ${text}`);
  const unscaled = BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`);
  const scale = fraction.length - Number(exponent);
  return scale >= 0 ? new ApexDecimal(unscaled, scale) : new ApexDecimal(unscaled * 10n ** BigInt(-scale), 0);
}
