import { LightningElement, api } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import decide from '@salesforce/apex/ListRefreshController.decide';
import getFilters from '@salesforce/apex/ListRefreshController.getFilters';
import getIds from '@salesforce/apex/ListRefreshController.getIds';
import getPage from '@salesforce/apex/ListRefreshController.getPage';
import ListRefreshDecisionModal, { type Decided } from 'c/listRefreshDecisionModal';
import { noFilters, type Filters } from 'c/listRefreshFilters';
import { filled } from 'c/listRefreshWords';
import type {
  ListRefreshFilters,
  ListRefreshPage,
  ListRefreshQuery,
  ListRefreshResult,
  ListRefreshRow,
  ListRefreshSession,
} from 'apex/types';
import { labels } from './labels';

const pageSize = 50;
type Decision = 'Keep' | 'Move' | 'Drop';

/** The accounts of a list refresh: find them, decide on one or many, undo. Fires `changed` when something was decided. */
export default class ListRefreshAccounts extends LightningElement {
  readonly labels = labels;
  rows: ListRefreshRow[] = [];
  page: ListRefreshPage | null = null;
  choices: ListRefreshFilters | null = null;
  filters: Filters = noFilters;
  view = '';
  selected: ReadonlySet<string> = new Set();
  evidenceRow: ListRefreshRow | null = null;
  message = '';
  /** What was decided together last, so that it can be undone together. */
  lastDecided: string[] = [];
  error: unknown;
  errorHeading = '';
  isLoading = true;
  isBusy = false;
  private shownSession!: ListRefreshSession;
  private request = 0;
  private takesFocus = false;

  @api get session(): ListRefreshSession {
    return this.shownSession;
  }

  /** Another refresh, or another stage of the same: the accounts are read anew. */
  set session(value: ListRefreshSession) {
    const before: ListRefreshSession | undefined = this.shownSession;
    this.shownSession = value;
    if (before?.id !== value.id) {
      this.view = startView(value);
      this.filters = noFilters;
      void this.loadFilters();
    }
    if (before?.id !== value.id || before.canDecide !== value.canDecide || before.status === 'Applying') {
      void this.load(0);
    }
  }

  /** Shows one of the views: toReview, keep, move, drop, notApplied or all. */
  @api show(view: string): void {
    this.view = view;
    this.takesFocus = true;
    void this.load(0);
  }

  // ── What the template shows ──

  get isFirstLoad(): boolean {
    return this.isLoading && this.rows.length === 0;
  }

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  get isEmpty(): boolean {
    return !this.isLoading && this.error === undefined && this.rows.length === 0;
  }

  get isReviewed(): boolean {
    return this.view === 'toReview' && Object.values(this.filters).every((value) => value === '');
  }

  get emptyTitle(): string {
    return this.isReviewed ? labels.emptyReview : labels.empty;
  }

  get emptyHelp(): string {
    return this.isReviewed ? labels.emptyReviewHelp : labels.emptyHelp;
  }

  get counts(): NonNullable<ListRefreshPage['counts']> {
    return this.page?.counts ?? [];
  }

  get hasOutcome(): boolean {
    return this.session.status === 'Closed' || this.session.status === 'Applying';
  }

  get shownText(): string {
    return filled(labels.shown, this.rows.length, Math.max(this.page?.total ?? 0, this.rows.length));
  }

  get hasMore(): boolean {
    return this.page?.hasMore ?? false;
  }

  /** A leader sees the accounts of the team; the signature is for all. */
  get yoursText(): string {
    const all = this.counts.find(({ view }) => view === 'all')?.total ?? 0;
    const isPart = this.page !== null && this.isUnfiltered && all < (this.session.total ?? 0);
    return isPart ? filled(labels.yours, all, this.session.total) : '';
  }

  get proposed(): number {
    return this.page?.proposed ?? 0;
  }

  get selectedCount(): number {
    return this.selected.size;
  }

  /** Offered once all that is loaded is selected, and there is more. */
  get selectable(): number {
    const offers = this.hasMore && this.selected.size === this.rows.length;
    return offers ? (this.page?.total ?? 0) : 0;
  }

  get undoable(): number {
    return this.lastDecided.length;
  }

  get evidenceTitle(): string {
    return filled(labels.evidenceOf, this.evidenceRow?.accountName);
  }

  get bodyClass(): string {
    return this.evidenceRow === null ? 'body' : 'body body_with-panel';
  }

  // ── Finding ──

  selectView(event: CustomEvent<{ view: string }>): void {
    this.view = event.detail.view;
    this.message = '';
    this.lastDecided = [];
    void this.load(0);
  }

  changeFilters(event: CustomEvent<{ filters: Filters }>): void {
    this.filters = event.detail.filters;
    void this.load(0);
  }

