import { LightningElement, api } from 'lwc';
import timeZone from '@salesforce/i18n/timeZone';
import type { ListRefreshRow } from 'apex/types';
import { labels } from './labels';
import { shownRows, type ShownRow } from './rows';

/**
 * The accounts under review, one a row. Fires `select` with the ids that are selected, `decide` and `undo` with the
 * account, `evidence` with the account whose fit is asked for.
 */
export default class ListRefreshTable extends LightningElement {
  @api rows: ListRefreshRow[] = [];
  @api selected: ReadonlySet<string> = new Set();
  /** Offers decisions; without it the table only tells them. */
  @api canDecide = false;
  /** Shows what became of the decisions. */
  @api hasOutcome = false;
  readonly labels = labels;
  readonly timeZone = timeZone;

  get shown(): ShownRow[] {
    return shownRows(this.rows, this.selected, this.canDecide);
  }

  get allSelected(): boolean {
    return this.rows.length > 0 && this.rows.every(({ itemId }) => this.selected.has(itemId ?? ''));
  }

  toggle(event: Event): void {
    const next = new Set(this.selected);
    const id = idOf(event);
    if (!next.delete(id)) {
      next.add(id);
    }
    this.fire('select', { ids: next });
  }

  toggleAll(): void {
    const ids = this.allSelected ? [] : this.rows.map(({ itemId }) => itemId ?? '');
    this.fire('select', { ids: new Set(ids) });
  }

  decide(event: Event): void {
    const { decision } = (event.currentTarget as HTMLElement).dataset;
    this.fire('decide', { row: this.rowOf(event), decision });
  }

  undo(event: Event): void {
    this.fire('undo', { row: this.rowOf(event) });
  }

  showEvidence(event: Event): void {
    this.fire('evidence', { row: this.rowOf(event) });
  }

  /** Puts the focus back on what opened the evidence of the account. */
  @api focusEvidence(itemId: string): void {
    this.template?.querySelector<HTMLElement>(`.evidence[data-id="${itemId}"]`)?.focus();
  }

  private rowOf(event: Event): ListRefreshRow | undefined {
    const id = idOf(event);
    return this.rows.find(({ itemId }) => itemId === id);
  }

  private fire(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

function idOf(event: Event): string {
  return (event.currentTarget as HTMLElement).dataset.id ?? '';
}
