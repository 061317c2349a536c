import { LightningElement } from 'lwc';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import getFilters from '@salesforce/apex/TierListController.getFilters';
import getPage from '@salesforce/apex/TierListController.getPage';
import mayMove from '@salesforce/apex/TierMoveController.mayMove';
import type {
  TierListFilters,
  TierListPage,
  TierListQuery,
  TierListRow,
  TierMoveResult,
  TierViewCount,
} from 'apex/types';
import type { FilterValues } from 'c/tierListFilters';
import type { TierColumn } from 'c/tierTable';
import TierMoveModal from 'c/tierMoveModal';
import { actionsFor, columnsFor, isNarrow } from './columns';
import { labels } from './labels';
import { fillHeight } from './fillHeight';
import { noFilter, recall, remember, type ListState } from './session';
import { dayText } from './words';

/** The first rows come at once, the rest in larger parts. */
const firstPage = 50;
const furtherPage = 200;
const mostSelected = 200;

interface OpenPanel {
  readonly row: TierListRow;
  readonly subject: 'evidence' | 'history';
}

/** The key account list: views, search, filters, any day, and for managers moves with effect and undo. */
export default class TierList extends LightningElement {
  readonly labels = labels;

  state: ListState = recall();
  rows: readonly TierListRow[] = [];
  selected: readonly string[] = [];
  page: TierListPage | null = null;
  choices: TierListFilters | null = null;
  error: unknown;
  isLoading = true;
  isManager = false;
  panel: OpenPanel | null = null;
  moved: TierMoveResult | null = null;

  private request = 0;
  private focusNext = '';

  connectedCallback(): void {
    void this.loadSurroundings();
    void this.reload();
    window.addEventListener('resize', this.fill);
  }

  disconnectedCallback(): void {
    window.removeEventListener('resize', this.fill);
  }

  renderedCallback(): void {
    this.fill();
    const target = this.focusNext === '' ? null : this.template?.querySelector<HTMLElement>(this.focusNext);
    if (target) {
      this.focusNext = '';
      target.focus();
    }
  }

  // ── What the template shows ──

  get counts(): readonly TierViewCount[] {
    return this.page?.counts ?? [];
  }

  get today(): string | null {
    return this.page?.today ?? null;
  }

  get filterValues(): FilterValues {
    const { search, program, industry, region, ownerId, asOf } = this.state;
    return { search, program, industry, region, ownerId, asOf };
  }

  get countText(): string {
    if (this.page === null || this.error !== undefined) {
      return '';
    }
    return labels.resultCount.replace('{0}', String(this.rows.length)).replace('{1}', String(this.total));
  }

  get selectedText(): string {
    return labels.selected.replace('{0}', String(this.selected.length));
  }

  get hasSelection(): boolean {
    return this.selected.length > 0;
  }

  get cannotMove(): boolean {
    return !this.hasSelection;
  }

  get isFirstLoad(): boolean {
    return this.isLoading && this.rows.length === 0;
  }

  get isEmpty(): boolean {
    return !this.isLoading && this.error === undefined && this.rows.length === 0;
  }

  get emptyHelp(): string {
    const isUnfiltered = Object.values(this.filterValues).every((value) => value === '');
    return isUnfiltered && this.state.view === 'overrideEndsSoon' ? labels.emptyOverrides : labels.emptyHelp;
  }

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  get hasMore(): boolean {
    return this.page?.hasMore ?? false;
  }

  get isPast(): boolean {
    return Boolean(this.page?.asOf);
  }

  get asOfNotice(): string {
    return labels.asOfNotice.replace('{0}', dayText(this.page?.asOf ?? ''));
  }

  get canMove(): boolean {
    return this.isManager && !this.isPast;
  }

  get canSelect(): boolean {
    return this.canMove && !isNarrow();
  }

  get columns(): TierColumn[] {
    return columnsFor({ readable: this.page?.readable ?? [], isPast: this.isPast });
  }

  get actions(): { label: string; name: string }[] {
    return actionsFor(this.isManager, this.isPast);
  }

