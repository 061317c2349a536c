import { api } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import LightningModal from 'lightning/modal';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import type NominationForm from 'c/nominationForm';
import { withdrawAfterConfirming } from 'c/nominationWithdrawal';
import { messageOf } from 'c/errorMessage';
import { labels } from './labels';

/** The nomination form in a modal. Closes with `draft`, `submitted` or `withdrawn`, or with nothing when cancelled. */
export default class NominationModal extends LightningModal {
  @api accountId?: string;

  readonly labels = labels;
  isBusy = false;
  canSave = false;
  isSubmitted = false;
  private draftId: string | null = null;

  get cannotSave(): boolean {
    return this.isBusy || !this.canSave;
  }

  get canWithdraw(): boolean {
    return this.draftId !== null && this.canSave;
  }

  receiveReady(event: CustomEvent<{ canSave: boolean; draftId: string | null }>): void {
    this.canSave = event.detail.canSave;
    this.draftId = event.detail.draftId;
  }

  /** From now on the form is left with Cancel or Escape only, which ask first. */
  receiveEdit(): void {
    this.disableClose = true;
  }

  handleKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.disableClose && !this.isBusy && !event.defaultPrevented) {
      event.stopPropagation();
      void (this.isSubmitted ? this.finish() : this.cancel());
    }
  }

  async cancel(): Promise<void> {
    const { discard: label, discardEffect: message } = labels;
    if (this.form.isDirty && !(await LightningConfirm.open({ label, message, theme: 'warning' }))) {
      return;
    }
    this.leave(undefined);
  }

  finish(): void {
    this.leave('submitted');
  }

  async withdraw(): Promise<void> {
    this.isBusy = true;
    try {
      if (await withdrawAfterConfirming(this, this.draftId ?? '')) {
        this.leave('withdrawn');
      }
    } catch (error) {
      this.dispatchEvent(new ShowToastEvent({ title: messageOf(error, labels.failed), variant: 'error' }));
    } finally {
      this.isBusy = false;
    }
  }

  async saveDraft(): Promise<void> {
    if (await this.save(() => this.form.saveDraft())) {
      this.dispatchEvent(
        new ShowToastEvent({ title: labels.draftSaved, variant: 'success', ...linkTo(this.form.nominationId) }),
      );
      this.leave('draft');
    }
  }

  /** The form shows the path of the decision then; whoever closes it has submitted. */
  async submit(): Promise<void> {
    this.isSubmitted = await this.save(() => this.form.submit());
  }

  /** The modal stays open, with everything typed, until the save has succeeded. */
  private async save(work: () => Promise<boolean>): Promise<boolean> {
    this.isBusy = true;
    this.disableClose = true;
    try {
      return await work();
    } finally {
      this.isBusy = false;
    }
  }

  private leave(outcome: string | undefined): void {
    this.disableClose = false;
    this.close(outcome);
  }

  private get form(): NominationForm {
    return this.template?.querySelector('c-nomination-form') as unknown as NominationForm;
  }
}

/** The toast's link; a modal cannot ask the page for an address, so it is spelled out. */
function linkTo(nominationId: string | null): { message?: string; messageData?: { url: string; label: string }[] } {
  return nominationId === null
    ? {}
    : { message: '{0}', messageData: [{ url: `/lightning/r/${nominationId}/view`, label: labels.openNomination }] };
}
