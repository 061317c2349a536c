import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import type { ReviewRow } from 'apex/types';
import { losePlace } from 'c/reviewRows';
import { labels } from './labels';

type Field = HTMLElement & { reportValidity(): boolean };

/** Asks whereto a nomination moves, and why where somebody on the waitlist loses a place. Closes with both. */
export default class ReviewMoveModal extends LightningModal {
  @api row: ReviewRow | null = null;
  /** All nominations of the window. */
  @api rows: ReviewRow[] = [];
  /** The place that was chosen already; null to ask for it. */
  @api toRank: number | null = null;

  readonly labels = labels;
  reason = '';
  private typed: number | null = null;

  get heading(): string {
    return labels.move.replace('{0}', this.row?.accountName ?? '');
  }

  get place(): number | null {
    return this.typed ?? this.toRank ?? this.row?.rank ?? null;
  }

  get last(): number {
    return Math.max(1, ...this.rows.map(({ rank }) => rank ?? 0));
  }

  get placeHelp(): string {
    return labels.placeHelp.replace('{0}', String(this.last));
  }

  /** Those whose place in line this move costs. */
  get losing(): ReviewRow[] {
    return losePlace(this.rows, this.row?.nominationId ?? '', this.place ?? 0);
  }

  get needsReason(): boolean {
    return this.losing.length > 0;
  }

  get waitingText(): string {
    return labels.waiting.replace('{0}', this.losing.map(({ accountName }) => accountName ?? '').join(', '));
  }

  changePlace(event: CustomEvent<{ value: string }>): void {
    this.typed = event.detail.value === '' ? null : Number(event.detail.value);
  }

  changeReason(event: CustomEvent<{ value: string }>): void {
    this.reason = event.detail.value;
  }

  cancel(): void {
    this.close();
  }

  confirm(): void {
    const fields = [...(this.template?.querySelectorAll<Field>('lightning-input, lightning-textarea') ?? [])];
    const wrong = fields.find((field) => !field.reportValidity());
    if (wrong !== undefined) {
      wrong.focus();
      return;
    }
    this.close({ toRank: this.place, reason: this.reason.trim() });
  }
}
