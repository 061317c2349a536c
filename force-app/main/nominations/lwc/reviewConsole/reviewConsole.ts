import { LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { RefreshEvent } from 'lightning/refresh';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import getReview from '@salesforce/apex/ReviewConsoleController.getReview';
import move from '@salesforce/apex/ReviewConsoleController.move';
import DecisionModal from 'c/decisionModal';
import type { DecisionResult, ReviewConsole as Review, ReviewRow } from 'apex/types';
import { labels } from './labels';
import { shownRows, type ShownRow } from './rows';

/** All nominations of a window, ranked, with evidence beside; several are decided at once, effect first. */
export default class ReviewConsole extends LightningElement {
  readonly labels = labels;
  review: Review | null = null;
  error: unknown;
  isBusy = false;
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
    return shownRows(this.allRows, this.selected, this.openId);
  }

  get hasRows(): boolean {
    return this.allRows.length > 0;
  }

  get openRow(): ReviewRow | null {
    return this.allRows.find((row) => row.nominationId === this.openId) ?? null;
  }

  get windowOptions(): { label: string; value: string }[] {
    return (this.review?.windows ?? []).map(({ id, name }) => ({ label: name ?? '', value: id ?? '' }));
  }

  get canDecide(): boolean {
    return this.review?.canDecide === true && this.awaiting.length > 0;
  }

  get nothingToDecide(): boolean {
    return this.review?.canDecide === true && this.hasRows && this.awaiting.length === 0;
  }

  get hasNoSelection(): boolean {
    return this.selected.size === 0 || this.isBusy;
  }

  get allSelected(): boolean {
    return this.awaiting.length > 0 && this.selected.size === this.awaiting.length;
  }

  get selectionText(): string {
    return labels.selected.replace('{0}', String(this.selected.size)).replace('{1}', String(this.awaiting.length));
  }

  // ── What the user does ──

  changeWindow(event: CustomEvent<{ value: string }>): void {
    this.windowId = event.detail.value;
    this.selected = new Set();
    this.openId = null;
    void this.load();
  }

  toggle(event: Event): void {
    const id = idOf(event);
    const next = new Set(this.selected);
    if (!next.delete(id)) {
      next.add(id);
    }
    this.selected = next;
  }

  toggleAll(): void {
    this.selected = this.allSelected ? new Set() : new Set(this.awaiting.map((row) => row.nominationId ?? ''));
  }

  open(event: Event): void {
    event.preventDefault();
    this.openId = idOf(event);
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

  moveUp(event: Event): Promise<void> {
    return this.moveBy(idOf(event), -1);
  }

  moveDown(event: Event): Promise<void> {
    return this.moveBy(idOf(event), 1);
  }

  async load(): Promise<void> {
    this.error = undefined;
    try {
      this.review = await getReview({ windowId: this.windowId });
      this.windowId = this.review?.windowId ?? null;
      const stillAwaiting = new Set(this.awaiting.map((row) => row.nominationId ?? ''));
      this.selected = new Set([...this.selected].filter((id) => stillAwaiting.has(id)));
      this.openId =
        this.openRow?.nominationId ?? this.awaiting[0]?.nominationId ?? this.allRows[0]?.nominationId ?? null;
    } catch (error) {
      this.error = error;
    }
  }

  // ── Parts ──

  private get allRows(): ReviewRow[] {
    return this.review?.rows ?? [];
  }

  private get awaiting(): ReviewRow[] {
    return this.allRows.filter((row) => row.awaitsMe === true);
  }

  private async decide(decision: 'Approve' | 'Reject'): Promise<void> {
    const nominationIds = this.awaiting.map((row) => row.nominationId ?? '').filter((id) => this.selected.has(id));
    const result = (await DecisionModal.open({
      size: 'small',
      label: decision === 'Approve' ? labels.approve : labels.reject,
      nominationIds,
      decision,
    })) as DecisionResult | undefined;
    if (result !== undefined && result !== null) {
      this.report(result, nominationIds);
      await this.load();
      // The buttons that were pressed are at rest now; the list goes on from its top.
      this.template?.querySelector<HTMLElement>('h2')?.focus();
      await notifyRecordUpdateAvailable(nominationIds.map((recordId) => ({ recordId })));
      this.dispatchEvent(new RefreshEvent());
    }
  }

  private report(result: DecisionResult, nominationIds: string[]): void {
    const failures = result.failures ?? [];
    const failed = new Set(failures.map(({ nominationId }) => nominationId));
    const links = this.allRows
      .filter(({ nominationId }) => nominationIds.includes(nominationId ?? '') && !failed.has(nominationId))
      .map(({ accountId, accountName }) => ({ url: `/lightning/r/${accountId}/view`, label: accountName ?? '' }));
    const failureText = failures.map(({ accountName, message }) => `${accountName}: ${message}`).join(' ');
    this.dispatchEvent(
      new ShowToastEvent({
        title: failures.length > 0 ? labels.partlyDecided : labels.decided,
        message: [links.map((_, index) => `{${index}}`).join(', '), result.sentence, failureText]
          .filter(Boolean)
          .join(' · '),
        messageData: links,
        variant: failures.length > 0 ? 'warning' : 'success',
        mode: failures.length > 0 ? 'sticky' : 'dismissible',
      }),
    );
  }

  private async moveBy(nominationId: string, step: number): Promise<void> {
    const toRank = this.allRows.findIndex((row) => row.nominationId === nominationId) + 1 + step;
    if (this.isBusy || toRank < 1 || toRank > this.allRows.length) {
      return;
    }
    this.isBusy = true;
    try {
      await move({ nominationId, toRank, reason: null });
      await this.load();
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }
}

function idOf(event: Event): string {
  return (event.currentTarget as HTMLElement).dataset.id ?? '';
}
