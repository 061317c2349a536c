import { LightningElement, api } from 'lwc';
import type { SignalImportColumn } from 'apex/types';
import { labels } from './labels';

/** The choice that leaves a field to the mapping of the source. */
const asMapped = '*';

interface Choice {
  readonly key: string;
  readonly label: string;
  readonly help: string | null;
  readonly isRequired: boolean;
  readonly value: string;
  readonly options: { label: string; value: string }[];
  readonly example: string;
}

/** Which column of the file fills which field of a signal, with what its first line says there. */
export default class SignalImportColumns extends LightningElement {
  @api columns: readonly SignalImportColumn[] = [];
  @api headings: readonly string[] = [];
  /** The cells of the first line. */
  @api sample: readonly string[] = [];
  @api disabled = false;

  readonly labels = labels;
  showsAll = false;
  /** Fields that were chosen for stay in sight, even when nothing fills them any more. */
  private touched: ReadonlySet<string> = new Set();

  get hasColumns(): boolean {
    return this.columns.length > 0;
  }

  get choices(): Choice[] {
    return this.columns
      .filter((column) => this.showsAll || this.isInSight(column))
      .map((column) => ({
        key: column.name ?? '',
        label: column.label ?? '',
        help: column.help,
        isRequired: column.isRequired === true,
        value: column.heading ?? '',
        options: this.optionsFor(column),
        example: this.exampleOf(column),
      }));
  }

  get hasMore(): boolean {
    return this.columns.some((column) => !this.isInSight(column));
  }

  get moreLabel(): string {
    const others = this.columns.filter((column) => !this.isInSight(column)).length;
    return this.showsAll ? labels.fewer : labels.more.replace('{0}', String(others));
  }

  get moreIcon(): string {
    return this.showsAll ? 'utility:chevronup' : 'utility:chevrondown';
  }

  get openText(): string {
    return String(this.showsAll);
  }

  toggleMore(): void {
    this.showsAll = !this.showsAll;
  }

  change(event: CustomEvent<{ value: string }>): void {
    const name = (event.target as HTMLElement).dataset.name ?? '';
    this.touched = new Set([...this.touched, name]);
    this.dispatchEvent(new CustomEvent('columnchange', { detail: { name, heading: event.detail.value } }));
  }

  private isInSight({ name, heading, isRequired }: SignalImportColumn): boolean {
    return isRequired === true || !!heading || this.touched.has(name ?? '');
  }

  private optionsFor({ mapped }: SignalImportColumn): { label: string; value: string }[] {
    const named = this.headings.map((heading, index) => ({
      label: heading === '' ? labels.column.replace('{0}', String(index + 1)) : heading,
      value: heading,
    }));
    return [
      { label: labels.noColumn, value: '' },
      ...(mapped === null ? [] : [{ label: labels.asMapped.replace('{0}', () => mapped), value: asMapped }]),
      ...named.filter(({ value }) => value !== ''),
    ];
  }

  private exampleOf({ heading, mapped }: SignalImportColumn): string {
    const column = this.headings.indexOf((heading === asMapped ? mapped : heading) ?? '');
    const cell = column < 0 ? '' : (this.sample[column] ?? '');
    if (heading === asMapped && column < 0) {
      return labels.filledBy.replace('{0}', () => mapped ?? '');
    }
    return cell === '' ? '' : labels.example.replace('{0}', () => cell);
  }
}
