import { LightningElement, api } from 'lwc';
import type { CampaignAccountRow } from 'apex/types';
import { labels } from './labels';
import { shownRow, sorted, type Order, type ShownRow } from './rows';

const step = 100;

/**
 * The accounts of a campaign with their engagement. Fires `selection` with the ids of the selected rows, and `signals`
 * with an account whose signals are wanted.
 */
export default class CampaignAccounts extends LightningElement {
  /** Rows can be selected. */
  @api canSelect = false;
  /** The campaign has begun: there is something to compare with before. */
  @api showsDuring = false;
  /** There is a time after the campaign. */
  @api showsAfter = false;
  readonly labels = labels;
  order: Order = 'name';
  private ofAccounts: readonly CampaignAccountRow[] = [];
  private chosen: readonly string[] = [];
  private most = step;

  @api get rows(): readonly CampaignAccountRow[] {
    return this.ofAccounts;
  }

  set rows(value: readonly CampaignAccountRow[] | null | undefined) {
    this.ofAccounts = value ?? [];
    const ids = new Set(this.ofAccounts.map(({ id }) => id));
    this.chosen = this.chosen.filter((id) => ids.has(id));
  }

  get shown(): ShownRow[] {
    return sorted(this.ofAccounts, this.order)
      .slice(0, this.most)
      .map((row) => shownRow(row, this.chosen.includes(row.id ?? '')));
  }

  get hasMore(): boolean {
    return this.ofAccounts.length > this.most;
  }

  get canSort(): boolean {
    return this.ofAccounts.length > 1;
  }

  get orders(): { label: string; value: string }[] {
    return [
      { label: labels.sortName, value: 'name' },
      { label: labels.sortChange, value: 'change' },
      { label: labels.sortSignals, value: 'signals' },
    ];
  }

  changeOrder(event: CustomEvent<{ value: string }>): void {
    this.order = event.detail.value as Order;
  }

  showMore(): void {
    this.most += step;
  }

  choose(event: Event): void {
    const box = event.target as HTMLInputElement;
    const id = box.dataset.id ?? '';
    const others = this.chosen.filter((each) => each !== id);
    this.chosen = box.checked ? [...others, id] : others;
    this.dispatchEvent(new CustomEvent('selection', { detail: this.chosen }));
  }

  openSignals(event: Event): void {
    const accountId = (event.currentTarget as HTMLElement).dataset.account;
    const row = this.ofAccounts.find((each) => each.accountId === accountId);
    this.dispatchEvent(new CustomEvent('signals', { detail: { accountId, name: row?.name } }));
  }
}
