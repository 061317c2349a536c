import { LightningElement, api } from 'lwc';
import { labels } from './labels';

/** Something a column can mean, with the number of the column that does. */
interface Meaning {
  readonly key: string;
  readonly label: string;
  readonly column: number | null;
}

/** Which column means what, as found by the headings, and as the user says otherwise. */
export default class NominationImportColumns extends LightningElement {
  @api headings: readonly string[] = [];
  @api meanings: readonly Meaning[] = [];
  /** The columns are shown; otherwise only how many were found. */
  @api isOpen = false;

  get openText(): string {
    return String(this.isOpen);
  }

  get icon(): string {
    return this.isOpen ? 'utility:chevrondown' : 'utility:chevronright';
  }

  get foundText(): string {
    const found = this.meanings.filter(({ column }) => column !== null).length;
    return labels.columnsFound.replace('{0}', String(found)).replace('{1}', String(this.headings.length));
  }

  get options(): { label: string; value: string }[] {
    return [
      { label: labels.noColumn, value: '' },
      ...this.headings.map((heading, index) => ({
        label: heading === '' ? labels.column.replace('{0}', String(index + 1)) : heading,
        value: String(index),
      })),
    ];
  }

  get choices(): { key: string; label: string; value: string }[] {
    return this.meanings.map(({ key, label, column }) => ({ key, label, value: String(column ?? '') }));
  }

  toggle(): void {
    this.dispatchEvent(new CustomEvent('toggle'));
  }

  change(event: CustomEvent<{ value: string }>): void {
    const { value } = event.detail;
    const detail = {
      key: (event.target as HTMLElement).dataset.key ?? '',
      column: value === '' ? null : Number(value),
    };
    this.dispatchEvent(new CustomEvent('columnchange', { detail }));
  }
}
