import { LightningElement, api } from 'lwc';
import { labels } from './labels';

/** What was done, in a sentence; so is what taking it back did. */
export interface Done {
  readonly message: string | null;
}

/**
 * Says what was done and takes it back, once. Fires `undo` after it was taken back, and `dismiss`. What more there is to
 * say goes inside.
 */
export default class UndoNotice extends LightningElement {
  @api canUndo = false;
  /** Takes it back and answers with what that did. */
  @api takeBack: () => Promise<Done | null> = () => Promise.resolve(null);
  readonly labels = labels;
  error: unknown;
  isBusy = false;
  private undone: Done | null = null;
  private done: Done | null = null;

  /** A new one starts over. */
  @api get result(): Done | null {
    return this.done;
  }

  set result(value: Done | null) {
    this.done = value;
    this.undone = null;
    this.error = undefined;
  }

  get message(): string {
    return (this.undone ?? this.done)?.message ?? '';
  }

  get offersUndo(): boolean {
    return this.canUndo && this.undone === null && this.error === undefined;
  }

  /** Puts the focus here, so that a keyboard finds the undo where the work ended. */
  @api focus(): void {
    this.template?.querySelector<HTMLElement>('.notice')?.focus();
  }

  async undo(): Promise<void> {
    this.isBusy = true;
    try {
      this.undone = await this.takeBack();
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
