/** Which way a quotient that leaves a rest is rounded, one function a `System.RoundingMode`. Apex Reference, "RoundingMode Enum". */
export type RoundingMode = 'CEILING' | 'DOWN' | 'FLOOR' | 'HALF_DOWN' | 'HALF_EVEN' | 'HALF_UP' | 'UNNECESSARY' | 'UP';

/**
 * @param half the rest against one half: below (−1), at (0) or above (1)
 * @param isOdd whether the quotient, cut towards zero, is odd
 */
type Rule = (isNegative: boolean, half: number, isOdd: boolean) => boolean;

export const roundsAwayFromZero: Readonly<Record<Exclude<RoundingMode, 'UNNECESSARY'>, Rule>> = {
  CEILING: (isNegative) => !isNegative,
  DOWN: () => false,
  FLOOR: (isNegative) => isNegative,
  HALF_DOWN: (_isNegative, half) => half > 0,
  HALF_EVEN: (_isNegative, half, isOdd) => half > 0 || (half === 0 && isOdd),
  HALF_UP: (_isNegative, half) => half >= 0,
  UP: () => true,
};
