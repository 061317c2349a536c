import type { Filters } from 'c/listRefreshFilters';
import type { ListRefreshQuery, ListRefreshSession } from 'apex/types';

const pageSize = 50;

/** @returns the question for the first page of a view, narrowed by the filters */
export function questionOf({ id }: ListRefreshSession, view: string, filters: Filters): ListRefreshQuery {
  const { search, region, ownerId, flag } = filters;
  return { refreshId: id, view, search, region, ownerId: ownerId === '' ? null : ownerId, flag, offset: 0, pageSize };
}

export function isUnfiltered(filters: Filters): boolean {
  return Object.values(filters).every((value) => value === '');
}

/** A review begins with what is to be reviewed; a refresh that is over with what was not carried out, or all. */
export function startView({ canDecide, notApplied, reviewed, total }: ListRefreshSession): string {
  if (canDecide && reviewed !== total) {
    return 'toReview';
  }
  return (notApplied ?? 0) > 0 ? 'notApplied' : 'all';
}