  get total(): number {
    return this.page?.total ?? 0;
  }

  get query(): TierListQuery {
    const { sortedBy, ownerId, asOf, ...rest } = this.state;
    return {
      ...rest,
      ownerId: ownerId === '' ? null : ownerId,
      asOf: asOf === '' ? null : asOf,
      sortField: sortedBy,
      offset: 0,
      pageSize: firstPage,
    };
  }

  // ── What the user does ──

  selectView(event: CustomEvent<{ view: string }>): void {
    this.show({ view: event.detail.view });
  }

  changeFilter(event: CustomEvent<Partial<FilterValues>>): void {
    this.show(event.detail);
  }

  clearFilters(): void {
    this.show(noFilter);
  }

  showToday(): void {
    this.show({ asOf: '' });
  }

  sort(event: CustomEvent<{ fieldName: string; sortDirection: 'asc' | 'desc' }>): void {
    const { fieldName, sortDirection } = event.detail;
    this.show({ sortedBy: fieldName, sortDirection });
  }

  loadMore(): void {
    if (!this.isLoading && this.hasMore) {
      void this.load(this.rows.length);
    }
  }

  select(event: CustomEvent<{ ids: readonly string[] }>): void {
    this.selected = event.detail.ids.slice(0, mostSelected);
  }

  act(event: CustomEvent<{ name: string; row: TierListRow }>): void {
    const { name, row } = event.detail;
    if (name === 'move') {
      void this.move([row]);
    } else {
      this.panel = { row, subject: name === 'history' ? 'history' : 'evidence' };
      this.focusNext = 'c-tier-list-panel';
    }
  }

  closePanel(): void {
    this.panel = null;
    this.template?.querySelector<HTMLElement>('c-tier-table')?.focus();
  }

  moveSelected(): void {
    void this.move(this.rows.filter(({ accountId }) => this.selected.includes(accountId ?? '')));
  }

  dismissNotice(): void {
    this.moved = null;
  }

  reload(): Promise<void> {
    return this.load(0);
  }

  // ── Parts ──

  private show(changed: Partial<ListState>): void {
    this.state = { ...this.state, ...changed };
    this.selected = [];
    this.panel = null;
    remember(this.state);
    void this.reload();
  }

  private async move(rows: readonly TierListRow[]): Promise<void> {
    const accounts = rows.map(({ accountId, accountName }) => ({ id: accountId ?? '', name: accountName ?? '' }));
    const result = (await TierMoveModal.open({
      size: 'small',
      label: labels.moveAccounts,
      accounts,
      today: this.today,
    })) as TierMoveResult | undefined;
    if (result) {
      this.moved = result;
      this.selected = [];
      this.focusNext = 'c-tier-move-notice';
      await notifyRecordUpdateAvailable(accounts.map(({ id }) => ({ recordId: id })));
      await this.reload();
    }
  }

  private readonly fill = (): void => {
    fillHeight(this.template?.querySelector<HTMLElement>('[data-body]'));
  };

  private async loadSurroundings(): Promise<void> {
    try {
      const [choices, isManager] = await Promise.all([getFilters(), mayMove()]);
      this.choices = choices;
      this.isManager = isManager === true;
    } catch (error) {
      this.error = error;
    }
  }

  /** Answers that arrive after a newer question was asked are dropped. */
  private async load(offset: number): Promise<void> {
    const request = ++this.request;
    this.isLoading = true;
    this.error = undefined;
    if (offset === 0) {
      this.rows = [];
    }
    try {
      const page = await getPage({
        query: { ...this.query, offset, pageSize: offset === 0 ? firstPage : furtherPage },
      });
      if (request === this.request) {
        this.page = page;
        this.rows = [...(offset === 0 ? [] : this.rows), ...(page?.rows ?? [])];
      }
    } catch (error) {
      if (request === this.request) {
        this.error = error;
      }
    } finally {
      if (request === this.request) {
        this.isLoading = false;
      }
    }
  }
}
