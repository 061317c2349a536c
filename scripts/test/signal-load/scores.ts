/** The score as the specification defines it, summed plainly: points × 0.5^(age / half-life). */
import type { Expected } from './feed.ts';

const day = 86_400_000;
const landmark = Date.UTC(2026, 0, 1);

/** @returns the score of each account at a moment, by index */
export function scoresAt(signals: readonly Expected[], halfLifeDays: number, now: number): ReadonlyMap<number, number> {
  const scores = new Map<number, number>();
  for (const { account, points, at } of signals) {
    const share = points * 0.5 ** ((now - at) / day / halfLifeDays);
    scores.set(account, (scores.get(account) ?? 0) + share);
  }
  return scores;
}

/** @returns the score that a stored key stands for at a moment */
export const scoreOfKey = (key: number, halfLifeDays: number, now: number): number =>
  2 ** (key - (now - landmark) / day / halfLifeDays);
