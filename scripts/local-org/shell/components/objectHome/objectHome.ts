import { LightningElement, api } from 'lwc';
import { request } from 'local-org/request';
import { goTo } from 'local-org/router';
import { setTitle } from 'local-org/title';
import { messageOf } from 'local-org/toast';
import RecordModal from 'shell/recordModal';
import type { ListPage, ListRow } from '../../../server/ui/types.ts';
import { columnsOf, fieldOfColumn, isLink, linkName, rowOf } from './list-table.ts';

/** An object's list views. */
export default class ObjectHome extends LightningElement {
  @api objectApiName = '';
  @api filterName?: string;
  @api startsNew = false;
  @api isEmbedded = false;
  page: ListPage | null = null;
  rows: readonly Record<string, unknown>[] = [];
  search = '';
  fault = '';
  #sort: { field: string; direction: string } | null = null;
  #question = 0;

  connectedCallback(): void {
    void this.#load(0);
    if (this.startsNew) void this.handleNew();
  }

  get hasRows(): boolean {
    return this.rows.length > 0;
  }
  get hasViews(): boolean {
    return !this.isEmbedded;
  }
  get views(): { name: string; label: string; isChosen: boolean }[] {
    return (this.page?.views ?? []).map((view) => ({ ...view, isChosen: view.name === this.page?.view }));
  }
  get columns(): object[] {
    return this.page === null ? [] : columnsOf(this.page);
  }
  get sortedBy(): string | null {
    const { page } = this;
    if (page === null || page.sortField === null) return null;
    return isLink(page, page.sortField) ? linkName(page.sortField) : page.sortField;
  }
  get countText(): string {
    const { total = 0, sortField } = this.page ?? {};
    const sorted = this.page?.columns.find((column) => column.name === sortField)?.label;
    return `${total} ${total === 1 ? 'item' : 'items'}${sorted === undefined ? '' : ` • Sorted by ${sorted}`}`;
  }
  get emptyText(): string {
    return this.search
      ? `Nothing here matches “${this.search}”.`
      : `No ${this.page?.object.pluralLabel.toLowerCase() ?? 'records'} in this view yet.`;
  }

  handleView(event: CustomEvent<{ value: string }>): void {
    goTo(`/lightning/o/${this.objectApiName}/list?filterName=${event.detail.value}`);
  }
  handleSearch(event: CustomEvent<{ value: string }>): void {
    this.search = event.detail.value;
    void this.#load(0);
  }
  handleSort(event: CustomEvent<{ fieldName: string; sortDirection: string }>): void {
    this.#sort = { field: fieldOfColumn(event.detail.fieldName), direction: event.detail.sortDirection };
    void this.#load(0);
  }
  handleMore(): void {
    void this.#load(this.rows.length);
  }
  async handleNew(): Promise<void> {
    await RecordModal.open({
      size: 'medium',
      label: `New ${this.page?.object.label ?? ''}`.trim(),
      objectName: this.objectApiName,
    });
    if (!this.startsNew) await this.#load(0);
  }

  async #load(offset: number): Promise<void> {
    const question = ++this.#question;
    const query = new URLSearchParams({
      view: this.filterName ?? '',
      search: this.search,
      offset: String(offset),
      sort: this.#sort?.field ?? '',
      direction: this.#sort?.direction ?? '',
    });
    try {
      const page = await request<ListPage>(`/local-org/ui/list/${this.objectApiName}?${query}`);
      if (question !== this.#question) return;
      this.page = page;
      const added = page.rows.map((row: ListRow) => rowOf(row));
      this.rows = offset === 0 ? added : [...this.rows, ...added];
      if (!this.isEmbedded) setTitle(`${page.viewLabel} | ${page.object.pluralLabel}`);
    } catch (error) {
      this.fault = messageOf(error);
    }
  }
}
