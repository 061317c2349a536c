import { LightningElement, api } from 'lwc';
import { showToast } from 'local-org/toast';
import type { FieldValue, RecordPage } from '../../../server/ui/types.ts';

interface Cell extends Partial<FieldValue> {
  readonly key: string;
  readonly canEdit: boolean;
  readonly editLabel: string;
}

/** The record's fields in the sections of its page layout, to read and to edit in place. */
export default class RecordDetail extends LightningElement {
  @api record?: RecordPage;
  isEditing = false;

  get rootClass(): string {
    return 'detail';
  }
  get sections(): {
    key: string;
    label: string;
    showsLabel: boolean;
    className: string;
    columns: { key: string; fields: Cell[] }[];
  }[] {
    const canEdit = this.record?.object.canEdit === true && !this.record.isLocked;
    return (this.record?.sections ?? []).map((section, index) => ({
      key: `${index} ${section.label}`,
      label: section.label,
      showsLabel: section.showsLabel,
      className: section.columns.length > 1 ? 'columns two' : 'columns',
      columns: section.columns.map((fields, column) => ({
        key: String(column),
        fields: fields.map((field, row) => ({
          ...field,
          key: field?.name ?? `blank ${row}`,
          canEdit: canEdit && field?.isEditable === true,
          editLabel: `Edit ${field?.label ?? ''}`,
        })),
      })),
    }));
  }

  handleEdit(): void {
    this.isEditing = true;
  }
  handleCancel(): void {
    this.isEditing = false;
  }
  handleSaved(): void {
    this.isEditing = false;
    showToast(`${this.record?.object.label ?? 'Record'} “${this.record?.title ?? ''}” was saved.`);
  }
  handleError(): void {
    this.template?.querySelector('lightning-messages')?.scrollIntoView?.({ block: 'center' });
  }
}
