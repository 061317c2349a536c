import { LightningElement, api } from 'lwc';
import userId from '@salesforce/user/Id';
import { RefreshEvent, registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import getChoices from '@salesforce/apex/EngagementTimelineController.getChoices';
import getPage from '@salesforce/apex/EngagementTimelineController.getPage';
import undo from '@salesforce/apex/SignalMoveController.undo';
import MoveModal from 'c/engagementTimelineMoveModal';
import type { TimelineFilters } from 'c/engagementTimelineFilters';
import type { SignalMoveResult, TimelineChoices, TimelineEntry, TimelinePage, TimelineRequest } from 'apex/types';
import { daysOf, type Day } from './days';
import { labels } from './labels';
import { noFilters, recall, remember } from './session';

interface Focusable extends HTMLElement {
  focus(): void;
}

/** What happened at an account, grouped by day, the latest first; filters stay for the user and the account. */
export default class EngagementTimeline extends LightningElement {
  readonly labels = labels;
  filters: TimelineFilters = noFilters;
  choices: TimelineChoices | null = null;
  entries: readonly TimelineEntry[] | null = null;
  page: TimelinePage | null = null;
  error: unknown;
  isLoading = false;
  selected: ReadonlySet<string> = new Set();
  moved: SignalMoveResult | null = null;
  private accountId?: string;
  private asked = 0;
  private refreshHandler?: string;
  /** Whom the focus goes to after the next render: an entry by its id, or the notice. */
  private focusNext: string | null = null;

  /** Id of the account. */
  @api get recordId(): string | undefined {
    return this.accountId;
  }

  set recordId(value: string | undefined) {
    if (value === this.accountId) {
      return;
    }
    this.accountId = value;
    this.filters = value === undefined ? noFilters : recall(userId, value);
    this.choices = null;
    this.entries = null;
    this.moved = null;
    void this.load();
  }

  connectedCallback(): void {
    this.refreshHandler = registerRefreshHandler(this, () => this.load());
  }

  disconnectedCallback(): void {
    if (this.refreshHandler !== undefined) {
      unregisterRefreshHandler(this.refreshHandler);
    }
  }

  renderedCallback(): void {
    const target = this.focusNext && this.template?.querySelector<Focusable>(`[data-focus="${this.focusNext}"]`);
    if (target) {
      this.focusNext = null;
      target.focus();
    }
  }

  get days(): Day[] {
    return daysOf(this.entries ?? [], this.page?.asOf, this.selected);
  }

  get isWaiting(): boolean {
    return this.entries === null && this.error === undefined;
  }

  get hasEntries(): boolean {
    return (this.entries ?? []).length > 0;
  }

  get isUntouched(): boolean {
    return this.entries?.length === 0 && this.page?.isUntouched === true;
  }

  get isFilteredOut(): boolean {
    return this.entries?.length === 0 && !this.isUntouched;
  }

  get showsFilters(): boolean {
    return !this.isUntouched && !this.isWaiting;
  }

  get hasMore(): boolean {
    return this.page?.hasMore === true;
  }

  get canMove(): boolean {
    return this.page?.canMove === true;
  }

  get hasSelection(): boolean {
    return this.selected.size > 0;
  }

  get moveLabel(): string {
    return this.selected.size === 1 ? labels.moveOne : labels.moveMany.replace('{0}', String(this.selected.size));
  }

  /** Read out when it changes: what a filter left, and how far one has come. */
  get status(): string {
    const count = this.entries?.length ?? 0;
    if (this.isLoading || count === 0) {
      return '';
    }
    if (count === 1 && !this.hasMore) {
      return labels.countOne;
    }
    return (this.hasMore ? labels.moreThan : labels.countMany).replace('{0}', String(count));
  }

  changeFilters(event: CustomEvent<TimelineFilters>): void {
    this.filters = event.detail;
    if (this.accountId !== undefined) {
      remember(userId, this.accountId, this.filters);
    }
    this.selected = new Set();
    void this.load();
  }

  select(event: CustomEvent<{ id: string; isSelected: boolean }>): void {
    const { id, isSelected } = event.detail;
    const selected = new Set(this.selected);
    if (isSelected) {
      selected.add(id);
    } else {
      selected.delete(id);
    }
    this.selected = selected;
  }

  clearSelection(): void {
    this.selected = new Set();
  }

  async move(): Promise<void> {
    const result = await MoveModal.open<SignalMoveResult | undefined>({
      size: 'small',
      label: this.moveLabel,
      accountId: this.accountId,
      signalIds: [...this.selected],
    });
    if (result === undefined || result === null) {
      this.template?.querySelector<HTMLElement>('.move')?.focus();
      return;
    }
    this.moved = result;
    this.selected = new Set();
    this.focusNext = 'notice';
    // The score above and this timeline are told alike.
    this.dispatchEvent(new RefreshEvent());
  }

  readonly takeBack = (): Promise<SignalMoveResult | null> => undo({ request: this.moved?.request ?? null });

  tellUndone(): void {
    this.dispatchEvent(new RefreshEvent());
  }

  dismissNotice(): void {
    this.moved = null;
  }

  async load(): Promise<void> {
    await this.ask(null);
    if (this.choices === null && this.hasEntries) {
      await this.loadChoices();
    }
  }

  async loadMore(): Promise<void> {
    const last = this.entries?.at(-1);
    if (last !== undefined) {
      await this.ask(last);
    }
  }

  /** Answers to questions that were overtaken are dropped. */
  private async ask(after: TimelineEntry | null): Promise<void> {
    const { accountId } = this;
    if (accountId === undefined) {
      return;
    }
    const question = ++this.asked;
    this.isLoading = true;
    try {
      const page = await getPage({ request: requestOf(accountId, this.filters, after) });
      if (question === this.asked && page !== null) {
        this.take(page, after);
      }
    } catch (error) {
      if (question === this.asked) {
        this.error = error;
      }
    } finally {
      if (question === this.asked) {
        this.isLoading = false;
      }
    }
  }

  private take(page: TimelinePage, after: TimelineEntry | null): void {
    const added = page.entries ?? [];
    this.page = page;
    this.error = undefined;
    this.entries = after === null ? added : [...(this.entries ?? []), ...added];
    if (after !== null) {
      this.focusNext = added[0]?.id ?? null;
    }
  }

  /** Without choices the dates still filter. */
  private async loadChoices(): Promise<void> {
    const { accountId } = this;
    const choices = await getChoices({ accountId: accountId ?? null }).catch(() => null);
    if (accountId === this.accountId) {
      this.choices = choices;
    }
  }
}

function requestOf(accountId: string, filters: TimelineFilters, after: TimelineEntry | null): TimelineRequest {
  const { source, person, campaign, fromDay, toDay } = filters;
  return {
    accountId,
    source,
    person,
    campaign,
    fromDay: fromDay || null,
    toDay: toDay || null,
    afterTime: after?.occurredAt ?? null,
    afterId: after?.id ?? null,
  };
}
