import { LightningElement, api } from 'lwc';

/** Stand-in for lightning-record-view-form: a record form whose fields are all read. */
export default class RecordViewForm extends LightningElement {
  @api recordId?: string;
  @api objectApiName?: string;
  @api density = 'auto';

  handleLoad(event: CustomEvent): void {
    this.dispatchEvent(new CustomEvent('load', { detail: event.detail }));
  }

  handleError(event: CustomEvent): void {
    this.dispatchEvent(new CustomEvent('error', { detail: event.detail }));
  }
}
