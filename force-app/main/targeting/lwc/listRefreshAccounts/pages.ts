import type { ListRefreshPage, ListRefreshRow, TierViewCount } from 'apex/types';

/** The rows that are shown, and the numbers the server told last. */
export interface Loaded {
  readonly rows: ListRefreshRow[];
  /** How many accounts the view has in all. */
  readonly total: number;
  readonly hasMore: boolean;
  readonly counts: TierViewCount[];
  /** How many accounts it is proposed to keep. */
  readonly proposed: number;
}

export const nothingLoaded: Loaded = begun(null);

/** @returns the rows of a first page */
export function begun(page: ListRefreshPage | null): Loaded {
  return {
    rows: page?.rows ?? [],
    total: page?.total ?? 0,
    hasMore: page?.hasMore ?? false,
    counts: page?.counts ?? [],
    proposed: page?.proposed ?? 0,
  };
}

/** Somebody else may decide meanwhile, so that a page begins with a row that was shown before. */
export function continued({ rows }: Loaded, page: ListRefreshPage | null): Loaded {
  const next = begun(page);
  const shown = new Set(rows.map(({ itemId }) => itemId));
  return { ...next, rows: [...rows, ...next.rows.filter(({ itemId }) => !shown.has(itemId))] };
}

/** Only the numbers of the views: the rows stay where they are. */
export function recounted(loaded: Loaded, page: ListRefreshPage | null): Loaded {
  const { counts, proposed } = page === null ? loaded : begun(page);
  return { ...loaded, counts, proposed };
}

/** What was decided in the view has left it on the server, and stays on the screen until the view is read again. */
export function nextOffset({ rows }: Loaded, view: string): number {
  return rows.filter((row) => view !== 'toReview' || !row.decision).length;
}