  /** What was decided in the view has left it on the server, and stays on the screen until the view is read again. */
  showMore(): Promise<void> {
    const stillThere = this.rows.filter((row) => this.view !== 'toReview' || !row.decision);
    return this.load(stillThere.length);
  }

  reload(): Promise<void> {
    return this.load(0);
  }

  // ── Selecting ──

  select(event: CustomEvent<{ ids: ReadonlySet<string> }>): void {
    this.selected = event.detail.ids;
  }

  async selectAll(): Promise<void> {
    await this.act(async () => {
      this.selected = new Set((await getIds({ query: this.query(0) })) ?? []);
    });
  }

  // ── Deciding ──

  decideSelected(event: CustomEvent<{ decision: Decision | 'Undo' }>): Promise<void> {
    const { decision } = event.detail;
    return decision === 'Undo' ? this.undo([...this.selected]) : this.decide([...this.selected], decision);
  }

  async undoLast(): Promise<void> {
    await this.undo(this.lastDecided);
    await this.loadUnlessRefused();
  }

  async keepProposed(): Promise<void> {
    await this.act(async () => {
      const ids = (await getIds({ query: { ...this.query(0), view: 'toReview', flag: 'none' } })) ?? [];
      await this.decide(ids, 'Keep');
      await this.loadUnlessRefused();
    });
  }

  decideOne(event: CustomEvent<{ row: ListRefreshRow; decision: Decision }>): Promise<void> {
    const { row, decision } = event.detail;
    return this.decide([row.itemId ?? ''], decision, row);
  }

  undoOne(event: CustomEvent<{ row: ListRefreshRow }>): Promise<void> {
    return this.undo([event.detail.row.itemId ?? ''], event.detail.row);
  }

  // ── Evidence ──

  openEvidence(event: CustomEvent<{ row: ListRefreshRow }>): void {
    this.evidenceRow = event.detail.row;
    this.takesFocus = true;
  }

  closeEvidence(): void {
    const itemId = this.evidenceRow?.itemId ?? '';
    this.evidenceRow = null;
    this.template
      ?.querySelector<HTMLElement & { focusEvidence(id: string): void }>('c-list-refresh-table')
      ?.focusEvidence(itemId);
  }

