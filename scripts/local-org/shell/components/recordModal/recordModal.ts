import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { request } from 'local-org/request';
import { goTo } from 'local-org/router';
import { refreshRecords } from 'local-org/shared-data';
import { messageOf, showToast } from 'local-org/toast';
import type { UiRecord } from 'local-org/ui-api';

interface Form {
  readonly sections: readonly { readonly label: string; readonly fields: readonly string[] }[];
  readonly label: string;
}

/** Makes or edits a record with the fields of its layout, or with those of the quick action that opened it. */
export default class RecordModal extends LightningModal {
  @api objectName = '';
  @api recordId?: string;
  /** Of a quick action; empty for the whole layout. */
  @api fieldNames: readonly string[] = [];
  /** The record a new one belongs to. */
  @api parentId?: string;
  @api parentField?: string;
  form: Form | null = null;
  fault = '';

  connectedCallback(): void {
    void this.#load();
  }

  get heading(): string {
    return this.recordId || this.form === null ? this.label : `New ${this.form.label}`;
  }
  get sections():
    { key: string; label: string; fields: { name: string; value?: string; isGiven: boolean }[] }[] | null {
    if (this.form === null) return null;
    return this.form.sections.map((section, index) => ({
      key: String(index),
      label: section.label,
      fields: section.fields.map((name) =>
        name === this.parentField && this.parentId
          ? { name, value: this.parentId, isGiven: true }
          : { name, isGiven: false },
      ),
    }));
  }

  handleCancel(): void {
    this.close();
  }
  handleSave(): void {
    (this.template?.querySelector('[data-submit]') as HTMLButtonElement | null)?.click();
  }

  async handleSaved(event: CustomEvent<UiRecord>): Promise<void> {
    const saved = event.detail;
    this.close(saved.id);
    showToast(`${this.form?.label ?? 'Record'} was ${this.recordId ? 'saved' : 'created'}.`);
    if (this.parentId) await refreshRecords([this.parentId]);
    else if (!this.recordId) goTo(`/lightning/r/${this.objectName}/${saved.id}/view`);
  }

  async #load(): Promise<void> {
    try {
      const query = new URLSearchParams({
        mode: this.recordId ? 'edit' : 'create',
        fields: this.fieldNames.join(','),
        parent: this.parentId ?? '',
      });
      const form = await request<Form & { parentField: string | null }>(
        `/local-org/ui/form/${this.objectName}?${query}`,
      );
      this.parentField ??= form.parentField ?? undefined;
      this.form = form;
    } catch (error) {
      this.fault = messageOf(error);
    }
  }
}
