import { labels } from './labels';

/** A column of the table. */
export interface TierColumn {
  readonly label: string;
  /** Field of the row that is shown; what is sorted by. */
  readonly field: string;
  /** How it is shown: as text when nothing is said. */
  readonly kind?: 'name' | 'tier' | 'evidence' | 'day';
  readonly isSortable: boolean;
  /** Pixels; the column without a width takes what the others leave. */
  readonly width?: number;
}

/** The header cell of a column. */
export interface ShownColumn {
  readonly field: string;
  readonly label: string;
  readonly isSortable: boolean;
  readonly ariaSort: string;
  readonly icon: string | null;
  readonly style: string;
  readonly width: number;
  readonly resizeLabel: string;
}

export const narrowest = 64;
export const widest = 800;
/** What the column without a width has at least. */
const flexible = 104;

/** @returns the header cells, as the table is sorted and its columns are resized */
export function shownColumns(
  columns: readonly TierColumn[],
  widths: ReadonlyMap<string, number>,
  sortedBy: string,
  sortDirection: string,
): ShownColumn[] {
  return columns.map(({ field, label, isSortable, width }) => {
    const isSorted = field === sortedBy;
    const isDown = sortDirection === 'desc';
    const pixels = widths.get(field) ?? width;
    return {
      field,
      label,
      isSortable,
      ariaSort: isSorted ? (isDown ? 'descending' : 'ascending') : 'none',
      icon: isSorted ? (isDown ? 'utility:arrowdown' : 'utility:arrowup') : null,
      style: pixels === undefined ? '' : `width:${pixels}px`,
      width: pixels ?? flexible,
      resizeLabel: labels.resize.replace('{0}', label),
    };
  });
}

/** @returns the style that keeps every column readable, with scrolling where the screen is too narrow */
export function tableStyle(columns: readonly ShownColumn[], extra: number): string {
  return `min-width:${columns.reduce((sum, { width }) => sum + width, extra)}px`;
}
