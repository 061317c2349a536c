import { LightningElement, api } from 'lwc';
import { context } from 'local-org/context';
import type { FieldInfo } from 'local-org/record-form';
import type { UiField } from 'local-org/ui-api';

/** A field's value as it is read: the formatted base component that fits its type. */
export default class OutputFieldValue extends LightningElement {
  @api info?: FieldInfo;
  @api field?: UiField;
  /** The user's, not the machine's. */
  timeZone = context.timeZone;

  get type(): string {
    return this.info?.dataType ?? 'String';
  }
  get isEmpty(): boolean {
    return this.type !== 'Boolean' && (this.field?.value ?? '') === '';
  }
  get isChecked(): boolean {
    return this.type === 'Boolean' && this.field?.value === true;
  }
  get isUnchecked(): boolean {
    return this.type === 'Boolean' && this.field?.value !== true;
  }
  get isDate(): boolean {
    return this.type === 'Date';
  }
  get isDateTime(): boolean {
    return this.type === 'DateTime';
  }
  get isNumber(): boolean {
    return ['Double', 'Currency', 'Percent', 'Int'].includes(this.type);
  }
  get isEmail(): boolean {
    return this.type === 'Email';
  }
  get isPhone(): boolean {
    return this.type === 'Phone';
  }
  get isUrl(): boolean {
    return this.type === 'Url';
  }
  get isReference(): boolean {
    return this.type === 'Reference';
  }
  get isRich(): boolean {
    return this.type === 'TextArea' && this.info?.htmlFormatted === true;
  }
  get formatStyle(): string {
    return this.type === 'Currency' ? 'currency' : this.type === 'Percent' ? 'percent-fixed' : 'decimal';
  }
  get numberValue(): number {
    return Number(this.field?.value);
  }
  get url(): string {
    return `/lightning/r/${this.info?.referenceToInfos[0]?.apiName ?? 'Record'}/${String(this.field?.value)}/view`;
  }
  get text(): string {
    return this.field?.displayValue ?? String(this.field?.value ?? '');
  }
}
