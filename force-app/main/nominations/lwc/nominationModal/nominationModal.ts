import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import type NominationForm from 'c/nominationForm';
import { labels } from './labels';

/** The nomination form in a modal. Closes with `draft` or `submitted`, or with nothing when cancelled. */
export default class NominationModal extends LightningModal {
  @api accountId?: string;

  readonly labels = labels;
  isBusy = false;
  canSave = false;

  get cannotSave(): boolean {
    return this.isBusy || !this.canSave;
  }

  receiveReady(event: CustomEvent<{ canSave: boolean }>): void {
    this.canSave = event.detail.canSave;
  }

  cancel(): void {
    this.close();
  }

  async saveDraft(): Promise<void> {
    await this.save(() => this.form.saveDraft(), 'draft', labels.draftSaved);
  }

  async submit(): Promise<void> {
    await this.save(() => this.form.submit(), 'submitted', labels.submitted);
  }

  /** The modal stays open, with everything typed, until the save has succeeded. */
  private async save(work: () => Promise<boolean>, outcome: string, message: string): Promise<void> {
    this.isBusy = true;
    this.disableClose = true;
    try {
      if (await work()) {
        this.disableClose = false;
        this.dispatchEvent(
          new ShowToastEvent({ title: message, variant: 'success', ...linkTo(this.form.nominationId) }),
        );
        this.close(outcome);
      }
    } finally {
      this.isBusy = false;
      this.disableClose = false;
    }
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
