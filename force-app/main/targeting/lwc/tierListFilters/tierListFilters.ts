import { LightningElement, api } from 'lwc';
import type { TierListFilters as Choices } from 'apex/types';
import { labels } from './labels';

interface Option {
  readonly label: string;
  readonly value: string;
}

/** What the list is narrowed by: the same names as in the question to Apex. */
export interface FilterValues {
  readonly search: string;
  readonly program: string;
  readonly industry: string;
  readonly region: string;
  readonly ownerId: string;
  readonly asOf: string;
}

/** Search, filters and the day of the tier list. Fires `change` with the values that changed, and `clear`. */
export default class TierListFilters extends LightningElement {
  /** What there is to choose from; a filter without choices is not offered. */
  @api choices: Choices | null = null;
  @api values: FilterValues | null = null;
  /** Today, the last day that can be asked for. */
  @api today?: string | null;
  readonly labels = labels;
  private isOpen = false;

  get programs(): Option[] | null {
    return optionsOf(labels.allPrograms, this.choices?.programs);
  }

  get industries(): Option[] | null {
    return optionsOf(labels.allIndustries, this.choices?.industries);
  }

  get regions(): Option[] | null {
    return optionsOf(labels.allRegions, this.choices?.regions);
  }

  get owners(): Option[] | null {
    const owners = (this.choices?.owners ?? []).map(({ id, name }) => ({ label: name ?? '', value: id ?? '' }));
    return owners.length === 0 ? null : [{ label: labels.allOwners, value: '' }, ...owners];
  }

  get className(): string {
    return this.isOpen ? 'filters' : 'filters filters_closed';
  }

  get expanded(): string {
    return String(this.isOpen);
  }

  get hasFilter(): boolean {
    return Object.values(this.values ?? {}).some((value) => value !== '');
  }

  changeSearch(event: CustomEvent<{ search: string }>): void {
    this.tell({ search: event.detail.search });
  }

  change(event: CustomEvent<{ value: string | null }>): void {
    // The change of a field has the name of ours, and would reach the list beside it.
    event.stopPropagation();
    const name = (event.target as HTMLElement).dataset.filter ?? '';
    this.tell({ [name]: event.detail.value ?? '' });
  }

  toggle(): void {
    this.isOpen = !this.isOpen;
  }

  clear(): void {
    this.dispatchEvent(new CustomEvent('clear'));
  }

  private tell(changed: Partial<FilterValues>): void {
    this.dispatchEvent(new CustomEvent('change', { detail: changed }));
  }
}

function optionsOf(all: string, values: readonly string[] | null | undefined): Option[] | null {
  const options = (values ?? []).map((value) => ({ label: value, value }));
  return options.length === 0 ? null : [{ label: all, value: '' }, ...options];
}
