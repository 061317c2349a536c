import { LightningElement, api } from 'lwc';
import type { TierListRow } from 'apex/types';
import { narrowest, shownColumns, tableStyle, widest, type ShownColumn, type TierColumn } from './columns';
import { labels } from './labels';
import { shownRow, type ShownRow } from './rows';
import { isNearEnd, rowHeight, visibleRows } from './visible';

export type { TierColumn } from './columns';

/** Until the table has been measured. */
const usualHeight = 900;
const checkboxWidth = 40;
const actionsWidth = 40;

/**
 * The rows of the tier list: columns to sort and resize, rows to select, a menu a row. Thousands of rows scroll as well
 * as fifty, because only those in sight are in the page. Fires `sort`, `select`, `act` and `loadmore`.
 */
export default class TierTable extends LightningElement {
  /** What the table holds, for screen readers. */
  @api label = '';
  @api columns: readonly TierColumn[] = [];
  /** Actions of a row's menu. */
  @api actions: readonly { label: string; name: string }[] = [];
  @api isSelectable = false;
  /** Ids of the selected accounts. */
  @api selected: readonly string[] = [];
  @api sortedBy = '';
  @api sortDirection = 'asc';
  /** Accounts in the view, loaded or not. */
  @api total = 0;
  /** More rows can be loaded. */
  @api hasMore = false;
  @api isLoading = false;

  readonly labels = labels;
  readonly narrowest = narrowest;
  readonly widest = widest;
  private loaded: readonly TierListRow[] = [];
  private widths: ReadonlyMap<string, number> = new Map();
  private scrolled = 0;
  private height = usualHeight;
  private drag: { field: string; from: number; width: number } | null = null;
  private lastTouched = '';

  /** Rows that are loaded; fewer than before start at the top again. */
  @api get rows(): readonly TierListRow[] {
    return this.loaded;
  }

  set rows(value: readonly TierListRow[]) {
    if (value.length < this.loaded.length || value[0]?.accountId !== this.loaded[0]?.accountId) {
      this.scrolled = 0;
      this.template?.querySelector('.scroller')?.scrollTo?.({ top: 0 });
    }
    this.loaded = value;
  }

  /** Puts the focus back to where a row was acted on. */
  @api focus(): void {
    const touched = this.template?.querySelector<HTMLElement>(`[data-focus="${this.lastTouched}"]`);
    (touched ?? this.template?.querySelector<HTMLElement>('.scroller'))?.focus();
  }

  // ── What the template shows ──

  get shownColumns(): ShownColumn[] {
    return shownColumns(this.columns, this.widths, this.sortedBy, this.sortDirection);
  }

  get tableStyle(): string {
    return tableStyle(this.shownColumns, actionsWidth + (this.isSelectable ? checkboxWidth : 0));
  }

  get shownRows(): ShownRow[] {
    const selected = new Set(this.selected);
    const { first, end } = this.visible;
    return this.loaded.slice(first, end).map((row, index) => shownRow(row, first + index, this.columns, selected));
  }

  get rowCount(): number {
    return this.total + 1;
  }

  get styleBefore(): string {
    return `height:${this.visible.first * rowHeight}px`;
  }

  get styleAfter(): string {
    return `height:${(this.loaded.length - this.visible.end) * rowHeight}px`;
  }

  get areAllSelected(): boolean {
    return this.loaded.length > 0 && this.selected.length === this.loaded.length;
  }

  // ── What the user does ──

  follow(event: Event): void {
    const scroller = event.currentTarget as HTMLElement;
    this.scrolled = scroller.scrollTop;
    this.height = scroller.clientHeight;
    this.askForMore();
  }

  /** Rows that do not fill their place need the next ones at once. */
  renderedCallback(): void {
    this.askForMore();
  }

  sort(event: Event): void {
    const fieldName = (event.currentTarget as HTMLElement).dataset.field ?? '';
    const isUp = fieldName === this.sortedBy && this.sortDirection === 'asc';
    this.tell('sort', { fieldName, sortDirection: isUp ? 'desc' : 'asc' });
  }

  toggle(event: Event): void {
    const id = idOf(event);
    const others = this.selected.filter((one) => one !== id);
    this.tell('select', { ids: others.length < this.selected.length ? others : [...others, id] });
  }

  toggleAll(): void {
    this.tell('select', { ids: this.areAllSelected ? [] : this.loaded.map(({ accountId }) => accountId ?? '') });
  }

  openEvidence(event: Event): void {
    this.act(idOf(event), 'evidence', `evidence-${idOf(event)}`);
  }

  chooseAction(event: CustomEvent<{ value: string }>): void {
    this.act(idOf(event), event.detail.value, `menu-${idOf(event)}`);
  }

  // ── Resizing: with the mouse by its handle, with the keyboard by the range inside it ──

  startResize(event: PointerEvent): void {
    const field = (event.currentTarget as HTMLElement).dataset.field ?? '';
    const width = (event.currentTarget as HTMLElement).closest('th')?.offsetWidth ?? narrowest;
    this.drag = { field, from: event.clientX, width };
    (event.currentTarget as HTMLElement).setPointerCapture?.(event.pointerId);
    event.preventDefault();
  }

  dragResize(event: PointerEvent): void {
    if (this.drag !== null) {
      this.setWidth(this.drag.field, this.drag.width + event.clientX - this.drag.from);
    }
  }

  endResize(): void {
    this.drag = null;
  }

  changeWidth(event: Event): void {
    const range = event.currentTarget as HTMLInputElement;
    this.setWidth(range.dataset.field ?? '', Number(range.value));
  }

  // ── Parts ──

  private get visible(): { first: number; end: number } {
    return visibleRows(this.scrolled, this.height, this.loaded.length);
  }

  private setWidth(field: string, width: number): void {
    this.widths = new Map([...this.widths, [field, Math.min(widest, Math.max(narrowest, Math.round(width)))]]);
  }

  private askForMore(): void {
    if (this.hasMore && !this.isLoading && isNearEnd(this.scrolled, this.height, this.loaded.length)) {
      this.tell('loadmore', {});
    }
  }

  private act(id: string, name: string, touched: string): void {
    this.lastTouched = touched;
    this.tell('act', { name, row: this.loaded.find(({ accountId }) => accountId === id) });
  }

  private tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

function idOf(event: Event): string {
  return (event.currentTarget as HTMLElement).dataset.id ?? '';
}
