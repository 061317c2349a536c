import type { FairnessRow } from 'apex/types';
import { labels } from './labels';

export type CountName = 'submitted' | 'approved' | 'waitlisted' | 'rejected' | 'undecided';

export interface Count {
  readonly id: string;
  readonly name: CountName;
  readonly value: number;
  readonly text: string;
  readonly label: string;
  readonly isOpenable: boolean;
}

export interface Part {
  readonly name: string;
  readonly className: string;
  readonly style: string;
}

export interface ShownRow {
  readonly id: string;
  readonly key: string | null;
  readonly label: string;
  readonly rowClass: string;
  readonly rateText: string;
  readonly isSmall: boolean;
  readonly counts: Count[];
  readonly parts: Part[];
  readonly partsText: string;
}

export const countNames: readonly CountName[] = ['submitted', 'approved', 'waitlisted', 'rejected', 'undecided'];

/** @returns the rows of the table, with the picture of each: its decisions as parts of the whole */
export function shownRows(rows: readonly FairnessRow[]): ShownRow[] {
  return rows.map((row, index) => {
    const isSum = index === rows.length - 1;
    const id = isSum ? 'all' : (row.key ?? '');
    const label = row.label ?? '';
    return {
      id: `row-${id}`,
      key: isSum ? null : (row.key ?? ''),
      label,
      rowClass: isSum ? 'sum' : '',
      rateText: row.rate === null || row.rate === undefined ? '–' : `${Math.round(row.rate)} %`,
      isSmall: row.isSmall === true && row.rate !== null && row.rate !== undefined,
      counts: countNames.map((name) => countOf(row, name, id, label)),
      parts: countNames
        .slice(1)
        .map((name) => partOf(row, name))
        .filter(({ style }) => style !== 'width: 0%'),
      partsText: countNames
        .slice(1)
        .map((name) => `${labels[name]} ${row[name] ?? 0}`)
        .join(', '),
    };
  });
}

function countOf(row: FairnessRow, name: CountName, id: string, label: string): Count {
  const value = row[name] ?? 0;
  return {
    id: `${id}-${name}`,
    name,
    value,
    text: String(value),
    label: labels.openNumber.replace('{0}', String(value)).replace('{1}', labels[name]).replace('{2}', label),
    isOpenable: value > 0,
  };
}

function partOf(row: FairnessRow, name: CountName): Part {
  const share = row.submitted ? ((row[name] ?? 0) / row.submitted) * 100 : 0;
  return { name, className: `part ${name}`, style: `width: ${share}%` };
}
