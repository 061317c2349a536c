import more from '@salesforce/label/c.ReviewAndMore';
import type { ReviewRow } from 'apex/types';
/** Which nominations the review console shows, in which order, and whom a move passes. Pure. */

/** What the console shows of a window; an empty text means all. */
export interface Filters {
  readonly search: string;
  readonly status: string;
  readonly rep: string;
  readonly team: string;
  readonly region: string;
  readonly mine: boolean;
}

export type SortKey = 'rank' | 'account' | 'rep' | 'fit' | 'criteria' | 'status' | 'age';

export interface Sorting {
  readonly by: SortKey;
  readonly isDown: boolean;
}

export const everything: Filters = { search: '', status: '', rep: '', team: '', region: '', mine: false };
export const byRank: Sorting = { by: 'rank', isDown: false };

/** @returns the rows that pass all filters, in the order given */
export function filtered(rows: readonly ReviewRow[], filters: Filters): ReviewRow[] {
  const wanted = filters.search.trim().toLocaleLowerCase();
  return rows.filter(
    (row) =>
      (filters.status === '' || row.status === filters.status) &&
      (filters.rep === '' || row.repName === filters.rep) &&
      (filters.team === '' || row.teamName === filters.team) &&
      (filters.region === '' || row.region === filters.region) &&
      (!filters.mine || row.awaitsMe === true) &&
      (wanted === '' || `${row.accountName} ${row.name}`.toLocaleLowerCase().includes(wanted)),
  );
}

/** @returns the rows sorted; those alike keep their rank order */
export function sorted(rows: readonly ReviewRow[], { by, isDown }: Sorting): ReviewRow[] {
  const sign = isDown ? -1 : 1;
  return [...rows].sort((one, other) => sign * compare(valueOf(one, by), valueOf(other, by)));
}

/** @returns how many filters leave something out */
export function narrowedBy(filters: Filters): number {
  return Object.values(filters).filter((value) => value !== '' && value !== false).length;
}

function valueOf(row: ReviewRow, by: SortKey): string | number {
  const values: Record<SortKey, string | number | null | undefined> = {
    rank: row.rank ?? Number.MAX_SAFE_INTEGER,
    account: row.accountName,
    rep: row.repName,
    fit: row.fitPercent ?? -1,
    criteria: row.claimedCount,
    status: row.status,
    age: row.ageDays ?? -1,
  };
  return values[by] ?? '';
}

function compare(one: string | number, other: string | number): number {
  return typeof one === 'number' && typeof other === 'number' ? one - other : String(one).localeCompare(String(other));
}

/**
 * @param rows all nominations of the window
 * @param nominationId the one to move
 * @param toRank the rank to give it
 * @returns those on the waitlist that would lose a place; moving past them needs a reason
 */
export function losePlace(rows: readonly ReviewRow[], nominationId: string, toRank: number): ReviewRow[] {
  const moved = rows.find((row) => row.nominationId === nominationId);
  const from = moved?.rank;
  if (moved === undefined || from === null || from === undefined || from === toRank) {
    return [];
  }
  const between = rows.filter((row) => {
    const rank = row.rank ?? 0;
    return (
      row !== moved &&
      row.canMove === true &&
      (toRank < from ? rank >= toRank && rank < from : rank <= toRank && rank > from)
    );
  });
  if (toRank < from) {
    return between.filter(isWaiting);
  }
  return isWaiting(moved) && between.length > 0 ? [moved] : [];
}

/**
 * @param shown the rows as the table shows them, by rank
 * @param step −1 for up, 1 for down
 * @returns the rank of the neighbour that may be passed, or null at either end
 */
export function neighbourRank(shown: readonly ReviewRow[], nominationId: string, step: -1 | 1): number | null {
  const movable = shown.filter((row) => row.canMove === true);
  const place = movable.findIndex((row) => row.nominationId === nominationId);
  return place < 0 ? null : (movable[place + step]?.rank ?? null);
}

function isWaiting(row: ReviewRow): boolean {
  return row.status === 'Waitlisted';
}

/** @returns some names in a sentence; past the first few, how many more there are */
export function firstOf(names: readonly string[], most = 5): string {
  const first = names.slice(0, most).join(', ');
  return names.length > most ? `${first} ${more.replace('{0}', String(names.length - most))}` : first;
}
