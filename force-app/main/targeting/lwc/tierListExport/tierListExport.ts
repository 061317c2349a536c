import { LightningElement, api } from 'lwc';
import { loadScript } from 'lightning/platformResourceLoader';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import getExport from '@salesforce/apex/TierListController.getExport';
import papaparse from '@salesforce/resourceUrl/papaparse';
import { messageOf } from 'c/errorMessage';
import type { TierListPage, TierListQuery, TierListRow } from 'apex/types';
import { csvOf, ordered, type CsvWriter } from './csv';
import { labels } from './labels';

/** Exports all rows of the current view as CSV, however many are loaded on the screen. */
export default class TierListExport extends LightningElement {
  /** What the list asks for. */
  @api query: TierListQuery | null = null;
  /** The page that is shown: how many rows there are, and of which day. */
  @api page: TierListPage | null = null;
  readonly labels = labels;
  progress = '';

  get isBusy(): boolean {
    return this.progress !== '';
  }

  get cannotExport(): boolean {
    return this.isBusy || !this.page?.total;
  }

  async exportRows(): Promise<void> {
    const { query, page } = this;
    if (query === null || page === null) {
      return;
    }
    this.showProgress(0);
    try {
      await loadScript(this, papaparse);
      const rows = ordered(await this.allRows(query), {
        sortField: query.sortField ?? '',
        sortDirection: query.sortDirection ?? '',
      });
      const { Papa } = window as unknown as { Papa: CsvWriter };
      const isPast = Boolean(page.asOf);
      save(csvOf(Papa, rows, page.readable ?? [], isPast), this.fileName(query));
    } catch (error) {
      this.dispatchEvent(
        new ShowToastEvent({ title: labels.failed, message: messageOf(error, ''), variant: 'error', mode: 'sticky' }),
      );
    } finally {
      this.progress = '';
    }
  }

  /** One part after the other: each tells where the next begins. */
  private async allRows(query: TierListQuery): Promise<TierListRow[]> {
    const rows: TierListRow[] = [];
    for (let hasMore = true; hasMore;) {
      // eslint-disable-next-line no-await-in-loop
      const part: TierListPage | null = await getExport({ query, last: rows.at(-1)?.accountId ?? null });
      rows.push(...(part?.rows ?? []));
      hasMore = part?.hasMore === true;
      this.showProgress(rows.length);
    }
    return rows;
  }

  private showProgress(done: number): void {
    this.progress = labels.progress
      .replace('{0}', String(done))
      .replace('{1}', String(Math.max(done, this.page?.total ?? 0)));
  }

  private fileName(query: TierListQuery): string {
    const day = this.page?.asOf ?? this.page?.today ?? '';
    return `${labels.fileName}-${query.view ?? 'all'}-${day}.csv`;
  }
}

function save(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
