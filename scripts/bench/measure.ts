/** A line of the table that `npm run bench` prints. */
export interface Measure {
  readonly name: string;
  readonly value: string;
  /** What it should be, where something was promised. */
  readonly bound?: string;
}

/** @returns the middle one: a single slow run on a busy machine does not move it */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
export const milliseconds = (ms: number): string => `${ms.toFixed(ms < 10 ? 1 : 0)} ms`;
