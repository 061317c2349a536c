import { LightningElement, wire } from 'lwc';
import { CurrentPageReference, type PageReference } from 'lightning/navigation';
import getIds from '@salesforce/apex/QuarantineController.getIds';
import getPage from '@salesforce/apex/QuarantineController.getPage';
import type { QuarantinePage, QuarantineQuery, QuarantineRow } from 'apex/types';
import QuarantineDiscardModal from 'c/quarantineDiscardModal';
import QuarantineModal from 'c/quarantineModal';
import { filled, numberText } from 'c/sourceHealthWords';
import { noFilters, optionsOf, statusOptions, type Filters, type Option } from './filters';
import { labels } from './labels';
import { discardAll, replayAll, type Outcomes } from './run';

const typingPause = 300;

/** What was delivered and is no signal: why, what came, and what to do about it. */
export default class Quarantine extends LightningElement {
  readonly labels = labels;
  readonly statusOptions = statusOptions;
  page: QuarantinePage | null = null;
  rows: readonly QuarantineRow[] = [];
  filters: Filters = noFilters;
  error: unknown;
  runError: unknown;
  outcomes: Outcomes = {};
  picked: readonly string[] = [];
  isBusy = false;
  progress: { text: string; done: number; total: number } | null = null;
  verdict = '';
  private timer?: number;
  private question = 0;

  /** The address may say which rows to show, as source health does. */
  @wire(CurrentPageReference)
  follow(page: PageReference | null): void {
    const { c__source: source = '', c__reason: reason = '' } = page?.state ?? {};
    this.filters = { ...noFilters, source, reason };
    void this.load();
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.timer);
  }

  // ── What the template shows ──

  get isLoading(): boolean {
    return this.page === null && this.error === undefined;
  }

  get isShown(): boolean {
    return this.page !== null && !this.page.reasonNot;
  }

  get canMend(): boolean {
    return this.page?.canMend === true;
  }

  get now(): string {
    return this.page?.readAt ?? '';
  }

  get waitingText(): string {
    const count = this.page?.waiting ?? 0;
    if (count === 0) {
      return labels.waitingNone;
    }
    return filled(this.page?.hasMoreWaiting ? labels.waitingMany : labels.waiting, numberText(count));
  }

  get reasonOptions(): Option[] {
    return optionsOf(this.page?.reasons ?? [], this.filters.reason);
  }

  get sourceOptions(): Option[] {
    return optionsOf(this.page?.sources ?? [], this.filters.source);
  }

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  get isFiltered(): boolean {
    const { source, reason, search } = this.filters;
    return source !== '' || reason !== '' || search !== '';
  }

  get hasPicked(): boolean {
    return this.picked.length > 0;
  }

  get pickedText(): string {
    return filled(labels.selected, numberText(this.picked.length));
  }

  get replayLabel(): string {
    return filled(labels.replayMany, numberText(this.picked.length));
  }

  get discardLabel(): string {
    return filled(labels.discardMany, numberText(this.picked.length));
  }

  get percent(): number {
    return this.progress === null ? 0 : Math.floor((100 * this.progress.done) / Math.max(1, this.progress.total));
  }

  get statusText(): string {
    return this.progress?.text ?? this.verdict;
  }

  // ── What the user does ──

  filter(event: CustomEvent<{ value: string }>): void {
    const { field = '' } = (event.currentTarget as HTMLElement).dataset;
    this.filters = { ...this.filters, [field]: event.detail.value };
    window.clearTimeout(this.timer);
    // While somebody types, each letter is no question of its own.
    // eslint-disable-next-line @lwc/lwc/no-async-operation
    this.timer = window.setTimeout(
      () => {
        void this.load();
      },
      field === 'search' ? typingPause : 0,
    );
  }

  clearFilters(): void {
    this.filters = { ...noFilters, status: this.filters.status };
    void this.load();
  }

  pick(event: CustomEvent<{ ids: string[]; isPicked: boolean }>): void {
    const { ids, isPicked } = event.detail;
    const others = this.picked.filter((id) => !ids.includes(id));
    this.picked = isPicked ? [...others, ...ids] : others;
  }

  async pickMatching(): Promise<void> {
    await this.act(async () => {
      this.picked = (await getIds({ query: this.query() })) ?? [];
    });
  }

  async open(event: CustomEvent<string>): Promise<void> {
    const rowId = event.detail;
    const hasChanged = (await QuarantineModal.open({ size: 'medium', label: labels.title, rowId })) as boolean;
    if (hasChanged) {
      await this.load();
    }
    this.template?.querySelector<HTMLElement & { focusRow(id: string): void }>('c-quarantine-rows')?.focusRow(rowId);
  }

  async replayPicked(): Promise<void> {
    const ids = [...this.picked];
    await this.act(async () => {
      this.show(labels.replaying, 0, ids.length);
      await replayAll(ids, (outcomes, done) => {
        this.outcomes = { ...this.outcomes, ...outcomes };
        this.show(labels.replaying, done, ids.length);
      });
    });
    const stored = ids.filter((id) => ['accepted', 'duplicate'].includes(this.outcomes[id]?.outcome ?? ''));
    this.conclude(
      filled(labels.replayed, numberText(stored.length), numberText(ids.length), ids.length - stored.length),
    );
  }

  async discardPicked(): Promise<void> {
    const ids = [...this.picked];
    const reason = (await QuarantineDiscardModal.open({ size: 'small', count: ids.length })) as string | undefined;
    if (!reason) {
      return;
    }
    let discarded = 0;
    await this.act(async () => {
      this.show(labels.discarding, 0, ids.length);
      await discardAll(ids, reason, (done) => {
        discarded = done;
        this.show(labels.discarding, done, ids.length);
      });
    });
    this.conclude(filled(labels.discarded, numberText(discarded)));
    await this.load();
  }

  async load(): Promise<void> {
    await this.read(this.query(), () => []);
    this.picked = [];
    this.outcomes = {};
  }

  async loadMore(): Promise<void> {
    const last = this.rows.at(-1);
    const query = { ...this.query(), afterId: last?.id ?? null, afterReceivedAt: last?.receivedAt ?? null };
    await this.read(query, () => this.rows);
  }

  // ── Parts ──

  private query(): QuarantineQuery {
    return { ...this.filters, afterId: null, afterReceivedAt: null };
  }

  /** @param before the rows that stay above those that are read */
  private async read(query: QuarantineQuery, before: () => readonly QuarantineRow[]): Promise<void> {
    const question = ++this.question;
    try {
      const page = await getPage({ query });
      if (question === this.question && page) {
        this.page = page;
        this.rows = [...before(), ...(page.rows ?? [])];
        this.error = undefined;
      }
    } catch (error) {
      this.error = error;
    }
  }

  private async act(work: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.runError = undefined;
    this.verdict = '';
    try {
      await work();
    } catch (error) {
      this.runError = error;
    } finally {
      this.isBusy = false;
    }
  }

  private show(label: string, done: number, total: number): void {
    this.progress = { text: filled(label, numberText(done), numberText(total)), done, total };
  }

  private conclude(verdict: string): void {
    this.progress = null;
    this.picked = [];
    this.verdict = verdict;
  }
}
