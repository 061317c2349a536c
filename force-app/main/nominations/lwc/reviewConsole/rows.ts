import type { ReviewRow } from 'apex/types';
import { labels } from './labels';

/** A nomination as the table shows it. */
export interface ShownRow extends ReviewRow {
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  readonly rowClass: string;
  readonly isCurrent: string;
  readonly canReorder: boolean;
  readonly draggable: string;
  readonly criteria: string;
  readonly fitText: string;
  readonly place: string;
  readonly effectText: string;
  readonly passes: string;
  readonly selectLabel: string;
  readonly moveUpLabel: string;
  readonly moveDownLabel: string;
  readonly moveToLabel: string;
}

export interface Shown {
  /** ids ticked for a decision or a comparison */
  readonly selected: ReadonlySet<string>;
  /** id of the one shown in detail */
  readonly openId: string | null;
  /** false where the order shown is not the rank order */
  readonly isRanked: boolean;
}

/** @param rows nominations in the order to show them */
export function shownRows(rows: readonly ReviewRow[], { selected, openId, isRanked }: Shown): ShownRow[] {
  return rows.map((row) => {
    const isOpen = row.nominationId === openId;
    const name = row.accountName ?? '';
    const canReorder = isRanked && row.canMove === true;
    return {
      ...row,
      isSelected: selected.has(row.nominationId ?? ''),
      isOpen,
      rowClass: isOpen ? 'slds-hint-parent slds-is-selected' : 'slds-hint-parent',
      isCurrent: String(isOpen),
      canReorder,
      draggable: String(canReorder),
      criteria: `${row.claimedCount ?? 0} / 5`,
      fitText: row.fitPercent === null || row.fitPercent === undefined ? '' : `${Math.round(row.fitPercent)} %`,
      place: [row.teamName, row.region].filter(Boolean).join(' · '),
      effectText: row.effect?.outcome ?? '',
      passes: passesText(row),
      selectLabel: labels.select.replace('{0}', name),
      moveUpLabel: labels.moveUp.replace('{0}', name),
      moveDownLabel: labels.moveDown.replace('{0}', name),
      moveToLabel: labels.moveTo.replace('{0}', name),
    };
  });
}

/** How many higher ranked nominations a seat for this one would pass over. */
function passesText(row: ReviewRow): string {
  const count = row.effect?.passedOver?.length ?? 0;
  return count === 0 ? '' : labels.passes.replace('{0}', String(count));
}
