import { LightningElement } from 'lwc';
import { NavigationMixin, type PageReference } from 'lightning/navigation';
import getBoard from '@salesforce/apex/SourceHealthController.getBoard';
import type { SourceHealthBoard } from 'apex/types';
import { exactly, filled } from 'c/sourceHealthWords';
import { labels } from './labels';
import { shownSources, summaryOf, type ShownSource } from './rows';

/** How each source of signals is doing, a row a source, with how to connect it and the way to what waits. */
export default class SourceHealth extends NavigationMixin(LightningElement) {
  readonly labels = labels;
  board: SourceHealthBoard | null = null;
  error: unknown;
  isBusy = false;
  opened: ReadonlySet<string> = new Set();

  connectedCallback(): void {
    void this.load();
  }

  get isLoading(): boolean {
    return this.board === null && this.error === undefined;
  }

  get hasSources(): boolean {
    return this.rows.length > 0;
  }

  get rows(): ShownSource[] {
    return this.board === null ? [] : shownSources(this.board, this.opened);
  }

  get summary(): string {
    return this.board === null ? '' : summaryOf(this.board);
  }

  get readAt(): string {
    return filled(labels.readAt, exactly(this.board?.readAt ?? ''));
  }

  async load(): Promise<void> {
    this.isBusy = true;
    try {
      this.board = await getBoard();
      this.error = undefined;
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }

  toggle(event: Event): void {
    const name = (event.currentTarget as HTMLElement).dataset.name ?? '';
    const opened = new Set(this.opened);
    if (!opened.delete(name)) {
      opened.add(name);
    }
    this.opened = opened;
  }

  /** The quarantine opens with the rows of that source. */
  openQuarantine(event: Event): void {
    const { name = '', key } = (event.currentTarget as HTMLElement).dataset;
    const page: PageReference = {
      type: 'standard__navItemPage',
      attributes: { apiName: 'Quarantine' },
      state: key ? { c__source: name } : { c__reason: 'Unknown source' },
    };
    this[NavigationMixin.Navigate](page);
  }
}
