import locale from '@salesforce/i18n/locale';
import type { TierListRow } from 'apex/types';
import type { TierColumn } from './columns';
import { labels } from './labels';

/** A cell of a visible row. */
export interface ShownCell {
  readonly key: string;
  readonly isTier: boolean;
  readonly isEvidence: boolean;
  readonly text: string;
}

/** A visible row. */
export interface ShownRow {
  readonly id: string;
  readonly name: string;
  readonly checkboxId: string;
  readonly selectLabel: string;
  readonly actionsLabel: string;
  readonly evidenceLabel: string;
  /** Where the focus returns to. */
  readonly evidenceFocus: string;
  readonly menuFocus: string;
  readonly isSelected: boolean;
  /** Counted with the header. */
  readonly ariaRowIndex: number;
  readonly cells: readonly ShownCell[];
}

/** @returns the row as the table shows it */
export function shownRow(
  row: TierListRow,
  index: number,
  columns: readonly TierColumn[],
  selected: ReadonlySet<string>,
): ShownRow {
  const id = row.accountId ?? '';
  const name = row.accountName ?? '';
  return {
    id,
    name,
    checkboxId: `row-${id}`,
    selectLabel: labels.selectAccount.replace('{0}', name),
    actionsLabel: labels.actionsOf.replace('{0}', name),
    evidenceLabel: `${row.met} / ${row.total}`,
    evidenceFocus: `evidence-${id}`,
    menuFocus: `menu-${id}`,
    isSelected: selected.has(id),
    ariaRowIndex: index + 2,
    cells: columns.filter(({ kind }) => kind !== 'name').map((column) => shownCell(row, column)),
  };
}

function shownCell(row: TierListRow, { field, kind }: TierColumn): ShownCell {
  const value = row[field as keyof TierListRow];
  const text = value === null || value === undefined ? '' : String(value);
  return {
    key: field,
    isTier: kind === 'tier' && text !== '',
    isEvidence: kind === 'evidence',
    text: kind === 'day' ? dayText(text) : kind === 'tier' && text === '' ? labels.noTier : text,
  };
}

const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A day has no time zone: it is the same day wherever it is read. */
function dayText(day: string): string {
  return day === '' ? '' : format.format(new Date(`${day}T00:00:00Z`));
}
