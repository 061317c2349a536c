import type { ImportedRow } from 'apex/types';
import { filled } from './labels';

/** How far a run has come, and the sentence that says so. */
export interface Progress {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

/** Follows a run; each answers whether to go on. */
export interface Follower {
  /** A stage begins, with so many lines. */
  begins(label: string, total: number): boolean;
  /** What is known so far, and of how many lines of the stage. */
  knows(results: readonly ImportedRow[], done: number): boolean;
}

export const notBegun: Progress = { label: '', done: 0, total: 0 };

export function percentOf({ done, total }: Progress): number {
  return total === 0 ? 0 : Math.round((100 * done) / total);
}

export function sentenceOf({ label, done, total }: Progress): string {
  return filled(label, done, total);
}
