import type { ReviewRow } from 'apex/types';
import { labels } from './labels';

/** A nomination as the table shows it. */
export interface ShownRow extends ReviewRow {
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  readonly rowClass: string;
  readonly isCurrent: string;
  readonly criteria: string;
  readonly fitText: string;
  readonly selectLabel: string;
  readonly isFixed: boolean;
  readonly moveUpLabel: string;
  readonly moveDownLabel: string;
}

/**
 * @param rows nominations in rank order
 * @param selected ids ticked for a decision
 * @param openId id of the one shown in detail
 */
export function shownRows(
  rows: readonly ReviewRow[],
  selected: ReadonlySet<string>,
  openId: string | null,
): ShownRow[] {
  return rows.map((row) => {
    const isOpen = row.nominationId === openId;
    const name = row.accountName ?? '';
    return {
      ...row,
      isSelected: selected.has(row.nominationId ?? ''),
      isOpen,
      rowClass: isOpen ? 'slds-hint-parent slds-is-selected' : 'slds-hint-parent',
      isCurrent: String(isOpen),
      criteria: `${row.claimedCount ?? 0} / 5`,
      fitText: row.fitPercent === null || row.fitPercent === undefined ? '' : `${Math.round(row.fitPercent)} %`,
      selectLabel: labels.select.replace('{0}', name),
      isFixed: row.awaitsMe !== true,
      moveUpLabel: labels.moveUp.replace('{0}', name),
      moveDownLabel: labels.moveDown.replace('{0}', name),
    };
  });
}
