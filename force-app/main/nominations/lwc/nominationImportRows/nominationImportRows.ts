import { LightningElement, api } from 'lwc';
import type { ImportedRow } from 'apex/types';
import type { ImportRow, Kind, KindLabels } from 'c/importRows';
import { labels } from './labels';

/** A line with what was read from it, in a few words. */
interface Row extends ImportedRow {
  readonly read?: string;
}

const kinds: Readonly<Record<string, Kind>> = { Created: 'ready', Changed: 'ready', Unchanged: 'nothing' };

/** What each line of a nomination sheet does, or did. */
export default class NominationImportRows extends LightningElement {
  /** The lines were imported; otherwise this is a preview. */
  @api isDone = false;
  @api rows: readonly Row[] = [];

  get kindLabels(): KindLabels {
    const ready = this.isDone ? labels.done : labels.ready;
    return { ready, nothing: labels.nothing, problem: labels.problems };
  }

  get shownRows(): ImportRow[] {
    return this.rows.map((row) => ({
      line: row.line,
      kind: kinds[row.outcome ?? ''] ?? 'problem',
      state: this.stateOf(row),
      detail: row.message ?? '',
      accountId: row.accountId,
      accountName: row.accountName,
      ownerName: row.ownerName,
      read: row.read ?? '',
      recordId: row.nominationId,
      recordName: row.nominationName,
    }));
  }

  private stateOf({ outcome, status }: ImportedRow): string {
    switch (outcome) {
      case 'Created':
      case 'Changed':
        if (status === 'Submitted') {
          return labels.submitted;
        }
        if (outcome === 'Created') {
          return this.isDone ? labels.imported : labels.isNew;
        }
        return this.isDone ? labels.changed : labels.changes;
      case 'Unchanged':
        return labels.unchanged;
      case 'HeldBack':
        return labels.heldBack;
      default:
        return labels.problem;
    }
  }
}
