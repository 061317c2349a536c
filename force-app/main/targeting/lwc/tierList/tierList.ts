import { LightningElement } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import getEvidence from '@salesforce/apex/TierListController.getEvidence';
import getFilters from '@salesforce/apex/TierListController.getFilters';
import getPage from '@salesforce/apex/TierListController.getPage';
import type { FitSummary, TierListFilters, TierListPage, TierListRow } from 'apex/types';
import { columns, narrowColumns, sortFieldOf } from './columns';
import { labels } from './labels';

const pageSize = 50;
const searchDelay = 300;
/** Below it, only the columns that matter most. */
const narrowWidth = 640;
const smallestHeight = 320;
const spaceBelow = 20;

interface ShownRow extends TierListRow {
  readonly accountUrl: string;
  readonly criteria: string;
  readonly evidenceTitle: string;
}

interface Option {
  readonly label: string;
  readonly value: string;
}

/** The key account list: views as tabs, search, filters, sorting, and the evidence behind each fit. */
export default class TierList extends NavigationMixin(LightningElement) {
  readonly labels = labels;
  readonly columns = window.innerWidth < narrowWidth ? narrowColumns : columns;

  view = 'all';
  search = '';
  industry = '';
  region = '';
  ownerId = '';
  sortedBy = 'accountUrl';
  sortDirection: 'asc' | 'desc' = 'asc';

  rows: ShownRow[] = [];
  page: TierListPage | null = null;
  filters: TierListFilters | null = null;
  error: unknown;
  isLoading = true;
  evidence: FitSummary | null = null;
  evidenceError: unknown;
  evidenceRow: ShownRow | null = null;

  private request = 0;
  private searchTimer?: number;
  private returnFocus = false;

  connectedCallback(): void {
    void this.loadFilters();
    void this.reload();
    window.addEventListener('resize', this.fillHeight);
  }

  disconnectedCallback(): void {
    window.removeEventListener('resize', this.fillHeight);
    window.clearTimeout(this.searchTimer);
  }

  // ── What the template shows ──

  get views(): { view: string; label: string; isActive: string; className: string; tabIndex: string }[] {
    return (this.page?.counts ?? []).map(({ view, label, total }) => ({
      view: view ?? '',
      label: `${label} (${total})`,
      isActive: String(view === this.view),
      className: view === this.view ? 'slds-tabs_default__item slds-is-active' : 'slds-tabs_default__item',
      tabIndex: view === this.view ? '0' : '-1',
    }));
  }

  get countText(): string {
    return labels.resultCount.replace('{0}', String(this.rows.length)).replace('{1}', String(this.page?.total ?? 0));
  }

  get isFirstLoad(): boolean {
    return this.isLoading && this.rows.length === 0;
  }

  get isEmpty(): boolean {
    return !this.isLoading && this.error === undefined && this.rows.length === 0;
  }

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  get hasMore(): boolean {
    return this.page?.hasMore ?? false;
  }

  get hasFilter(): boolean {
    return [this.search, this.industry, this.region, this.ownerId].some((value) => value !== '');
  }

  get industryOptions(): Option[] {
    return optionsOf(labels.allIndustries, this.filters?.industries);
  }

  get regionOptions(): Option[] {
    return optionsOf(labels.allRegions, this.filters?.regions);
  }

  get ownerOptions(): Option[] {
    const owners = (this.filters?.owners ?? []).map(({ id, name }) => ({ label: name ?? '', value: id ?? '' }));
    return [{ label: labels.allOwners, value: '' }, ...owners];
  }

  get evidenceTitle(): string {
    return this.evidenceRow?.evidenceTitle ?? '';
  }

  get bodyClass(): string {
    return this.evidenceRow === null ? 'body' : 'body body_with-panel';
  }

  // ── What the user does ──

  selectView(event: Event): void {
    this.view = (event.currentTarget as HTMLElement).dataset.view ?? 'all';
    void this.reload();
  }

