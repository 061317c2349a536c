import { LightningElement, api } from 'lwc';
import type { ListRefreshFilters as Choices } from 'apex/types';
import { labels } from './labels';

/** What the accounts are narrowed by; an empty text does not narrow. */
export interface Filters {
  readonly search: string;
  readonly ownerId: string;
  readonly region: string;
  readonly flag: string;
}

export const noFilters: Filters = { search: '', ownerId: '', region: '', flag: '' };

interface Option {
  readonly label: string;
  readonly value: string;
}

/** Search, owner, region and flag of the accounts under review. Fires `filter` with all of them. */
export default class ListRefreshFilters extends LightningElement {
  @api choices: Choices | null = null;
  @api filters: Filters = noFilters;
  readonly labels = labels;

  get hasFilter(): boolean {
    return Object.values(this.filters).some((value) => value !== '');
  }

  get ownerOptions(): Option[] {
    const owners = (this.choices?.owners ?? []).map(({ id, name }) => ({ label: name ?? '', value: id ?? '' }));
    return [{ label: labels.allOwners, value: '' }, ...owners];
  }

  get regionOptions(): Option[] {
    return [{ label: labels.allRegions, value: '' }, ...optionsOf(this.choices?.regions)];
  }

  get flagOptions(): Option[] {
    return [
      { label: labels.allFlags, value: '' },
      { label: labels.anyFlag, value: 'any' },
      { label: labels.noFlag, value: 'none' },
      ...optionsOf(this.choices?.flags),
    ];
  }

  changeSearch(event: CustomEvent<{ search: string }>): void {
    this.fire({ ...this.filters, search: event.detail.search });
  }

  change(event: CustomEvent<{ value: string }>): void {
    const name = (event.target as HTMLElement).dataset.filter ?? '';
    this.fire({ ...this.filters, [name]: event.detail.value });
  }

  clear(): void {
    this.fire(noFilters);
  }

  private fire(filters: Filters): void {
    this.dispatchEvent(new CustomEvent('filter', { detail: { filters } }));
  }
}

function optionsOf(values: readonly string[] | null | undefined): Option[] {
  return (values ?? []).map((value) => ({ label: value, value }));
}
