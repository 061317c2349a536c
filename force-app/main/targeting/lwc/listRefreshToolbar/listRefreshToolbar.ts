import { LightningElement, api } from 'lwc';
import { filled } from 'c/listRefreshWords';
import { labels } from './labels';

/**
 * What can be decided about several accounts at once. Fires `bulk` with Keep, Move, Drop or Undo for those that are
 * selected, `selectall`, `proposed` to keep all without a flag, and `undolast`.
 */
export default class ListRefreshToolbar extends LightningElement {
  /** How many accounts are selected. */
  @api selected = 0;
  /** How many there are to select in all; 0 where all of them are. */
  @api selectable = 0;
  /** How many accounts it is proposed to keep. */
  @api proposed = 0;
  /** What was decided last, and how many of it can be undone together. */
  @api message = '';
  @api undoable = 0;
  @api isBusy = false;
  readonly labels = labels;

  get hasNoSelection(): boolean {
    return this.selected === 0 || this.isBusy;
  }

  get selectionText(): string {
    return this.selected === 0 ? labels.selectHelp : filled(labels.selected, this.selected);
  }

  get selectAllLabel(): string {
    return this.selectable > 0 ? filled(labels.selectAllOf, this.selectable) : '';
  }

  get proposedLabel(): string {
    if (this.proposed === 0) {
      return '';
    }
    return this.proposed === 1 ? labels.keepOneProposed : filled(labels.keepProposed, this.proposed);
  }

  get undoLastLabel(): string {
    return this.undoable > 1 ? filled(labels.undoLast, this.undoable) : '';
  }

  decide(event: Event): void {
    const decision = (event.currentTarget as HTMLElement).dataset.bulk;
    this.dispatchEvent(new CustomEvent('bulk', { detail: { decision } }));
  }

  selectAll(): void {
    this.dispatchEvent(new CustomEvent('selectall'));
  }

  keepProposed(): void {
    this.dispatchEvent(new CustomEvent('proposed'));
  }

  undoLast(): void {
    this.dispatchEvent(new CustomEvent('undolast'));
  }
}
