import { LightningElement, api } from 'lwc';
import { request } from 'local-org/request';
import type { FieldInfo, FieldSetting, FormField } from 'local-org/record-form';
import { uiApi, type FieldReference, type UiField } from 'local-org/ui-api';

interface Input extends HTMLElement {
  reportValidity(): boolean;
}

const inputTypes: Readonly<Record<string, string>> = {
  Date: 'date',
  DateTime: 'datetime',
  Time: 'time',
  Email: 'email',
  Phone: 'tel',
  Url: 'url',
  Double: 'number',
  Currency: 'number',
  Percent: 'number',
  Int: 'number',
};

/** Stand-in for lightning-input-field: the base component that fits the field's type. */
export default class InputField extends LightningElement {
  @api fieldName: FieldReference = '';
  @api disabled = false;
  @api required = false;
  @api readOnly = false;
  @api variant = 'standard';
  @api dirty = false;
  info: FieldInfo | null = null;
  given: UiField | null = null;
  current: unknown = null;
  fault = '';
  options: readonly { readonly label: string; readonly value: string }[] = [];
  #isNew = false;
  #own: unknown;
  #leave: (() => void) | null = null;

  /** A value set by the page wins over the record's. */
  @api
  get value(): unknown {
    return this.current;
  }
  set value(value: unknown) {
    this.#own = value;
    this.current = value;
  }

  connectedCallback(): void {
    const detail: FormField = {
      fieldName: () => this.#name(),
      isEditable: () => this.info !== null && !this.isReadOnly,
      value: () => this.#typedValue(),
      reportValidity: () => this.reportValidity(),
      setError: (message) => (this.fault = message),
      receive: (info, field, setting) => this.#receive(info, field, setting),
      onLeave: (callback) => (this.#leave = callback),
    };
    this.dispatchEvent(new CustomEvent('registerrecordfield', { bubbles: true, composed: true, detail }));
  }

  disconnectedCallback(): void {
    this.#leave?.();
  }

  @api
  reset(): void {
    this.current = this.given?.value ?? null;
    this.fault = '';
  }

  @api
  reportValidity(): boolean {
    const input = this.template?.querySelector<Input>('[data-input]');
    return input?.reportValidity?.() ?? true;
  }

  @api
  setErrors(fault: {
    readonly body?: {
      readonly output?: { readonly fieldErrors?: Readonly<Record<string, readonly { message: string }[]>> };
    };
  }): void {
    this.fault = fault.body?.output?.fieldErrors?.[this.#name()]?.map((each) => each.message).join(' ') ?? '';
  }

  get label(): string {
    const label = this.info?.label ?? '';
    return this.isReference ? label.replace(/ ID$/, '') : label;
  }
  get help(): string | undefined {
    return this.info?.inlineHelpText ?? undefined;
  }
  get showsLabel(): boolean {
    return this.variant !== 'label-hidden';
  }
  get isRequired(): boolean {
    return this.required || this.info?.required === true;
  }
  get isReadOnly(): boolean {
    return this.readOnly || !(this.#isNew ? this.info?.createable : this.info?.updateable);
  }
  get isPicklist(): boolean {
    return this.info?.dataType === 'Picklist';
  }
  get isMultiPicklist(): boolean {
    return this.info?.dataType === 'MultiPicklist';
  }
  get isTextArea(): boolean {
    return this.info?.dataType === 'TextArea';
  }
  get isReference(): boolean {
    return this.info?.dataType === 'Reference';
  }
  get isCheckbox(): boolean {
    return this.info?.dataType === 'Boolean';
  }
  get referenceTo(): string {
    return this.info?.referenceToInfos[0]?.apiName ?? '';
  }
  get inputType(): string {
    return inputTypes[this.info?.dataType ?? ''] ?? 'text';
  }
  get formatter(): string | undefined {
    if (this.info?.dataType === 'Currency') return 'currency';
    return this.info?.dataType === 'Percent' ? 'percent-fixed' : undefined;
  }
  get step(): string | undefined {
    if (this.inputType !== 'number') return undefined;
    return this.info?.scale ? (10 ** -this.info.scale).toFixed(this.info.scale) : '1';
  }
  get maxLength(): number | undefined {
    return this.info?.length ? this.info.length : undefined;
  }
  get currentList(): string[] {
    return String(this.current ?? '')
      .split(';')
      .filter(Boolean);
  }

  handleDetailChange(event: CustomEvent<{ value: unknown }>): void {
    this.#set(event.detail.value);
  }
  handleChecked(event: CustomEvent<{ checked: boolean }>): void {
    this.#set(event.detail.checked);
  }
  handleListChange(event: CustomEvent<{ value: string[] }>): void {
    this.#set(event.detail.value.join(';'));
  }
  handleReferenceChange(event: CustomEvent<{ recordId: string | null }>): void {
    this.#set(event.detail.recordId);
  }

  #set(value: unknown): void {
    this.current = value;
    this.fault = '';
    this.dispatchEvent(new CustomEvent('change', { detail: { value, checked: value === true }, bubbles: true }));
  }

  #name(): string {
    const name = typeof this.fieldName === 'string' ? this.fieldName : this.fieldName.fieldApiName;
    return name.split('.').at(-1) ?? name;
  }

  #typedValue(): unknown {
    if (this.current === '' || this.current === undefined) return null;
    return this.inputType === 'number' && this.current !== null ? Number(this.current) : this.current;
  }

  #receive(info: FieldInfo | null, field: UiField | null, setting: FieldSetting): void {
    this.#isNew = setting.isNew;
    this.given = field;
    this.fault = '';
    this.current = this.#own === undefined ? (field?.value ?? null) : this.#own;
    this.info = info;
    if (info?.dataType === 'Picklist' || info?.dataType === 'MultiPicklist') void this.#loadOptions(setting, info);
  }

  async #loadOptions(setting: FieldSetting, info: FieldInfo): Promise<void> {
    const url = `${uiApi}/object-info/${setting.object}/picklist-values/${setting.recordTypeId}/${info.apiName}`;
    const { values } = await request<{ values: readonly { label: string; value: string }[] }>(url);
    const none = info.required || info.dataType === 'MultiPicklist' ? [] : [{ label: '--None--', value: '' }];
    this.options = [...none, ...values.map(({ label, value }) => ({ label, value }))];
  }
}
