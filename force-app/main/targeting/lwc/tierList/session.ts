/** What the list shows, kept for this browser tab, so that filters survive a refresh of the page. */
import type { FilterValues } from 'c/tierListFilters';

export interface ListState extends FilterValues {
  readonly view: string;
  /** Column that the rows are sorted by. */
  readonly sortedBy: string;
  readonly sortDirection: 'asc' | 'desc';
}

export const noFilter: FilterValues = { search: '', program: '', industry: '', region: '', ownerId: '', asOf: '' };

const initial: ListState = { ...noFilter, view: 'all', sortedBy: 'accountName', sortDirection: 'asc' };
const key = 'keyline.tierList';

export function remember(state: ListState): void {
  try {
    window.sessionStorage.setItem(key, JSON.stringify(state));
  } catch {
    // A browser that keeps nothing still shows the list.
  }
}

/** @returns what the list showed last, or how it begins */
export function recall(): ListState {
  try {
    const kept = JSON.parse(window.sessionStorage.getItem(key) ?? '{}') as Record<string, unknown>;
    const known = Object.entries(initial).map(([name, value]) => {
      const was = kept[name];
      return [name, typeof was === 'string' ? was : value];
    });
    return Object.fromEntries(known) as unknown as ListState;
  } catch {
    return initial;
  }
}
