import { LightningElement, api } from 'lwc';
import undo from '@salesforce/apex/SignalMoveController.undo';
import type { SignalMoveResult } from 'apex/types';
import { labels } from './labels';

/** What a move of signals did, with its undo. Fires `undo` after the move was taken back, and `dismiss`. */
export default class EngagementTimelineNotice extends LightningElement {
  readonly labels = labels;
  error: unknown;
  isBusy = false;
  private undone: SignalMoveResult | null = null;
  private moved: SignalMoveResult | null = null;

  /** The result of the move; a new one starts over. */
  @api get result(): SignalMoveResult | null {
    return this.moved;
  }

  set result(value: SignalMoveResult | null) {
    this.moved = value;
    this.undone = null;
    this.error = undefined;
  }

  get message(): string {
    return (this.undone ?? this.moved)?.message ?? '';
  }

  get canUndo(): boolean {
    return this.undone === null && this.error === undefined && this.moved !== null;
  }

  /** Puts the focus here, so that a keyboard finds the undo where the move ended. */
  @api focus(): void {
    this.template?.querySelector<HTMLElement>('.notice')?.focus();
  }

  async undo(): Promise<void> {
    this.isBusy = true;
    try {
      this.undone = await undo({ request: this.moved?.request ?? null });
      this.focus();
      this.dispatchEvent(new CustomEvent('undo'));
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }

  dismiss(): void {
    this.dispatchEvent(new CustomEvent('dismiss'));
  }
}
