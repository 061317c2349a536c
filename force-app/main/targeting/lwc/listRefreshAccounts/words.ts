import type { Filters } from 'c/listRefreshFilters';
import { filled } from 'c/listRefreshWords';
import type { ListRefreshSession } from 'apex/types';
import { labels } from './labels';
import type { Loaded } from './pages';
import { isUnfiltered } from './question';

/** @returns how many of the view are shown */
export function shownText({ rows, total }: Loaded): string {
  return filled(labels.shown, rows.length, Math.max(total, rows.length));
}

/** A leader sees the accounts of the team; the signature is for all. */
export function yoursText({ counts }: Loaded, filters: Filters, session: ListRefreshSession): string {
  const all = counts.find(({ view }) => view === 'all');
  const isPart = all !== undefined && isUnfiltered(filters) && (all.total ?? 0) < (session.total ?? 0);
  return isPart ? filled(labels.yours, all.total, session.total) : '';
}

/** @returns what is said where no account is found: nothing fits, or nothing is left to do */
export function emptyText(view: string, filters: Filters): { readonly title: string; readonly help: string } {
  return view === 'toReview' && isUnfiltered(filters)
    ? { title: labels.emptyReview, help: labels.emptyReviewHelp }
    : { title: labels.empty, help: labels.emptyHelp };
}
