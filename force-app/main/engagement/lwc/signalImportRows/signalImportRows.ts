import { LightningElement, api } from 'lwc';
import type { SignalImportResult } from 'apex/types';
import type { ImportRow, Kind, KindLabels } from 'c/importRows';
import { labels } from './labels';

const kinds: Readonly<Record<string, Kind>> = { accepted: 'ready', duplicate: 'nothing' };

/** What each line of a file of signals does, or did. */
export default class SignalImportRows extends LightningElement {
  readonly kindLabels: KindLabels = { ready: labels.fresh, nothing: labels.duplicates, problem: labels.refused };
  /** The lines were imported; otherwise this is a preview. */
  @api isDone = false;
  @api rows: readonly SignalImportResult[] = [];

  get shownRows(): ImportRow[] {
    return this.rows.map((row) => ({
      line: row.line,
      kind: kinds[row.outcome ?? ''] ?? 'problem',
      state: this.stateOf(row),
      detail: row.message ?? (row.matchedBy === null ? '' : labels.matchedBy.replace('{0}', row.matchedBy)),
      accountId: row.accountId,
      accountName: row.accountName,
      recordId: row.signalId,
    }));
  }

  private stateOf({ outcome, reason }: SignalImportResult): string {
    switch (outcome) {
      case 'accepted':
        return this.isDone ? labels.imported : labels.becomes;
      case 'duplicate':
        return labels.stored;
      case 'quarantined':
        return this.isDone ? labels.inQuarantine.replace('{0}', () => reason ?? '') : (reason ?? '');
      default:
        return labels.failed;
    }
  }
}
