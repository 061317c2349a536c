import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import decide from '@salesforce/apex/ReviewConsoleController.decide';
import preview from '@salesforce/apex/ReviewConsoleController.preview';
import type { DecisionPreview, DecisionResult } from 'apex/types';
import { labels } from './labels';

/** Shows the effect of a decision, asks for the reason a rejection owes, and decides. Closes with the result. */
export default class DecisionModal extends LightningModal {
  @api nominationIds: string[] = [];
  @api decision: 'Approve' | 'Reject' = 'Approve';

  readonly labels = labels;
  effect: DecisionPreview | null = null;
  error: unknown;
  comments = '';
  isBusy = false;

  connectedCallback(): void {
    void this.loadEffect();
  }

  get isReject(): boolean {
    return this.decision === 'Reject';
  }

  get heading(): string {
    if (this.nominationIds.length === 1) {
      return this.isReject ? labels.rejectOneHeading : labels.approveOneHeading;
    }
    const heading = this.isReject ? labels.rejectHeading : labels.approveHeading;
    return heading.replace('{0}', String(this.nominationIds.length));
  }

  get commentsLabel(): string {
    return this.isReject ? labels.reason : labels.comments;
  }

  get actionLabel(): string {
    return this.isReject ? labels.reject : labels.approve;
  }

  get actionVariant(): string {
    return this.isReject ? 'destructive' : 'brand';
  }

  get cannotDecide(): boolean {
    return this.isBusy || this.effect === null;
  }

  changeComments(event: CustomEvent<{ value: string }>): void {
    this.comments = event.detail.value;
  }

  cancel(): void {
    this.close();
  }

  async confirm(): Promise<void> {
    const input = this.template?.querySelector<HTMLElement & { reportValidity(): boolean }>('lightning-textarea');
    if (input && !input.reportValidity()) {
      input.focus();
      return;
    }
    this.isBusy = true;
    this.error = undefined;
    try {
      const result: DecisionResult | null = await decide({
        nominationIds: this.nominationIds,
        decision: this.decision,
        comments: this.comments,
      });
      this.close(result);
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }

  private async loadEffect(): Promise<void> {
    try {
      this.effect = await preview({ nominationIds: this.nominationIds, decision: this.decision });
    } catch (error) {
      this.error = error;
    }
  }
}
