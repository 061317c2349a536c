import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { RefreshEvent } from 'lightning/refresh';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import getChoices from '@salesforce/apex/NominationFormController.getChoices';
import restore from '@salesforce/apex/NominationFormController.restore';
import NominationModal from 'c/nominationModal';
import { withdrawAfterConfirming } from 'c/nominationWithdrawal';
import type { NominationChoices } from 'apex/types';
import { labels } from './labels';

/**
 * What the user can do with a nomination of their own: continue the draft, withdraw it, undo that. Shows nothing for
 * anybody else. Fires `change` when something was saved.
 */
export default class NominationActions extends LightningElement {
  /** Continuing the draft is offered elsewhere on the page. */
  @api hidesContinue = false;

  readonly labels = labels;
  error: unknown;
  isBusy = false;
  private choices: NominationChoices | null = null;
  private nominationId?: string;
  private knownStatus?: string | null;

  /** Id of the nomination. */
  @api get recordId(): string | undefined {
    return this.nominationId;
  }

  set recordId(value: string | undefined) {
    this.nominationId = value;
    void this.load();
  }

  /** Where the nomination stands, as far as the page knows: when that changes, so do the choices. */
  @api get status(): string | null | undefined {
    return this.knownStatus;
  }

  set status(value: string | null | undefined) {
    this.knownStatus = value;
    void this.load();
  }

  get isShown(): boolean {
    return this.error !== undefined || this.canContinue || this.canWithdraw || this.canRestore;
  }

  get canContinue(): boolean {
    return this.choices?.canContinue === true && !this.hidesContinue;
  }

  get canWithdraw(): boolean {
    return this.choices?.canWithdraw === true;
  }

  get canRestore(): boolean {
    return this.choices?.canRestore === true;
  }

  get withdrawLabel(): string {
    return this.choices?.canContinue === true ? labels.withdrawDraft : labels.withdraw;
  }

  async continueDraft(): Promise<void> {
    const outcome = await NominationModal.open({
      size: 'medium',
      label: labels.heading,
      accountId: this.choices?.accountId,
    });
    if (outcome !== undefined && outcome !== null) {
      await this.tell();
    }
  }

  withdraw(): Promise<void> {
    return this.attempt(() => withdrawAfterConfirming(this, this.nominationId ?? ''));
  }

  restore(): Promise<void> {
    return this.attempt(async () => {
      const draftId = await restore({ nominationId: this.nominationId ?? null });
      this.dispatchEvent(
        new ShowToastEvent({
          title: labels.restored,
          message: '{0}',
          messageData: [{ url: `/lightning/r/${draftId}/view`, label: labels.openNomination }],
          variant: 'success',
        }),
      );
      return true;
    });
  }

  private async attempt(work: () => Promise<boolean>): Promise<void> {
    this.error = undefined;
    this.isBusy = true;
    try {
      if (await work()) {
        await this.tell();
      }
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }

  /** Tells the page around what changed, and looks again at what can be done now. */
  private async tell(): Promise<void> {
    this.dispatchEvent(new CustomEvent('change'));
    await notifyRecordUpdateAvailable([{ recordId: this.nominationId ?? '' }]);
    this.dispatchEvent(new RefreshEvent());
    await this.load();
  }

  private async load(): Promise<void> {
    const asked = this.nominationId;
    if (asked === undefined || asked === null) {
      this.choices = null;
      return;
    }
    try {
      const choices = await getChoices({ nominationId: asked });
      if (asked === this.nominationId) {
        this.choices = choices;
      }
    } catch (error) {
      this.error = error;
    }
  }
}
