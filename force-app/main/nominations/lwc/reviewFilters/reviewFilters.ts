import { LightningElement, api } from 'lwc';
import type { ReviewRow } from 'apex/types';
import { everything, narrowedBy, type Filters } from 'c/reviewRows';
import { labels } from './labels';

interface Choice {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: { label: string; value: string }[];
}

const columns = [
  { name: 'status', label: labels.status, field: 'status' },
  { name: 'rep', label: labels.rep, field: 'repName' },
  { name: 'team', label: labels.team, field: 'teamName' },
  { name: 'region', label: labels.region, field: 'region' },
] as const;

/** Narrows the nominations shown. A filter with nothing to choose between is left out. Fires `filter` with all values. */
export default class ReviewFilters extends LightningElement {
  /** All nominations of the window. */
  @api rows: ReviewRow[] = [];
  @api filters: Filters = everything;

  readonly labels = labels;
  isOpen = false;

  get choices(): Choice[] {
    return columns
      .map(({ name, label, field }) => ({ name, label, value: this.filters[name], options: this.optionsOf(field) }))
      .filter(({ options, value }) => options.length > 2 || value !== '');
  }

  get canBeMine(): boolean {
    return this.rows.some((row) => row.awaitsMe === true) || this.filters.mine;
  }

  get isNarrowed(): boolean {
    return this.count > 0;
  }

  get toggleLabel(): string {
    return this.count > 0 ? `${labels.filter} (${this.count})` : labels.filter;
  }

  get bodyClass(): string {
    return this.isOpen ? 'filters open' : 'filters';
  }

  get expanded(): string {
    return String(this.isOpen);
  }

  toggle(): void {
    this.isOpen = !this.isOpen;
  }

  changeSearch(event: CustomEvent<{ value: string }>): void {
    this.fire({ search: event.detail.value });
  }

  change(event: CustomEvent<{ value: string }>): void {
    this.fire({ [(event.currentTarget as HTMLElement).dataset.name ?? '']: event.detail.value });
  }

  changeMine(event: CustomEvent<{ checked: boolean }>): void {
    this.fire({ mine: event.detail.checked });
  }

  clear(): void {
    this.fire(everything);
  }

  private get count(): number {
    return narrowedBy(this.filters);
  }

  private optionsOf(field: 'status' | 'repName' | 'teamName' | 'region'): { label: string; value: string }[] {
    const values = this.rows.map((row) => row[field]).filter((value): value is string => Boolean(value));
    const distinct = [...new Set(values)].sort((one, other) => one.localeCompare(other));
    return [{ label: labels.all, value: '' }, ...distinct.map((value) => ({ label: value, value }))];
  }

  private fire(changed: Partial<Filters>): void {
    this.dispatchEvent(new CustomEvent('filter', { detail: { ...this.filters, ...changed } }));
  }
}
