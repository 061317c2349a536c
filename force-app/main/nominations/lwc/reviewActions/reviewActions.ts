import { LightningElement, api } from 'lwc';
import preview from '@salesforce/apex/ReviewConsoleController.preview';
import type { DecisionPreview } from 'apex/types';
import { labels } from './labels';

const MOST_COMPARED = 4;

/**
 * What can be done with the selected nominations, and what approving them would do. Fires `approve`, `reject` and
 * `compare`.
 */
export default class ReviewActions extends LightningElement {
  /** How many wait for the user's decision. */
  @api awaiting = 0;
  /** How many are selected, to decide or only to compare. */
  @api selected = 0;
  /** true when the user decides at all. */
  @api isReviewer = false;
  @api isBusy = false;

  readonly labels = labels;
  effect: DecisionPreview | null = null;
  private ids: string[] = [];

  /** Those of the selected that are the user's to decide. */
  @api get decidable(): string[] {
    return this.ids;
  }

  set decidable(value: string[]) {
    if (value.join() !== this.ids.join()) {
      this.ids = value;
      this.effect = null;
      void this.foresee();
    }
  }

  get canDecide(): boolean {
    return this.isReviewer && this.awaiting > 0;
  }

  get nothingToDecide(): boolean {
    return this.isReviewer && this.awaiting === 0;
  }

  get cannotDecide(): boolean {
    return this.ids.length === 0 || this.isBusy;
  }

  get cannotCompare(): boolean {
    return this.selected < 2 || this.selected > MOST_COMPARED;
  }

  get selectionText(): string {
    return labels.selected.replace('{0}', String(this.ids.length)).replace('{1}', String(this.awaiting));
  }

  get effectText(): string {
    return this.effect?.sentence ?? '';
  }

  get needsReason(): boolean {
    return this.effect?.needsReason === true;
  }

  approve(): void {
    this.dispatchEvent(new CustomEvent('approve'));
  }

  reject(): void {
    this.dispatchEvent(new CustomEvent('reject'));
  }

  compare(): void {
    this.dispatchEvent(new CustomEvent('compare'));
  }

  /** An answer to an earlier selection is dropped. */
  private async foresee(): Promise<void> {
    const { ids } = this;
    if (ids.length > 0) {
      try {
        const effect = await preview({ nominationIds: ids, decision: 'Approve' });
        this.effect = ids === this.ids ? effect : this.effect;
      } catch {
        // The decision itself shows the effect again, and what went wrong.
        this.effect = null;
      }
    }
  }
}
