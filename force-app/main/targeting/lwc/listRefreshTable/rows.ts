import { filled } from 'c/listRefreshWords';
import type { ListRefreshRow } from 'apex/types';
import { labels } from './labels';

/** A button that decides. */
interface Choice {
  readonly decision: string;
  readonly text: string;
  readonly label: string;
  readonly isChosen: string;
  readonly className: string;
}

/** A row as the table shows it. */
export interface ShownRow extends ListRefreshRow {
  readonly isSelected: boolean;
  readonly rowClass: string;
  readonly selectLabel: string;
  readonly place: string;
  readonly criteria: string;
  readonly evidenceLabel: string;
  readonly choices: Choice[];
  readonly decisionText: string;
  /** Where a move goes, beside buttons that only say `Move`. */
  readonly moveText: string;
  readonly undoLabel: string;
  readonly outcomeText: string;
}

/** @returns the rows with the words and states their cells show */
export function shownRows(
  rows: readonly ListRefreshRow[],
  selected: ReadonlySet<string>,
  canDecide: boolean,
): ShownRow[] {
  return rows.map((row) => ({
    ...row,
    isSelected: selected.has(row.itemId ?? ''),
    rowClass: selected.has(row.itemId ?? '') ? 'slds-hint-parent slds-is-selected' : 'slds-hint-parent',
    selectLabel: filled(labels.selectOf, row.accountName),
    place: [row.ownerName, row.region].filter(Boolean).join(' · '),
    criteria: `${row.met} / ${row.total}`,
    // The name of a button begins with what can be seen of it.
    evidenceLabel: `${row.met} / ${row.total}, ${filled(labels.evidenceOf, row.accountName)}`,
    choices: [
      choiceOf(row, 'Keep', labels.keep, labels.keepOf),
      choiceOf(row, 'Move', labels.move, labels.moveOf),
      choiceOf(row, 'Drop', labels.drop, labels.dropOf),
    ],
    decisionText: decisionText(row),
    moveText: canDecide && row.targetTier ? `${decisionText(row)}:` : '',
    undoLabel: filled(labels.undoOf, row.accountName),
    outcomeText: outcomeText(row),
  }));
}

/** @returns the decision in words: `Move to Tier 2` */
function decisionText(row: ListRefreshRow): string {
  const words: Readonly<Record<string, string>> = {
    Keep: labels.keep,
    Move: filled(labels.moveTo, row.targetTier),
    Drop: labels.drop,
  };
  return words[row.decision ?? ''] ?? '';
}

function choiceOf(row: ListRefreshRow, decision: string, text: string, label: string): Choice {
  const isChosen = row.decision === decision;
  return {
    decision,
    text,
    label: filled(label, row.accountName),
    isChosen: String(isChosen),
    className: isChosen ? 'slds-button slds-button_brand' : 'slds-button slds-button_neutral',
  };
}

function outcomeText(row: ListRefreshRow): string {
  if (!row.outcome) {
    return '';
  }
  return row.outcome === 'Applied' ? labels.applied : labels.notApplied;
}
