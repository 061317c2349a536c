import { LightningElement, api } from 'lwc';
import undo from '@salesforce/apex/TierMoveController.undo';
import type { NamedAccount, TierMoveResult } from 'apex/types';
import { labels } from './labels';

/** What a move did, with its undo. Fires `undo` after the move was taken back, and `dismiss`. */
export default class TierMoveNotice extends LightningElement {
  readonly labels = labels;
  private isUndone = false;
  private moved: TierMoveResult | null = null;

  /** The result of the move; a new one starts over. */
  @api get result(): TierMoveResult | null {
    return this.moved;
  }

  set result(value: TierMoveResult | null) {
    this.moved = value;
    this.isUndone = false;
  }

  get canUndo(): boolean {
    return (this.moved?.assignmentIds ?? []).length > 0;
  }

  get refused(): readonly NamedAccount[] {
    return this.isUndone ? [] : (this.moved?.refused ?? []);
  }

  get hasRefused(): boolean {
    return this.refused.length > 0;
  }

  /** Puts the focus here, so that a keyboard finds the undo where the move ended. */
  @api focus(): void {
    this.template?.querySelector<HTMLElement>('c-undo-notice')?.focus();
  }

  readonly takeBack = (): Promise<TierMoveResult | null> => undo({ assignmentIds: this.moved?.assignmentIds ?? [] });

  tellUndone(): void {
    this.isUndone = true;
    this.dispatchEvent(new CustomEvent('undo'));
  }

  dismiss(): void {
    this.dispatchEvent(new CustomEvent('dismiss'));
  }
}
