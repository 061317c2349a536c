import { LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { RefreshEvent } from 'lightning/refresh';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import getReview from '@salesforce/apex/ReviewConsoleController.getReview';
import DecisionModal from 'c/decisionModal';
import ReviewCompareModal from 'c/reviewCompareModal';
import {
  byRank,
  everything,
  filtered,
  narrowedBy,
  sorted,
  type Filters,
  type SortKey,
  type Sorting,
} from 'c/reviewRows';
import type { DecisionResult, ReviewConsole as Review, ReviewRow } from 'apex/types';
import { labels } from './labels';
import { MoveRefused, Reorder, type Moved } from './reorder';
import { resultToast } from './resultToast';
import { shownRows, type ShownRow } from './rows';
import { windowText } from './words';

/** All nominations of a window, ranked, with evidence beside; several are decided at once, effect first. */
export default class ReviewConsole extends LightningElement {
  readonly labels = labels;
  review: Review | null = null;
  error: unknown;
  filters: Filters = everything;
  sorting: Sorting = byRank;
  announcement = '';
  /** The control that gets the focus back once the rows have moved. */
  focusOn: { id: string; control: string } | null = null;
  isBusy = false;
  private lastMove: Moved | null = null;
  private selected: ReadonlySet<string> = new Set();
  private openId: string | null = null;
  private windowId: string | null = null;
  private showsDetail = false;

  connectedCallback(): void {
    void this.load();
  }

  // ── What the template shows ──

  get isLoading(): boolean {
    return this.review === null && this.error === undefined;
  }

  get rows(): ShownRow[] {
    const { selected, openId } = this;
    return shownRows(this.shownInOrder, { selected, openId, isRanked: this.isRanked });
  }

  get allRows(): ReviewRow[] {
    return this.review?.rows ?? [];
  }

  get hasRows(): boolean {
    return this.allRows.length > 0;
  }

  get hasNoMatch(): boolean {
    return this.hasRows && this.shownInOrder.length === 0;
  }

  get isRanked(): boolean {
    return this.sorting.by === 'rank' && !this.sorting.isDown;
  }

  get sortHint(): string {
    return this.isRanked || !this.allRows.some(({ canMove }) => canMove === true) ? '' : labels.sortHint;
  }

  get shownText(): string {
    const counts = [this.shownInOrder.length, this.allRows.length].map(String) as [string, string];
    return narrowedBy(this.filters) > 0 ? labels.shown.replace('{0}', counts[0]).replace('{1}', counts[1]) : '';
  }

  get openRow(): ReviewRow | null {
    return this.allRows.find((row) => row.nominationId === this.openId) ?? null;
  }

  get windowOptions(): { label: string; value: string }[] {
    return (this.review?.windows ?? []).map(({ id, name }) => ({ label: name ?? '', value: id ?? '' }));
  }

  get windowText(): string {
    return windowText(this.review);
  }

  get canDecide(): boolean {
    return this.review?.canDecide === true && this.awaiting.length > 0;
  }

  get isReviewer(): boolean {
    return this.review?.canDecide === true;
  }

  get awaitingCount(): number {
    return this.awaiting.length;
  }

  get selectedCount(): number {
    return this.selected.size;
  }

  /** Those of the selected that are the user's to decide, in rank order. */
  get decidable(): string[] {
    return this.awaiting.map((row) => row.nominationId ?? '').filter((id) => this.selected.has(id));
  }

  get allSelected(): boolean {
    const shown = this.shownAwaiting;
    return shown.length > 0 && shown.every((row) => this.selected.has(row.nominationId ?? ''));
  }

  get canUndo(): boolean {
    return this.lastMove !== null;
  }

  // ── What the user does ──

  changeWindow(event: CustomEvent<{ value: string }>): void {
    this.windowId = event.detail.value;
    this.selected = new Set();
    this.openId = null;
    this.lastMove = null;
    this.announcement = '';
    void this.load();
  }

  changeFilters(event: CustomEvent<Filters>): void {
    this.filters = event.detail;
    // What is decided must be seen: nothing hidden stays selected.
    const shown = new Set(this.shownInOrder.map((row) => row.nominationId ?? ''));
    this.selected = new Set([...this.selected].filter((id) => shown.has(id)));
  }

  clearFilters(): void {
    this.filters = everything;
  }

  sort(event: CustomEvent<{ by: SortKey }>): void {
    const { by } = event.detail;
    this.sorting = { by, isDown: this.sorting.by === by && !this.sorting.isDown };
  }

  toggle(event: CustomEvent<{ id: string }>): void {
    const next = new Set(this.selected);
    if (!next.delete(event.detail.id)) {
      next.add(event.detail.id);
    }
    this.selected = next;
  }

  toggleAll(): void {
    this.selected = this.allSelected ? new Set() : new Set(this.shownAwaiting.map((row) => row.nominationId ?? ''));
  }

  open(event: CustomEvent<{ id: string }>): void {
    this.openId = event.detail.id;
    this.showsDetail = true;
  }

  /** Where the detail is below the list, opening a nomination goes to it. */
  renderedCallback(): void {
    if (this.showsDetail) {
      this.showsDetail = false;
      this.template?.querySelector('.aside')?.scrollIntoView?.({ block: 'nearest' });
    }
  }

  approve(): Promise<void> {
    return this.decide('Approve');
  }

  reject(): Promise<void> {
    return this.decide('Reject');
  }

  async compare(): Promise<void> {
    const rows = this.allRows.filter((row) => this.selected.has(row.nominationId ?? ''));
    await ReviewCompareModal.open({ size: 'large', label: labels.compare, rows });
  }

  /** Up or down by one, to a place that was dropped on, or to one that is asked for. */
  move(
    event: CustomEvent<{ id: string; how: 'up' | 'down' | 'to'; toRank?: number; control?: string }>,
  ): Promise<void> {
    const { id, how, toRank, control = how } = event.detail;
    return this.reorder(id, control, (order) => order.move(id, how, toRank));
  }

  undo(): Promise<void> {
    const last = this.lastMove;
    return last === null ? Promise.resolve() : this.reorder(last.nominationId, 'open', (order) => order.undo(last));
  }

  async load(): Promise<void> {
    this.error = undefined;
    try {
      this.review = await getReview({ windowId: this.windowId });
      this.windowId = this.review?.windowId ?? null;
      const known = new Set(this.allRows.map((row) => row.nominationId ?? ''));
      this.selected = new Set([...this.selected].filter((id) => known.has(id)));
      this.openId =
        this.openRow?.nominationId ?? this.awaiting[0]?.nominationId ?? this.allRows[0]?.nominationId ?? null;
    } catch (error) {
      this.error = error;
    }
  }

  // ── Parts ──

  private get shownInOrder(): ReviewRow[] {
    return sorted(filtered(this.allRows, this.filters), this.sorting);
  }

  private get awaiting(): ReviewRow[] {
    return this.allRows.filter((row) => row.awaitsMe === true);
  }

  private get shownAwaiting(): ReviewRow[] {
    return this.shownInOrder.filter((row) => row.awaitsMe === true);
  }

  private async decide(decision: 'Approve' | 'Reject'): Promise<void> {
    const nominationIds = this.decidable;
    const result = (await DecisionModal.open({
      size: 'small',
      label: decision === 'Approve' ? labels.approve : labels.reject,
      nominationIds,
      decision,
    })) as DecisionResult | undefined;
    if (result !== undefined && result !== null) {
      this.lastMove = null;
      this.dispatchEvent(new ShowToastEvent(resultToast(result, this.allRows)));
      this.selected = new Set();
      await this.load();
      // The buttons that were pressed are at rest now; the list goes on from its top.
      this.template?.querySelector<HTMLElement>('h2')?.focus();
      await notifyRecordUpdateAvailable(nominationIds.map((recordId) => ({ recordId })));
      this.dispatchEvent(new RefreshEvent());
    }
  }

  private async reorder(id: string, control: string, run: (order: Reorder) => Promise<Moved | null>): Promise<void> {
    if (this.isBusy) {
      return;
    }
    this.isBusy = true;
    try {
      const moved = await run(new Reorder(this.allRows, this.shownInOrder));
      if (moved !== null) {
        await this.load();
        this.lastMove = moved.isUndo ? null : moved;
        this.announcement = moved.sentence;
      }
      this.focusOn = { id, control };
    } catch (error) {
      if (error instanceof MoveRefused) {
        this.announcement = error.message;
      } else {
        this.error = error;
      }
    } finally {
      this.isBusy = false;
    }
  }
}
