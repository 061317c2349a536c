import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { filled, numberText } from 'c/sourceHealthWords';
import { labels } from './labels';

interface Validatable extends HTMLElement {
  reportValidity(): boolean;
}

/** Asks why rows are no signals, and says what discarding does. Closes with the reason. */
export default class QuarantineDiscardModal extends LightningModal {
  /** How many rows it is about. */
  @api count = 0;
  /** The row, when it is one. */
  @api rowName?: string | null;

  readonly labels = labels;
  reason = '';

  get heading(): string {
    return this.rowName
      ? filled(labels.discardHeadingOne, this.rowName)
      : filled(labels.discardHeading, numberText(this.count));
  }

  change(event: CustomEvent<{ value: string }>): void {
    this.reason = event.detail.value;
  }

  cancel(): void {
    this.close();
  }

  confirm(): void {
    const field = this.template?.querySelector<Validatable>('lightning-textarea');
    if (this.reason.trim() === '' || field?.reportValidity() === false) {
      field?.reportValidity();
      field?.focus();
      return;
    }
    this.close(this.reason.trim());
  }
}
