import getEffect from '@salesforce/apex/IcpWorkbenchController.getEffect';
import type { DraftFault, ModelDraft, WhatIfChunk, WhatIfMove } from 'apex/types';

export type Direction = 'promoted' | 'demoted' | 'entering' | 'leaving';
export const directions: readonly Direction[] = ['promoted', 'demoted', 'entering', 'leaving'];

/** Fit tiers from the best on; null is no target. */
export const fitTiers: readonly (string | null)[] = ['Tier 1', 'Tier 2', 'Tier 3', null];

/** As many accounts are listed a direction; the counts are of all. */
export const listed = 100;

/** What a model changes, as far as accounts have been compared. */
export interface Effect {
  readonly total: number;
  readonly scanned: number;
  readonly isDone: boolean;
  /** accounts by fit now (row) and then (column), in the order of `fitTiers` */
  readonly matrix: readonly (readonly number[])[];
  readonly tierChanges: number;
  readonly held: number;
  readonly valueBefore: number;
  readonly valueAfter: number;
  readonly withoutValue: number;
  /** criteria that cannot be judged, and why */
  readonly faults: readonly DraftFault[];
  readonly moves: Readonly<Record<Direction, readonly WhatIfMove[]>>;
}

export const nothing: Effect = {
  total: 0,
  scanned: 0,
  isDone: false,
  matrix: fitTiers.map(() => fitTiers.map(() => 0)),
  tierChanges: 0,
  held: 0,
  valueBefore: 0,
  valueAfter: 0,
  withoutValue: 0,
  faults: [],
  moves: { promoted: [], demoted: [], entering: [], leaving: [] },
};

/** @returns which way accounts of a cell of the matrix go; null where they stay */
export function directionOf(from: number, to: number): Direction | null {
  const none = fitTiers.length - 1;
  if (from === to) {
    return null;
  }
  if (from === none || to === none) {
    return from === none ? 'entering' : 'leaving';
  }
  return to < from ? 'promoted' : 'demoted';
}

/** @returns how many accounts go that way */
export function countOf(effect: Effect, direction: Direction): number {
  return sum(effect.matrix.flatMap((row, from) => row.filter((_, to) => directionOf(from, to) === direction)));
}

/** @returns how many accounts are in that fit tier now */
export function before(effect: Effect, tier: number): number {
  return sum(effect.matrix[tier] ?? []);
}

/** @returns how many accounts would be in that fit tier */
export function after(effect: Effect, tier: number): number {
  return sum(effect.matrix.map((row) => row[tier] ?? 0));
}

/** @returns what was known, with one more chunk */
export function withChunk(effect: Effect, chunk: WhatIfChunk): Effect {
  const matrix = effect.matrix.map((row) => [...row]);
  // What is null in Apex may be missing here.
  for (const { fitFrom, fitTo, accounts } of chunk.shifts ?? []) {
    const row = matrix[fitTiers.indexOf(fitFrom ?? null)];
    const to = fitTiers.indexOf(fitTo ?? null);
    if (row !== undefined && to >= 0) {
      row[to] = (row[to] ?? 0) + (accounts ?? 0);
    }
  }
  const movesOf = (direction: Direction): readonly WhatIfMove[] =>
    [...effect.moves[direction], ...(chunk.moves ?? []).filter((move) => move.direction === direction)].slice(
      0,
      listed,
    );
  return {
    total: chunk.total ?? effect.total,
    scanned: effect.scanned + (chunk.scanned ?? 0),
    isDone: chunk.isLast ?? true,
    matrix,
    tierChanges: effect.tierChanges + (chunk.tierChanges ?? 0),
    held: effect.held + (chunk.held ?? 0),
    valueBefore: effect.valueBefore + (chunk.valueBefore ?? 0),
    valueAfter: effect.valueAfter + (chunk.valueAfter ?? 0),
    withoutValue: effect.withoutValue + (chunk.withoutValue ?? 0),
    faults: chunk.faults ?? effect.faults,
    moves: {
      promoted: movesOf('promoted'),
      demoted: movesOf('demoted'),
      entering: movesOf('entering'),
      leaving: movesOf('leaving'),
    },
  };
}

/** Compares all accounts, a chunk at a time, until it is done or cancelled. */
export class EffectRun {
  private isCancelled = false;

  /** @param report told after each chunk, never after `cancel` */
  constructor(
    private readonly draft: ModelDraft,
    private readonly report: (effect: Effect) => void,
  ) {}

  cancel(): void {
    this.isCancelled = true;
  }

  /** @throws what Apex refused, unless it was cancelled meanwhile */
  async run(): Promise<void> {
    let effect = nothing;
    let afterId: string | null = null;
    try {
      while (!effect.isDone) {
        // One after the other: each chunk goes on where the one before ended.
        // eslint-disable-next-line no-await-in-loop
        const chunk: WhatIfChunk | null = await getEffect({ request: { draft: this.draft, afterId } });
        if (this.isCancelled || chunk === null) {
          return;
        }
        effect = withChunk(effect, chunk);
        afterId = chunk.lastId;
        this.report(effect);
      }
    } catch (error) {
      if (!this.isCancelled) {
        throw error;
      }
    }
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
