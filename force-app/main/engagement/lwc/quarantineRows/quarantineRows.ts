import { LightningElement, api } from 'lwc';
import type { QuarantineRow, SignalOutcome } from 'apex/types';
import { ago, exactly, filled } from 'c/sourceHealthWords';
import { labels } from './labels';

interface Shown {
  readonly id: string;
  readonly name: string;
  readonly what: string;
  readonly reason: string;
  readonly explanation: string;
  readonly received: string;
  readonly receivedExactly: string;
  readonly attempts: string;
  readonly openLabel: string;
  readonly selectLabel: string;
  readonly isSelected: boolean;
  readonly canSelect: boolean;
  readonly outcome: string;
  readonly outcomeIcon: string;
  readonly outcomeVariant: string;
}

interface Verdict {
  readonly text: string;
  readonly icon: string;
  readonly variant: string;
}

const statuses: Readonly<Record<string, Verdict>> = {
  Waiting: { text: labels.statusWaiting, icon: 'utility:pause', variant: '' },
  Replayed: { text: labels.statusReplayed, icon: 'utility:success', variant: 'success' },
  Discarded: { text: labels.statusDiscarded, icon: 'utility:ban', variant: '' },
};

/** Rows of the quarantine. Fires `pick` with ids and whether they are picked, and `open` with the id of a row. */
export default class QuarantineRows extends LightningElement {
  @api rows: readonly QuarantineRow[] = [];
  /** What replaying made of rows just now, by id. */
  @api outcomes: Readonly<Record<string, SignalOutcome>> = {};
  /** Ids of the rows that are picked. */
  @api picked: readonly string[] = [];
  /** The user may replay and discard. */
  @api canMend = false;
  @api isBusy = false;
  /** The moment that ages are told from. */
  @api now = '';

  readonly labels = labels;

  get shown(): Shown[] {
    const picked = new Set(this.picked);
    return this.rows.map((row) => this.shownRow(row, picked));
  }

  get waitingIds(): string[] {
    return this.shown.filter(({ canSelect }) => canSelect).map(({ id }) => id);
  }

  get hasWaiting(): boolean {
    return this.canMend && this.waitingIds.length > 0;
  }

  get areAllPicked(): boolean {
    const picked = new Set(this.picked);
    return this.hasWaiting && this.waitingIds.every((id) => picked.has(id));
  }

  pick(event: CustomEvent<{ checked: boolean }>): void {
    const { id = '' } = (event.currentTarget as HTMLElement).dataset;
    this.tell([id], event.detail.checked);
  }

  pickAll(event: CustomEvent<{ checked: boolean }>): void {
    this.tell(this.waitingIds, event.detail.checked);
  }

  open(event: Event): void {
    const { id = '' } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('open', { detail: id }));
  }

  /** Back to the row from which something was opened. */
  @api focusRow(id: string): void {
    this.template?.querySelector<HTMLElement>(`button[data-id="${id}"]`)?.focus();
  }

  private tell(ids: string[], isPicked: boolean): void {
    this.dispatchEvent(new CustomEvent('pick', { detail: { ids, isPicked } }));
  }

  private shownRow(row: QuarantineRow, picked: ReadonlySet<string>): Shown {
    const id = row.id ?? '';
    const name = row.name ?? '';
    const verdict = this.verdictOn(row);
    return {
      id,
      name,
      what: [row.source, row.type, row.sourceId].filter(Boolean).join(' · '),
      reason: row.reason ?? '',
      explanation: row.explanation ?? '',
      received: row.receivedAt ? ago(row.receivedAt, this.now) : '',
      receivedExactly: row.receivedAt ? exactly(row.receivedAt) : '',
      attempts: (row.attempts ?? 0) > 1 ? filled(labels.attempts, row.attempts) : '',
      openLabel: filled(labels.open, name),
      selectLabel: filled(labels.select, name),
      isSelected: picked.has(id),
      canSelect: this.canMend && row.status === 'Waiting' && !isDone(this.outcomes[id]),
      outcome: verdict.text,
      outcomeIcon: verdict.icon,
      outcomeVariant: verdict.variant,
    };
  }

  private verdictOn(row: QuarantineRow): Verdict {
    const outcome = this.outcomes[row.id ?? ''];
    switch (outcome?.outcome) {
      case 'accepted':
        return { text: labels.accepted, icon: 'utility:success', variant: 'success' };
      case 'duplicate':
        return { text: labels.duplicate, icon: 'utility:success', variant: 'success' };
      case 'failed':
        return { text: filled(labels.failed, outcome.message), icon: 'utility:error', variant: 'error' };
      case 'quarantined':
        return { text: filled(labels.still, outcome.message), icon: 'utility:warning', variant: 'warning' };
      default:
        return statuses[row.status ?? ''] ?? statuses.Waiting!;
    }
  }
}

function isDone(outcome: SignalOutcome | undefined): boolean {
  return outcome?.outcome === 'accepted' || outcome?.outcome === 'duplicate';
}
