import { LightningElement, api } from 'lwc';
import type { TierListRow } from 'apex/types';
import { labels } from './labels';

/** What is behind a row: its ICP evidence or its tier history. Fires `close`. */
export default class TierListPanel extends LightningElement {
  @api row: TierListRow | null = null;
  /** evidence or history */
  @api subject: 'evidence' | 'history' = 'evidence';
  readonly labels = labels;

  get isHistory(): boolean {
    return this.subject === 'history';
  }

  get title(): string {
    const words = this.isHistory ? labels.historyOf : labels.evidenceOf;
    return words.replace('{0}', this.row?.accountName ?? '');
  }

  /** Puts the focus here, so that a keyboard goes on where the panel opened. */
  @api focus(): void {
    this.template?.querySelector<HTMLElement>('lightning-button-icon')?.focus();
  }

  close(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }

  closeOnEscape(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      this.close();
    }
  }
}
