import { LightningElement, api } from 'lwc';
import { request } from 'local-org/request';
import { change, objectName, uiApi, type UiRecord } from 'local-org/ui-api';
import type { FormField, FormMessages, ObjectInfo, RecordFault } from 'local-org/record-form';

/**
 * Stand-in for lightning-record-edit-form: fields register with it by an event, and it gives each its
 * description and value. LWC reference, "Record Edit Form".
 */
export default class RecordEditForm extends LightningElement {
  @api formClass = '';
  @api density = 'auto';
  @api recordTypeId?: string;
  #recordId?: string;
  #objectApiName?: string;
  #info: ObjectInfo | null = null;
  #record: UiRecord | null = null;
  #fields = new Set<FormField>();
  #messages = new Set<FormMessages>();
  #isLoadQueued = false;

  @api
  get recordId(): string | undefined {
    return this.#recordId;
  }
  set recordId(value: string | undefined) {
    this.#recordId = value;
    this.#queueLoad();
  }

  @api
  get objectApiName(): string | undefined {
    return this.#objectApiName;
  }
  set objectApiName(value: string | { readonly objectApiName: string } | undefined) {
    this.#objectApiName = objectName(value);
    this.#queueLoad();
  }

  /** Saves with these fields, or with those of the form. */
  @api
  submit(fields?: Readonly<Record<string, unknown>>): void {
    void this.#save(fields ?? this.#values());
  }

  handleRegister(event: CustomEvent<FormField>): void {
    event.stopPropagation();
    const field = event.detail;
    this.#fields.add(field);
    field.onLeave(() => this.#fields.delete(field));
    this.#queueLoad();
  }

  handleRegisterMessages(event: CustomEvent<FormMessages>): void {
    event.stopPropagation();
    this.#messages.add(event.detail);
  }

  handleReset(event: Event): void {
    event.preventDefault();
    for (const field of this.#fields) this.#give(field);
  }

  handleNativeSubmit(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
    const areValid = [...this.#fields].map((field) => field.reportValidity()).every(Boolean);
    if (!areValid) return;
    const fields = this.#values();
    const asked = new CustomEvent('submit', { detail: { fields }, cancelable: true });
    if (this.dispatchEvent(asked)) void this.#save(fields);
  }

  #values(): Record<string, unknown> {
    return Object.fromEntries(
      [...this.#fields].filter((field) => field.isEditable()).map((field) => [field.fieldName(), field.value()]),
    );
  }

  async #save(fields: Readonly<Record<string, unknown>>): Promise<void> {
    this.#showFault(null);
    const { Id: _, ...values } = fields;
    try {
      const saved = this.#recordId
        ? await change<UiRecord>(`${uiApi}/records/${this.#recordId}`, 'PATCH', { fields: values }, [this.#recordId])
        : await change<UiRecord>(`${uiApi}/records`, 'POST', { apiName: this.#objectApiName, fields: values }, []);
      this.#record = saved;
      this.dispatchEvent(new CustomEvent('success', { detail: saved }));
    } catch (error) {
      const fault = (error as { body?: RecordFault }).body ?? { message: String(error) };
      this.#showFault(fault);
      this.dispatchEvent(
        new CustomEvent('error', { detail: { ...fault, detail: fault.output?.errors?.[0]?.message ?? fault.message } }),
      );
    }
  }

  #showFault(fault: RecordFault | null): void {
    const byField = fault?.output?.fieldErrors ?? {};
    for (const field of this.#fields)
      field.setError(byField[field.fieldName()]?.map((each) => each.message).join(' ') ?? '');
    const shown = new Set([...this.#fields].map((field) => field.fieldName()));
    const elsewhere = Object.entries(byField)
      .filter(([name]) => !shown.has(name))
      .flatMap(([, errors]) => errors.map((each) => each.message));
    const general = [...(fault?.output?.errors ?? []).map((each) => each.message), ...elsewhere];
    const text =
      fault === null
        ? ''
        : general.length > 0
          ? general.join(' ')
          : Object.keys(byField).length > 0
            ? ''
            : fault.message;
    for (const each of this.#messages) each.setError(text);
  }

  /** Fields register one after another; one request serves them all. */
  #queueLoad(): void {
    if (this.#isLoadQueued || this.#objectApiName === undefined) return;
    this.#isLoadQueued = true;
    void Promise.resolve().then(() => {
      this.#isLoadQueued = false;
      return this.#load();
    });
  }

  async #load(): Promise<void> {
    const object = this.#objectApiName;
    if (object === undefined || this.#fields.size === 0) return;
    try {
      this.#info = await request<ObjectInfo>(`${uiApi}/object-info/${object}`);
      const names = [...this.#fields].map((field) => `${object}.${field.fieldName()}`);
      this.#record = this.#recordId
        ? await request<UiRecord>(
            `${uiApi}/records/${this.#recordId}?optionalFields=${encodeURIComponent(names.join(','))}`,
          )
        : (await request<{ record: UiRecord }>(`${uiApi}/record-defaults/create/${object}`)).record;
      for (const field of this.#fields) this.#give(field);
      this.dispatchEvent(
        new CustomEvent('load', { detail: { record: this.#record, objectInfos: { [object]: this.#info } } }),
      );
    } catch (error) {
      const fault = (error as { body?: RecordFault }).body ?? { message: String(error) };
      this.#showFault(fault);
      this.dispatchEvent(new CustomEvent('error', { detail: fault }));
    }
  }

  #give(field: FormField): void {
    const info = this.#info?.fields[field.fieldName()];
    field.receive(info ?? null, this.#record?.fields[field.fieldName()] ?? null, {
      object: this.#objectApiName ?? '',
      isNew: this.#recordId === undefined,
      recordTypeId: this.#info?.defaultRecordTypeId ?? '012000000000000AAA',
    });
  }
}
