import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import sign from '@salesforce/apex/ListRefreshController.sign';
import { filled } from 'c/listRefreshWords';
import type { ListRefreshEffectLine, ListRefreshSession, ListRefreshSignature } from 'apex/types';
import { labels } from './labels';

/** Shows what a signature stands for, and signs. Closes with true when it was given. */
export default class ListRefreshSignModal extends LightningModal {
  @api session!: ListRefreshSession;
  @api side!: ListRefreshSignature & { readonly signLabel: string };
  @api other!: ListRefreshSignature & { readonly isSigned: boolean };
  readonly labels = labels;
  error: unknown;
  isBusy = false;

  get heading(): string {
    return filled(labels.heading, this.session.name, this.side.label);
  }

  get lines(): ListRefreshEffectLine[] {
    return this.session.effect?.lines ?? [];
  }

  /** What follows: the other side's turn, or the end. */
  get consequence(): string {
    return this.other.isSigned ? labels.second : filled(labels.first, this.other.label);
  }

  cancel(): void {
    this.close(false);
  }

  async confirm(): Promise<void> {
    this.isBusy = true;
    this.error = undefined;
    try {
      await sign({ refreshId: this.session.id, side: this.side.side });
      this.close(true);
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }
}