  closeOnEscape(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      this.closeEvidence();
    }
  }

  /** What was opened takes the focus: the evidence, or the list that a number of the summary stands for. */
  renderedCallback(): void {
    if (this.takesFocus) {
      this.takesFocus = false;
      const target = this.evidenceRow === null ? '[data-list]' : '.panel lightning-button-icon';
      this.template?.querySelector<HTMLElement>(target)?.focus();
    }
  }

  // ── Parts ──

  private get isUnfiltered(): boolean {
    return Object.values(this.filters).every((value) => value === '');
  }

  private query(offset: number): ListRefreshQuery {
    const { search, region, ownerId, flag } = this.filters;
    return {
      refreshId: this.session.id,
      view: this.view,
      search,
      region,
      ownerId: ownerId === '' ? null : ownerId,
      flag,
      offset,
      pageSize,
    };
  }

  private async decide(itemIds: string[], decision: Decision, row?: ListRefreshRow): Promise<void> {
    if (itemIds.length === 0 || !(await this.mayChange())) {
      return;
    }
    await this.act(async () => {
      const decided = await this.ask(itemIds, decision, row);
      if (decided) {
        this.afterDeciding(itemIds, decision, decided);
      }
    });
  }

  /** Keeping needs no question; moving and dropping ask for what they owe. */
  private async ask(itemIds: string[], decision: Decision, row?: ListRefreshRow): Promise<Decided | undefined> {
    if (decision === 'Keep') {
      const result = await decide({ input: { itemIds, decision, targetTier: null, reason: null } });
      return { targetTier: null, reason: '', result };
    }
    return (await ListRefreshDecisionModal.open({
      size: 'small',
      label: decision === 'Move' ? labels.move : labels.drop,
      itemIds,
      decision,
      accountName: row?.accountName ?? this.onlyRow(itemIds)?.accountName ?? null,
      currentTier: row?.tierAtStart ?? this.onlyRow(itemIds)?.tierAtStart ?? null,
      before: row?.decision === decision ? { tier: row.targetTier ?? null, reason: row.reason ?? null } : undefined,
    })) as Decided | undefined;
  }

  private async undo(itemIds: string[], row?: ListRefreshRow): Promise<void> {
    if (itemIds.length === 0 || !(await this.mayChange())) {
      return;
    }
    await this.act(async () => {
      const result = await decide({ input: { itemIds, decision: null, targetTier: null, reason: null } });
      this.lastDecided = [];
      this.note(itemIds, result, { decision: null, targetTier: null, reason: null });
      this.message = row ? filled(labels.oneUndone, row.accountName) : filled(labels.undone, result?.decided ?? 0);
    });
  }

  private afterDeciding(itemIds: string[], decision: Decision, { targetTier, reason, result }: Decided): void {
    const only = this.onlyRow(itemIds);
    this.lastDecided = itemIds;
    this.note(itemIds, result, { decision, targetTier, reason: reason === '' ? null : reason });
    const words = { Keep: labels.keep, Move: labels.move, Drop: labels.drop }[decision];
    this.message = only
      ? filled(labels.oneDecided, only.accountName, words)
      : filled(labels.decided, result?.decided ?? 0);
  }

  /** Shows the decision in its row, which stays where it is, and says which accounts were refused. */
  private note(itemIds: string[], result: ListRefreshResult | null, decision: Partial<ListRefreshRow>): void {
    const failures = result?.failures ?? [];
    const changed = new Set(itemIds);
    failures.forEach(({ itemId }) => changed.delete(itemId ?? ''));
    const noted = { ...decision, decidedByName: null, decidedAt: null };
    this.rows = this.rows.map((row) => ({ ...row, ...(changed.has(row.itemId ?? '') ? noted : {}) }));
    this.selected = new Set(failures.map(({ itemId }) => itemId ?? ''));
    if (failures.length > 0) {
      this.dispatchEvent(
        new ShowToastEvent({
          title: filled(labels.partly, result?.decided ?? 0, failures.length),
          message: failures.map(({ accountName, message }) => `${accountName}: ${message}`).join(' '),
          variant: 'warning',
          mode: 'sticky',
        }),
      );
    }
    void this.recount();
    this.dispatchEvent(new CustomEvent('changed'));
  }

  /** Whoever changes a decision after a signature is told first that it takes the signature back. */
  private async mayChange(): Promise<boolean> {
    const signed = (this.session.signatures ?? []).find(({ signedAt }) => Boolean(signedAt));
    if (signed === undefined) {
      return true;
    }
    return LightningConfirm.open({
      label: labels.changeAnyway,
      message: filled(labels.takesSignatureBack, signed.signedBy, signed.label),
      theme: 'warning',
    });
  }

  private onlyRow(itemIds: string[]): ListRefreshRow | undefined {
    return itemIds.length === 1 ? this.rows.find(({ itemId }) => itemId === itemIds[0]) : undefined;
  }

  /** What was refused stays to be read. */
  private async loadUnlessRefused(): Promise<void> {
    if (this.error === undefined) {
      await this.load(0);
    }
  }

  /** Somebody else may decide meanwhile, so that a page begins with a row that was shown before. */
  private isShown({ itemId }: ListRefreshRow): boolean {
    return this.rows.some((row) => row.itemId === itemId);
  }

  private async act(work: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.error = undefined;
    try {
      await work();
    } catch (error) {
      this.fail(error, labels.decideFailed);
    } finally {
      this.isBusy = false;
    }
  }

  private fail(error: unknown, heading: string): void {
    this.error = error;
    this.errorHeading = heading;
  }

  private async loadFilters(): Promise<void> {
    try {
      this.choices = await getFilters({ refreshId: this.session.id });
    } catch (error) {
      this.fail(error, labels.errorTitle);
    }
  }

  /** Only the numbers of the views: the rows stay where they are. */
  private async recount(): Promise<void> {
    try {
      const page = await getPage({ query: { ...this.query(0), pageSize: 1 } });
      if (page && this.page) {
        this.page = { ...this.page, counts: page.counts, proposed: page.proposed };
      }
    } catch (error) {
      this.fail(error, labels.errorTitle);
    }
  }

  /** Answers that arrive after a newer question was asked are dropped. */
  private async load(offset: number): Promise<void> {
    const request = ++this.request;
    this.isLoading = true;
    this.error = undefined;
    if (offset === 0) {
      this.selected = new Set();
      this.evidenceRow = null;
    }
    try {
      const page = await getPage({ query: this.query(offset) });
      if (request === this.request) {
        const more = page?.rows ?? [];
        this.page = page;
        this.rows = offset === 0 ? more : [...this.rows, ...more.filter((row) => !this.isShown(row))];
      }
    } catch (error) {
      if (request === this.request) {
        this.fail(error, labels.errorTitle);
      }
    } finally {
      if (request === this.request) {
        this.isLoading = false;
      }
    }
  }
}

/** A review begins with what is to be reviewed; a refresh that is over with what was not carried out, or all. */
function startView({ canDecide, notApplied, reviewed, total }: ListRefreshSession): string {
  if (canDecide && reviewed !== total) {
    return 'toReview';
  }
  return (notApplied ?? 0) > 0 ? 'notApplied' : 'all';
}
