import { LightningElement, api } from 'lwc';
import { RefreshEvent } from 'lightning/refresh';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import heading from '@salesforce/label/c.Nomination';
import NominationModal from 'c/nominationModal';

/** Quick action on the account: opens the nomination form and refreshes the page when something was saved. */
export default class NominateAction extends LightningElement {
  @api recordId?: string;

  @api async invoke(): Promise<void> {
    const outcome = await NominationModal.open({ size: 'medium', label: heading, accountId: this.recordId });
    if (outcome !== undefined && outcome !== null && this.recordId !== undefined) {
      await notifyRecordUpdateAvailable([{ recordId: this.recordId }]);
      this.dispatchEvent(new RefreshEvent());
    }
  }
}