  /** Arrow keys move between tabs, as the ARIA tab pattern asks. */
  moveView(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) {
      return;
    }
    event.preventDefault();
    const tabs = [...(this.template?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])];
    const next = tabs[(tabs.indexOf(event.currentTarget as HTMLElement) + step + tabs.length) % tabs.length];
    next?.focus();
    next?.click();
  }

  changeSearch(event: CustomEvent<{ value: string }>): void {
    this.search = event.detail.value;
    window.clearTimeout(this.searchTimer);
    // A keystroke is not a question yet: the search waits until typing pauses.
    // eslint-disable-next-line @lwc/lwc/no-async-operation
    this.searchTimer = window.setTimeout(() => {
      void this.reload();
    }, searchDelay);
  }

  changeFilter(event: CustomEvent<{ value: string }>): void {
    const name = (event.target as HTMLElement).dataset.filter as 'industry' | 'region' | 'ownerId';
    this[name] = event.detail.value;
    void this.reload();
  }

  clearFilters(): void {
    this.search = '';
    this.industry = '';
    this.region = '';
    this.ownerId = '';
    void this.reload();
  }

  sort(event: CustomEvent<{ fieldName: string; sortDirection: 'asc' | 'desc' }>): void {
    this.sortedBy = event.detail.fieldName;
    this.sortDirection = event.detail.sortDirection;
    void this.reload();
  }

  loadMore(): void {
    if (!this.isLoading && this.hasMore) {
      void this.load(this.rows.length);
    }
  }

  reload(): Promise<void> {
    return this.load(0);
  }

  async openEvidence(event: CustomEvent<{ row: ShownRow }>): Promise<void> {
    const row = event.detail.row;
    this.evidenceRow = row;
    this.evidence = null;
    this.evidenceError = undefined;
    this.returnFocus = true;
    try {
      const evidence = await getEvidence({ accountId: row.accountId });
      if (this.evidenceRow === row) {
        this.evidence = evidence;
      }
    } catch (error) {
      this.evidenceError = error;
    }
  }

  closeEvidence(): void {
    this.evidenceRow = null;
    this.evidence = null;
    this.template?.querySelector<HTMLElement>('c-tier-table')?.focus();
  }

  closeOnEscape(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      this.closeEvidence();
    }
  }

  renderedCallback(): void {
    this.fillHeight();
    const close = this.template?.querySelector<HTMLElement>('.evidence lightning-button-icon');
    if (this.returnFocus && close) {
      this.returnFocus = false;
      close.focus();
    }
  }

  /** The rows take the height that the page around them leaves, whatever that page is. */
  private readonly fillHeight = (): void => {
    const body = this.template?.querySelector<HTMLElement>('[data-body]');
    if (body) {
      const top = body.getBoundingClientRect().top + window.scrollY;
      const height = Math.max(smallestHeight, window.innerHeight - top - spaceBelow);
      body.style.setProperty('--list-height', `${Math.floor(height)}px`);
    }
  };

  // ── Loading ──

  private async loadFilters(): Promise<void> {
    try {
      this.filters = await getFilters();
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
        query: {
          view: this.view,
          search: this.search,
          industry: this.industry,
          region: this.region,
          ownerId: this.ownerId === '' ? null : this.ownerId,
          sortField: sortFieldOf(this.sortedBy),
          sortDirection: this.sortDirection,
          offset,
          pageSize,
        },
      });
      const shown = await Promise.all((page?.rows ?? []).map((row) => this.shownRow(row)));
      if (request === this.request) {
        this.page = page;
        this.rows = offset === 0 ? shown : [...this.rows, ...shown];
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

  private async shownRow(row: TierListRow): Promise<ShownRow> {
    const accountUrl = await this[NavigationMixin.GenerateUrl]({
      type: 'standard__recordPage',
      attributes: { recordId: row.accountId ?? undefined, objectApiName: 'Account', actionName: 'view' },
    });
    return {
      ...row,
      accountUrl,
      criteria: `${row.met} / ${row.total}`,
      evidenceTitle: labels.evidenceOf.replace('{0}', row.accountName ?? ''),
    };
  }
}

function optionsOf(all: string, values: readonly string[] | null | undefined): Option[] {
  return [{ label: all, value: '' }, ...(values ?? []).map((value) => ({ label: value, value }))];
}
