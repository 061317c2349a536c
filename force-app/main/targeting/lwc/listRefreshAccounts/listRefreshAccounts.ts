import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import getFilters from '@salesforce/apex/ListRefreshController.getFilters';
import getIds from '@salesforce/apex/ListRefreshController.getIds';
import getPage from '@salesforce/apex/ListRefreshController.getPage';
import { noFilters, type Filters } from 'c/listRefreshFilters';
import type {
  ListRefreshFilters,
  ListRefreshPage,
  ListRefreshQuery,
  ListRefreshResult,
  ListRefreshRow,
  ListRefreshSession,
} from 'apex/types';
import { announcedDecision, announcedRefusal, announcedUndo, nothingDone } from './announced';
import { decideOn, mayChange, undo, type Decision } from './deciding';
import { labels } from './labels';
import { Newest } from './newest';
import { noted, refusedIn, undecided, type NotedDecision } from './noted';
import { begun, continued, nextOffset, nothingLoaded, recounted, type Loaded } from './pages';
import { questionOf, startView } from './question';
import { emptyText, shownText, yoursText } from './words';

interface Table extends HTMLElement {
  focusEvidence(itemId: string): void;
}

/** The accounts of a list refresh: find them, decide on one or many, undo. Fires `changed` when something was decided. */
export default class ListRefreshAccounts extends LightningElement {
  readonly labels = labels;
  choices: ListRefreshFilters | null = null;
  filters: Filters = noFilters;
  view = '';
  loaded = nothingLoaded;
  selected: ReadonlySet<string> = new Set();
  evidenceRow: ListRefreshRow | null = null;
  announced = nothingDone;
  failure: { readonly heading: string; readonly error: unknown } | null = null;
  isLoading = true;
  isBusy = false;
  private shownSession!: ListRefreshSession;
  private readonly newest = new Newest();
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
      void this.load();
    }
  }

  /** Shows one of the views: toReview, keep, move, drop, notApplied or all. */
  @api show(view: string): void {
    this.view = view;
    this.takesFocus = true;
    void this.load();
  }

  // ── What the template shows ──

  get hasRows(): boolean {
    return this.loaded.rows.length > 0;
  }

  get isFirstLoad(): boolean {
    return this.isLoading && !this.hasRows;
  }

  get isEmpty(): boolean {
    return !this.isLoading && this.failure === null && !this.hasRows;
  }

  get emptyText(): ReturnType<typeof emptyText> {
    return emptyText(this.view, this.filters);
  }

  get shownText(): string {
    return shownText(this.loaded);
  }

  get yoursText(): string {
    return yoursText(this.loaded, this.filters, this.session);
  }

  get hasOutcome(): boolean {
    return this.session.status === 'Closed' || this.session.status === 'Applying';
  }

  get selectedCount(): number {
    return this.selected.size;
  }

  /** Offered once all that is loaded is selected, and there is more. */
  get selectable(): number {
    const { hasMore, rows, total } = this.loaded;
    return hasMore && this.selected.size === rows.length ? total : 0;
  }

  get undoable(): number {
    return this.announced.undoable.length;
  }

  get bodyClass(): string {
    return this.evidenceRow === null ? 'body' : 'body body_with-panel';
  }

  // ── Finding ──

  selectView(event: CustomEvent<{ view: string }>): void {
    this.view = event.detail.view;
    this.announced = nothingDone;
    void this.load();
  }

  changeFilters(event: CustomEvent<{ filters: Filters }>): void {
    this.filters = event.detail.filters;
    void this.load();
  }

  /** Reads the view from its beginning. */
  async load(): Promise<void> {
    this.selected = new Set();
    this.evidenceRow = null;
    await this.read(0, begun);
  }

  showMore(): Promise<void> {
    const offset = nextOffset(this.loaded, this.view);
    return offset === 0 ? this.load() : this.read(offset, (page) => continued(this.loaded, page));
  }

  // ── Selecting ──

  select(event: CustomEvent<{ ids: ReadonlySet<string> }>): void {
    this.selected = event.detail.ids;
  }

  async selectAll(): Promise<void> {
    await this.act(async () => {
      this.selected = new Set((await getIds({ query: this.question })) ?? []);
    });
  }

  // ── Deciding ──

  decideOne(event: CustomEvent<{ row: ListRefreshRow; decision: Decision }>): Promise<void> {
    const { row, decision } = event.detail;
    return this.decide([row.itemId ?? ''], decision, row);
  }

  undoOne(event: CustomEvent<{ row: ListRefreshRow }>): Promise<void> {
    return this.undo([event.detail.row.itemId ?? ''], event.detail.row);
  }

  decideSelected(event: CustomEvent<{ decision: Decision | 'Undo' }>): Promise<void> {
    const { decision } = event.detail;
    return decision === 'Undo' ? this.undo([...this.selected]) : this.decide([...this.selected], decision);
  }

  async keepProposed(): Promise<void> {
    await this.act(async () => {
      const ids = (await getIds({ query: { ...this.question, view: 'toReview', flag: 'none' } })) ?? [];
      await this.decide(ids, 'Keep');
      await this.loadUnlessFailed();
    });
  }

  async undoLast(): Promise<void> {
    await this.undo(this.announced.undoable);
    await this.loadUnlessFailed();
  }

  // ── Evidence ──

  openEvidence(event: CustomEvent<{ row: ListRefreshRow }>): void {
    this.evidenceRow = event.detail.row;
    this.takesFocus = true;
  }

  closeEvidence(): void {
    const itemId = this.evidenceRow?.itemId ?? '';
    this.evidenceRow = null;
    this.template?.querySelector<Table>('c-list-refresh-table')?.focusEvidence(itemId);
  }

  /** What was opened takes the focus: the evidence, or the list that a number of the summary stands for. */
  renderedCallback(): void {
    if (this.takesFocus) {
      this.takesFocus = false;
      const target = this.evidenceRow === null ? '[data-list]' : 'c-list-refresh-evidence';
      this.template?.querySelector<HTMLElement>(target)?.focus();
    }
  }

  // ── Parts ──

  private get question(): ListRefreshQuery {
    return questionOf(this.session, this.view, this.filters);
  }

  private onlyRow(itemIds: string[]): ListRefreshRow | undefined {
    return itemIds.length === 1 ? this.loaded.rows.find(({ itemId }) => itemId === itemIds[0]) : undefined;
  }

  private async decide(itemIds: string[], decision: Decision, row?: ListRefreshRow): Promise<void> {
    await this.change(itemIds, async () => {
      const decided = await decideOn(itemIds, decision, row ?? this.onlyRow(itemIds), row);
      if (decided) {
        const { targetTier, reason, result } = decided;
        this.announced = announcedDecision(itemIds, decision, result, this.onlyRow(itemIds));
        this.note(itemIds, result, { decision, targetTier, reason: reason === '' ? null : reason });
      }
    });
  }

  private async undo(itemIds: string[], row?: ListRefreshRow): Promise<void> {
    await this.change(itemIds, async () => {
      const result = await undo(itemIds);
      this.announced = announcedUndo(result, row);
      this.note(itemIds, result, undecided);
    });
  }

  private async change(itemIds: string[], work: () => Promise<void>): Promise<void> {
    if (itemIds.length > 0 && (await mayChange(this.session))) {
      await this.act(work);
    }
  }

  /** Shows the decision in its rows; what was refused stays selected and is told. */
  private note(itemIds: string[], result: ListRefreshResult | null, decision: NotedDecision): void {
    this.loaded = { ...this.loaded, rows: noted(this.loaded.rows, itemIds, result, decision) };
    this.selected = refusedIn(result);
    const refusal = announcedRefusal(result);
    if (refusal !== null) {
      this.dispatchEvent(new ShowToastEvent({ ...refusal, variant: 'warning', mode: 'sticky' }));
    }
    void this.recount();
    this.dispatchEvent(new CustomEvent('changed'));
  }

  private async act(work: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.failure = null;
    try {
      await work();
    } catch (error) {
      this.failure = { heading: labels.decideFailed, error };
    } finally {
      this.isBusy = false;
    }
  }

  /** What went wrong stays to be read. */
  private async loadUnlessFailed(): Promise<void> {
    if (this.failure === null) {
      await this.load();
    }
  }

  private async read(offset: number, shownWith: (page: ListRefreshPage | null) => Loaded): Promise<void> {
    this.isLoading = true;
    this.failure = null;
    const answer = await this.newest.of(getPage({ query: { ...this.question, offset } }));
    if (answer === null) {
      return;
    }
    this.isLoading = false;
    if ('error' in answer) {
      this.failure = { heading: labels.errorTitle, error: answer.error };
    } else {
      this.loaded = shownWith(answer.value);
    }
  }

  private async recount(): Promise<void> {
    try {
      const page = await getPage({ query: { ...this.question, pageSize: 1 } });
      this.loaded = recounted(this.loaded, page);
    } catch (error) {
      this.failure = { heading: labels.errorTitle, error };
    }
  }

  private async loadFilters(): Promise<void> {
    try {
      this.choices = await getFilters({ refreshId: this.session.id });
    } catch (error) {
      this.failure = { heading: labels.errorTitle, error };
    }
  }
}
