import type { ListRefreshResult, ListRefreshRow } from 'apex/types';

/** What a row shows of a decision. */
export type NotedDecision = Pick<ListRefreshRow, 'decision' | 'targetTier' | 'reason'>;

export const undecided: NotedDecision = { decision: null, targetTier: null, reason: null };

/** @returns the accounts that a decision did not reach */
export function refusedIn(result: ListRefreshResult | null): ReadonlySet<string> {
  return new Set((result?.failures ?? []).map(({ itemId }) => itemId ?? ''));
}

/** @returns the rows in their places, with the decision in those that it reached */
export function noted(
  rows: readonly ListRefreshRow[],
  itemIds: readonly string[],
  result: ListRefreshResult | null,
  decision: NotedDecision,
): ListRefreshRow[] {
  const refused = refusedIn(result);
  const reached = new Set(itemIds.filter((itemId) => !refused.has(itemId)));
  // Who decided and when is known to the server; an earlier name would be wrong.
  const shown = { ...decision, decidedByName: null, decidedAt: null };
  return rows.map((row) => (reached.has(row.itemId ?? '') ? { ...row, ...shown } : row));
}
