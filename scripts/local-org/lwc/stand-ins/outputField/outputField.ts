import { LightningElement, api } from 'lwc';
import type { FieldInfo, FormField } from 'local-org/record-form';
import type { FieldReference, UiField } from 'local-org/ui-api';

/** Stand-in for lightning-output-field: a field of the record form around it, to read. */
export default class OutputField extends LightningElement {
  @api fieldName: FieldReference = '';
  @api variant = 'standard';
  @api fieldClass = '';
  info: FieldInfo | null = null;
  given: UiField | null = null;
  #leave: (() => void) | null = null;

  get showsLabel(): boolean {
    return this.variant !== 'label-hidden';
  }

  connectedCallback(): void {
    const detail: FormField = {
      fieldName: () => (typeof this.fieldName === 'string' ? this.fieldName : this.fieldName.fieldApiName),
      isEditable: () => false,
      value: () => this.given?.value ?? null,
      reportValidity: () => true,
      setError: () => undefined,
      receive: (info, field) => {
        this.given = field;
        this.info = info;
      },
      onLeave: (callback) => (this.#leave = callback),
    };
    this.dispatchEvent(new CustomEvent('registerrecordfield', { bubbles: true, composed: true, detail }));
  }

  disconnectedCallback(): void {
    this.#leave?.();
  }
}
