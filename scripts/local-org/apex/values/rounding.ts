/** Rounding of whole-number quotients, one function a `System.RoundingMode`. Apex Reference, "RoundingMode Enum". */
export type RoundingMode = 'CEILING' | 'DOWN' | 'FLOOR' | 'HALF_DOWN' | 'HALF_EVEN' | 'HALF_UP' | 'UNNECESSARY' | 'UP';

interface Quotient {
  /** Truncated towards zero. */
  readonly whole: bigint;
  readonly isNegative: boolean;
  /** Twice the remainder against the divisor: below, at or above one half. */
  readonly half: -1 | 0 | 1;
}

const roundsAwayFromZero: Readonly<Record<Exclude<RoundingMode, 'UNNECESSARY'>, (quotient: Quotient) => boolean>> = {
  CEILING: ({ isNegative }) => !isNegative,
  DOWN: () => false,
  FLOOR: ({ isNegative }) => isNegative,
  HALF_DOWN: ({ half }) => half > 0,
  HALF_EVEN: ({ half, whole }) => half > 0 || (half === 0 && whole % 2n !== 0n),
  HALF_UP: ({ half }) => half >= 0,
  UP: () => true,
};

/** @returns `dividend / divisor` as a whole number, or null where UNNECESSARY meets a remainder. */
export function divideRounded(dividend: bigint, divisor: bigint, mode: RoundingMode): bigint | null {
  const whole = dividend / divisor;
  const remainder = dividend % divisor;
  if (remainder === 0n) return whole;
  if (mode === 'UNNECESSARY') return null;
  const isNegative = dividend < 0n !== divisor < 0n;
  const twice = absolute(remainder) * 2n;
  const size = absolute(divisor);
  const half = twice < size ? -1 : twice > size ? 1 : 0;
  if (!roundsAwayFromZero[mode]({ whole, isNegative, half })) return whole;
  return isNegative ? whole - 1n : whole + 1n;
}

export function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
