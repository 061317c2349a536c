import { LightningElement, api } from 'lwc';
import type { FieldReference } from 'local-org/ui-api';

/** Stand-in for lightning-record-form: views a record and edits it in place. */
export default class RecordForm extends LightningElement {
  @api recordId?: string;
  @api objectApiName?: string;
  @api fields: readonly FieldReference[] = [];
  @api columns: string | number = 1;
  @api mode = 'view';
  @api density = 'auto';
  isOpened = false;

  get names(): string[] {
    return this.fields.map((field) => (typeof field === 'string' ? field : field.fieldApiName));
  }
  get columnSize(): number {
    return Math.max(1, Math.floor(12 / Number(this.columns)));
  }
  get isEditing(): boolean {
    return this.isOpened || !this.recordId || this.mode === 'edit';
  }
  get canEdit(): boolean {
    return this.mode !== 'readonly';
  }

  handleEdit(): void {
    this.isOpened = true;
  }
  handleCancel(): void {
    this.isOpened = false;
    this.dispatchEvent(new CustomEvent('cancel'));
  }
  handleLoad(event: CustomEvent): void {
    this.#forward(event);
  }
  handleError(event: CustomEvent): void {
    this.#forward(event);
  }
  handleSubmit(event: CustomEvent): void {
    const copy = new CustomEvent('submit', { detail: event.detail, cancelable: true });
    if (!this.dispatchEvent(copy)) event.preventDefault();
  }
  handleSuccess(event: CustomEvent): void {
    this.isOpened = false;
    this.#forward(event);
  }

  #forward(event: CustomEvent): void {
    this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail }));
  }
}
