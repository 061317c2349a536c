import { LightningElement, api } from 'lwc';
import undo from '@salesforce/apex/TierMoveController.undo';
import type { NamedAccount, TierMoveResult } from 'apex/types';
import { labels } from './labels';

/** What a move did, with its undo. Fires `undo` after the move was taken back, and `dismiss`. */
export default class TierMoveNotice extends LightningElement {
  readonly labels = labels;
  error: unknown;
  isBusy = false;
  private undone: TierMoveResult | null = null;
  private moved: TierMoveResult | null = null;

  /** The result of the move; a new one starts over. */
  @api get result(): TierMoveResult | null {
    return this.moved;
  }

  set result(value: TierMoveResult | null) {
    this.moved = value;
    this.undone = null;
    this.error = undefined;
  }

  get message(): string {
    return (this.undone ?? this.moved)?.message ?? '';
  }

  get canUndo(): boolean {
    return this.undone === null && this.error === undefined && (this.moved?.assignmentIds ?? []).length > 0;
  }

  get refused(): readonly NamedAccount[] {
    return this.undone === null ? (this.moved?.refused ?? []) : [];
  }

  get hasRefused(): boolean {
    return this.refused.length > 0;
  }

  /** Puts the focus here, so that a keyboard finds the undo where the move ended. */
  @api focus(): void {
    this.template?.querySelector<HTMLElement>('.notice')?.focus();
  }

  async undo(): Promise<void> {
    this.isBusy = true;
    try {
      this.undone = await undo({ assignmentIds: this.moved?.assignmentIds ?? [] });
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
