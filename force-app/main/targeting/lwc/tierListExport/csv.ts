import type { TierListRow } from 'apex/types';
import { labels } from './labels';

/** What is used of the library that writes CSV. */
export interface CsvWriter {
  unparse(table: { fields: string[]; data: unknown[][] }, options: { escapeFormulae: RegExp }): string;
}

/** Spreadsheets take a text that begins so for a formula; the wide forms and leading blanks too. */
const formula = /^\s*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]|^[\t\r\n]/;

/** Excel reads UTF-8 only with this in front. */
const byteOrderMark = '\uFEFF';

type Field = Exclude<keyof TierListRow, 'isTier1FitNotNominated'>;

const columns: readonly (readonly [Field, string])[] = [
  ['accountId', labels.accountId],
  ['accountName', labels.account],
  ['tier', labels.assignedTier],
  ['program', labels.program],
  ['since', labels.since],
  ['endsOn', labels.endsOn],
  ['fitPercent', labels.fitPercent],
  ['met', labels.criteriaMet],
  ['fitTier', labels.fitTier],
  ['closestToTier1', labels.closest],
  ['industry', labels.industry],
  ['region', labels.region],
  ['ownerName', labels.owner],
];

/** What is known of today only. */
const ofToday: readonly string[] = ['endsOn', 'fitPercent', 'met', 'fitTier', 'closestToTier1'];

export interface ExportOrder {
  readonly sortField: string;
  readonly sortDirection: string;
}

/**
 * @param readable fields that the user may read; the others get no column
 * @param isPast whether the rows are of another day
 * @returns the rows as the text of a CSV file
 */
export function csvOf(
  writer: CsvWriter,
  rows: readonly TierListRow[],
  readable: readonly string[],
  isPast: boolean,
): string {
  const shown = columns.filter(
    ([field]) => field === 'accountId' || (readable.includes(field) && !(isPast && ofToday.includes(field))),
  );
  const data = rows.map((row) => shown.map(([field]) => row[field] ?? ''));
  return byteOrderMark + writer.unparse({ fields: shown.map(([, label]) => label), data }, { escapeFormulae: formula });
}

/** @returns the rows in the order of the list: they are read by id, because that finds all of them */
export function ordered(rows: readonly TierListRow[], { sortField, sortDirection }: ExportOrder): TierListRow[] {
  const field = sortField as Field;
  const sign = sortDirection === 'desc' ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [first, second] = [one[field], other[field]];
    if (first === second) return 0;
    if (first === null || first === undefined) return 1;
    if (second === null || second === undefined) return -1;
    const isLess = typeof first === 'number' ? first < Number(second) : String(first).localeCompare(String(second)) < 0;
    return isLess ? -sign : sign;
  });
}
