/** The picture of a quarter as a dial: the first day on top, then clockwise. Pure. */
import type { QuarterClock } from 'apex/types';

/** Centre of the drawing, and the rings the quarter and the window lie on. */
export const centre = 60;
export const quarterRadius = 44;
export const windowRadius = 54;

export interface Dial {
  /** `stroke-dasharray` of the days that have passed. */
  readonly passed: string;
  /** `stroke-dasharray` of the window's days. */
  readonly window: string;
  /** `stroke-dashoffset` that turns them to where they are in the quarter. */
  readonly windowOffset: string;
  /** Where today is. */
  readonly handX: string;
  readonly handY: string;
}

/** @returns the dial; a window outside of the quarter leaves no mark on it */
export function dialOf(clock: QuarterClock): Dial {
  const share = (day: string | null | undefined, more = 0): number => shareOf(clock, day, more);
  const today = share(clock.today);
  const opens = share(clock.opensOn);
  const closed = share(clock.closesOn, 1);
  const angle = today * 2 * Math.PI;
  return {
    passed: dash(today, quarterRadius),
    window: dash(Math.max(0, closed - opens), windowRadius),
    windowOffset: fixed(-opens * circumference(windowRadius)),
    handX: fixed(centre + quarterRadius * Math.sin(angle)),
    handY: fixed(centre - quarterRadius * Math.cos(angle)),
  };
}

/** How much of the quarter has passed when the day begins: from 0 to 1. */
function shareOf(clock: QuarterClock, day: string | null | undefined, more: number): number {
  if (!day || !clock.startsOn || !clock.daysInQuarter) {
    return 0;
  }
  const days = (Date.parse(day) - Date.parse(clock.startsOn)) / 86_400_000 + more;
  return Math.min(1, Math.max(0, days / clock.daysInQuarter));
}

function dash(share: number, radius: number): string {
  return `${fixed(share * circumference(radius))} ${fixed(circumference(radius))}`;
}

function circumference(radius: number): number {
  return 2 * Math.PI * radius;
}

function fixed(length: number): string {
  return length.toFixed(2);
}
