import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import logFollowUp from '@salesforce/apex/MomentController.logFollowUp';
import { labels } from './labels';

/** Asks how the user reached out, and logs it. Closes with true when it is logged. */
export default class MomentFollowUpModal extends LightningModal {
  @api momentId = '';
  @api accountName = '';
  /** Why it is time, so that the user sees what the follow-up is about. */
  @api reason = '';

  readonly labels = labels;
  readonly ways = [
    { label: labels.call, value: 'Call' },
    { label: labels.email, value: 'Email' },
    { label: labels.meeting, value: 'Meeting' },
  ];
  how = 'Call';
  comment = '';
  error: unknown;
  isBusy = false;

  get heading(): string {
    return labels.heading.replace('{0}', this.accountName);
  }

  changeHow(event: CustomEvent<{ value: string }>): void {
    this.how = event.detail.value;
  }

  changeComment(event: CustomEvent<{ value: string }>): void {
    this.comment = event.detail.value;
  }

  cancel(): void {
    this.close(false);
  }

  async save(): Promise<void> {
    this.isBusy = true;
    this.disableClose = true;
    this.error = undefined;
    try {
      await logFollowUp({ momentId: this.momentId, how: this.how, comment: this.comment });
      this.disableClose = false;
      this.close(true);
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
      this.disableClose = false;
    }
  }
}
