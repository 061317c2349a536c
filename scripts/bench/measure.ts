/** What `npm run bench` measures: each thing in a file of its own, as rows of one table. */
import type { Workbench } from './workbench.ts';

export interface Measure {
  /** `npm run bench -- name` runs it alone. */
  readonly name: string;
  /** What is being done, said while it is. */
  readonly doing: string;
  /** Too long to be part of a bench of everything. */
  readonly isOnlyByName?: boolean;
  run(bench: Workbench): Promise<Row[]>;
}

export type Unit = 's' | 'ms' | 'kB' | 'MB' | 'per second' | 'times' | 'count';

export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: Unit;
  /** What belongs to the value: how many were measured, how large it is compressed. */
  readonly note?: string;
  readonly bound?: Bound;
}

/** A ratio within one run holds on any machine, so it can be promised. A time only says how it should feel. */
export interface Bound {
  readonly kind: 'promise' | 'feel';
  /** In the row's unit. */
  readonly atMost: number;
}

/** @returns the middle one: a single slow run on a busy machine does not move it */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** @returns milliseconds */
export function timeOf(work: () => void): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}
