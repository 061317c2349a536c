import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import preview from '@salesforce/apex/ReviewConsoleController.preview';
import type { DecisionPreview, DecisionResult } from 'apex/types';
import { firstOf } from 'c/reviewRows';
import { decideAll, merged, settledIds } from './decideAll';
import { labels } from './labels';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly outcome: string;
  readonly note: string;
  readonly icon: string;
  readonly noteClass: string;
}

/**
 * Shows the effect of a decision, asks for the reason that is owed, and decides, many in parts with progress. Closes
 * with the result; where something could not be decided it stays open and says so beside each.
 */
export default class DecisionModal extends LightningModal {
  @api nominationIds: string[] = [];
  @api decision: 'Approve' | 'Reject' = 'Approve';

  readonly labels = labels;
  effect: DecisionPreview | null = null;
  error: unknown;
  comments = '';
  isBusy = false;
  private results: DecisionResult[] = [];

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

  get needsReason(): boolean {
    return this.isReject || this.effect?.needsReason === true;
  }

  get commentsLabel(): string {
    if (this.isReject) {
      return labels.reason;
    }
    return this.needsReason ? labels.bumpReason : labels.comments;
  }

  get reasonMissing(): string {
    return this.isReject ? labels.reasonMissing : labels.bumpReasonMissing;
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

  /** Each nomination with what will become of it; once it is decided, with what did. */
  get rows(): Row[] {
    const done = new Map(this.results.flatMap(({ outcomes }) => outcomes ?? []).map((one) => [one.nominationId, one]));
    const failed = new Map(
      this.results.flatMap(({ failures }) => failures ?? []).map((one) => [one.nominationId, one]),
    );
    return (this.effect?.outcomes ?? []).map(({ nominationId, accountName, outcome, passedOver }) => {
      const [result, failure] = [done.get(nominationId), failed.get(nominationId)];
      const passes = firstOf(passedOver ?? []);
      return {
        id: nominationId ?? '',
        name: accountName ?? '',
        outcome: failure ? labels.notDecided : (result?.outcome ?? outcome ?? ''),
        note: failure?.message ?? (passes === '' ? '' : labels.passes.replace('{0}', passes)),
        icon: failure ? 'utility:error' : result ? 'utility:success' : '',
        noteClass: failure ? 'note slds-text-color_error' : 'note slds-text-color_weak',
      };
    });
  }

  get settledCount(): number {
    return settledIds(this.results).size;
  }

  get isUnderWay(): boolean {
    return this.isBusy && this.nominationIds.length > 1;
  }

  get isDone(): boolean {
    return !this.isBusy && this.settledCount > 0 && this.settledCount >= this.nominationIds.length;
  }

  get asksWords(): boolean {
    return !this.isDone;
  }

  get progress(): number {
    return Math.round((100 * this.settledCount) / Math.max(1, this.nominationIds.length));
  }

  get progressText(): string {
    return labels.progress.replace('{0}', String(this.settledCount)).replace('{1}', String(this.nominationIds.length));
  }

  changeComments(event: CustomEvent<{ value: string }>): void {
    this.comments = event.detail.value;
  }

  /** What was decided before something went wrong is decided. */
  cancel(): void {
    this.close(this.results.length > 0 ? this.result : undefined);
  }

  async confirm(): Promise<void> {
    const input = this.template?.querySelector<HTMLElement & { reportValidity(): boolean }>('lightning-textarea');
    if (input && !input.reportValidity()) {
      input.focus();
      return;
    }
    this.isBusy = true;
    this.disableClose = true;
    this.error = undefined;
    try {
      const settled = settledIds(this.results);
      const { decision, comments, results } = this;
      await decideAll(
        this.nominationIds.filter((id) => !settled.has(id)),
        { decision, comments },
        results,
        () => {
          this.results = [...results];
        },
      );
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
      this.disableClose = false;
    }
    if (this.error === undefined && !this.results.some(({ failures }) => (failures ?? []).length > 0)) {
      this.close(this.result);
    }
  }

  private get result(): DecisionResult {
    return merged(this.results);
  }

  private async loadEffect(): Promise<void> {
    try {
      this.effect = await preview({ nominationIds: this.nominationIds, decision: this.decision });
    } catch (error) {
      this.error = error;
    }
  }
}
