import type { TierColumn } from 'c/tierTable';
import { labels } from './labels';

/** Below it, only the columns that matter most. */
const narrowWidth = 640;

export interface ColumnsFor {
  /** Fields that the user may read: the others have no column. */
  readonly readable: readonly string[];
  /** The list of another day: what is only known of today has no column, and what is computed does not sort. */
  readonly isPast: boolean;
}

/** A column with the field that it needs, and whether it is about today only, or also for a phone. */
interface Known extends TierColumn {
  readonly needs?: string;
  readonly isOfToday?: boolean;
  readonly isFromHistory?: boolean;
  readonly narrow?: Partial<TierColumn>;
}

const known: readonly Known[] = [
  {
    field: 'accountName',
    label: labels.account,
    kind: 'name',
    isSortable: true,
    width: 200,
    narrow: { width: undefined },
  },
  {
    field: 'tier',
    label: labels.assignedTier,
    kind: 'tier',
    isSortable: true,
    isFromHistory: true,
    width: 160,
    narrow: { width: 84, kind: undefined },
  },
  { field: 'program', label: labels.program, isSortable: true, isFromHistory: true, width: 125 },
  {
    field: 'fitPercent',
    needs: 'met',
    label: labels.criteria,
    kind: 'evidence',
    isSortable: true,
    isOfToday: true,
    width: 135,
    narrow: { width: 54, label: labels.fit },
  },
  { field: 'fitTier', label: labels.fitTier, isSortable: true, isOfToday: true, width: 90 },
  // Takes what the others leave, so that the table fills its card.
  { field: 'closestToTier1', label: labels.closest, isSortable: true, isOfToday: true },
  { field: 'industry', label: labels.industry, isSortable: true, width: 150 },
  { field: 'region', label: labels.region, isSortable: true, width: 90 },
  { field: 'ownerName', label: labels.owner, isSortable: true, width: 130 },
  { field: 'since', label: labels.since, kind: 'day', isSortable: true, isFromHistory: true, width: 120 },
  { field: 'endsOn', label: labels.endsOn, kind: 'day', isSortable: true, isOfToday: true, width: 130 },
];

export function isNarrow(): boolean {
  return window.innerWidth < narrowWidth;
}

/** @returns the columns of the table */
export function columnsFor({ readable, isPast }: ColumnsFor): TierColumn[] {
  const onPhone = isNarrow();
  const shown = known.filter(
    ({ field, needs, isOfToday, narrow }) =>
      readable.includes(needs ?? field) && !(isPast && isOfToday === true) && !(onPhone && narrow === undefined),
  );
  const hasFlexible = shown.some(({ width }) => width === undefined);
  return shown.map(({ field, label, kind, isSortable, isFromHistory, width, narrow }) => ({
    field,
    label,
    kind,
    isSortable: isSortable && !(isPast && isFromHistory === true),
    // Where no column is there to take what is left, those with text share it.
    width: !hasFlexible && (kind === 'name' || kind === undefined) ? undefined : width,
    ...(onPhone ? narrow : {}),
  }));
}

/** What can be done with a row. */
export function actionsFor(mayMove: boolean, isPast: boolean): { label: string; name: string }[] {
  return [
    ...(mayMove && !isPast ? [{ label: labels.moveAccounts, name: 'move' }] : []),
    ...(isPast ? [] : [{ label: labels.showEvidence, name: 'evidence' }]),
    { label: labels.showHistory, name: 'history' },
  ];
}
