import { LightningElement, api } from 'lwc';
import { filled } from 'c/listRefreshWords';
import type { ListRefreshRow } from 'apex/types';
import { labels } from './labels';

/** What the fit of an account under review rests on. Fires `close`. */
export default class ListRefreshEvidence extends LightningElement {
  @api row: ListRefreshRow | null = null;
  readonly labels = labels;

  get title(): string {
    return filled(labels.evidenceOf, this.row?.accountName);
  }

  /** Puts the focus here, so that a keyboard goes on where the evidence opened. */
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
