import { labels } from './labels';

/** Below it, only the columns that matter most. */
const narrowWidth = 640;

export interface ColumnsFor {
  /** Fields that the user may read: the others have no column. */
  readonly readable: readonly string[];
  /** The list of another day: what is only known of today has no column, and what is computed does not sort. */
  readonly isPast: boolean;
  readonly mayMove: boolean;
}

/** A column with the field that it needs, and whether it is about today only. */
interface Known {
  readonly needs: string;
  readonly ofToday?: boolean;
  readonly narrow?: number;
  readonly column: Readonly<Record<string, unknown>> & { readonly sortable?: boolean };
}

const day = { type: 'date-local', typeAttributes: { day: 'numeric', month: 'short', year: 'numeric' } };

const known: readonly Known[] = [
  {
    needs: 'tier',
    narrow: 140,
    column: {
      label: labels.assignedTier,
      fieldName: 'tier',
      type: 'tier',
      sortable: true,
      initialWidth: 152,
      typeAttributes: { none: labels.noTier },
    },
  },
  { needs: 'program', column: { label: labels.program, fieldName: 'program', sortable: true, initialWidth: 125 } },
  {
    needs: 'met',
    ofToday: true,
    narrow: 64,
    column: {
      label: labels.criteria,
      fieldName: 'fitPercent',
      type: 'button',
      sortable: true,
      initialWidth: 120,
      typeAttributes: {
        label: { fieldName: 'criteria' },
        name: 'evidence',
        variant: 'base',
        title: { fieldName: 'evidenceTitle' },
      },
    },
  },
  {
    needs: 'fitTier',
    ofToday: true,
    column: { label: labels.fitTier, fieldName: 'fitTier', sortable: true, initialWidth: 95 },
  },
  // Takes what the others leave, so that the table fills its card.
  {
    needs: 'closestToTier1',
    ofToday: true,
    column: { label: labels.closest, fieldName: 'closestToTier1', sortable: true, wrapText: false },
  },
  { needs: 'industry', column: { label: labels.industry, fieldName: 'industry', sortable: true, initialWidth: 145 } },
  { needs: 'region', column: { label: labels.region, fieldName: 'region', sortable: true, initialWidth: 95 } },
  { needs: 'ownerName', column: { label: labels.owner, fieldName: 'ownerName', sortable: true, initialWidth: 130 } },
  { needs: 'since', column: { label: labels.since, fieldName: 'since', sortable: true, initialWidth: 115, ...day } },
  {
    needs: 'endsOn',
    ofToday: true,
    column: { label: labels.endsOn, fieldName: 'endsOn', sortable: true, initialWidth: 125, ...day },
  },
];

/** Of another day these come from history, which the database does not sort the accounts by. */
const fromHistory: readonly string[] = ['tier', 'program', 'since'];

/** @returns the columns of the datatable; `fieldName` of a sortable one is what Apex sorts by */
export function columnsFor({ readable, isPast, mayMove }: ColumnsFor): Readonly<Record<string, unknown>>[] {
  const isNarrow = window.innerWidth < narrowWidth;
  const shown = known.filter(
    ({ needs, ofToday, narrow }) =>
      readable.includes(needs) && !(isPast && ofToday === true) && !(isNarrow && narrow === undefined),
  );
  return [
    {
      label: labels.account,
      fieldName: 'accountUrl',
      type: 'url',
      sortable: true,
      ...(isNarrow ? {} : { initialWidth: 200 }),
      typeAttributes: { label: { fieldName: 'accountName' }, tooltip: { fieldName: 'accountName' } },
    },
    ...shown.map(({ needs, narrow, column }) => ({
      ...column,
      sortable: column.sortable === true && !(isPast && fromHistory.includes(needs)),
      ...(isNarrow && needs === 'met' ? { label: labels.fit } : {}),
      ...(isNarrow ? { initialWidth: narrow } : {}),
    })),
    {
      type: 'action',
      fixedWidth: 44,
      typeAttributes: { menuAlignment: 'auto', rowActions: actionsFor(mayMove && !isPast, !isPast) },
    },
  ];
}

/** What Apex sorts by for a column. */
export function sortFieldOf(columnField: string): string {
  return columnField === 'accountUrl' ? 'accountName' : columnField;
}

function actionsFor(mayMove: boolean, hasEvidence: boolean): { label: string; name: string }[] {
  return [
    ...(mayMove ? [{ label: labels.moveAccounts, name: 'move' }] : []),
    ...(hasEvidence ? [{ label: labels.showEvidence, name: 'evidence' }] : []),
    { label: labels.showHistory, name: 'history' },
  ];
}
