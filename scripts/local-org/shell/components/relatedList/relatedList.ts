import { LightningElement, api } from 'lwc';
import { request } from 'local-org/request';
import { subscribe } from 'local-org/shared-data';
import RecordModal from 'shell/recordModal';
import type { FieldValue, ListPage, RecordPage, RelatedListInfo } from '../../../server/ui/types.ts';

/** One related list: six rows on a page, two hundred on its own. */
export default class RelatedList extends LightningElement {
  @api name = '';
  @api isFull = false;
  page: ListPage | null = null;
  #record?: RecordPage;
  #stop: (() => void) | null = null;

  @api
  get record(): RecordPage | undefined {
    return this.#record;
  }
  set record(record: RecordPage | undefined) {
    this.#record = record;
    if (this.isConnected) this.#listen();
  }

  connectedCallback(): void {
    this.#listen();
  }
  disconnectedCallback(): void {
    this.#stop?.();
  }

  get info(): RelatedListInfo | undefined {
    return this.#record?.relatedLists.find((list) => list.name === this.name);
  }
  get allUrl(): string {
    return `/lightning/r/${this.#record?.object.name}/${this.#record?.id}/related/${this.name}/view`;
  }
  get count(): string {
    return this.page === null ? '…' : String(this.page.total);
  }
  get hasRows(): boolean {
    return (this.page?.rows.length ?? 0) > 0;
  }
  get isEmpty(): boolean {
    return this.page !== null;
  }
  get hasMore(): boolean {
    return this.page?.hasMore === true;
  }
  get rows(): { id: string; cells: (FieldValue | undefined)[] }[] {
    return (this.page?.rows ?? []).map((row) => ({
      id: row.id,
      cells: (this.page?.columns ?? []).map((column) => row.values[column.name]),
    }));
  }

  async handleNew(): Promise<void> {
    const { info } = this;
    if (info === undefined) return;
    await RecordModal.open({
      size: 'medium',
      label: `New ${this.page?.object.label ?? ''}`,
      objectName: info.object,
      parentId: this.#record?.id,
      parentField: info.field,
    });
  }

  #listen(): void {
    this.#stop?.();
    if (this.#record === undefined || this.info === undefined) return;
    const url = `/local-org/ui/related/${this.#record.id}/${this.name}?limit=${this.isFull ? 200 : 6}`;
    this.#stop = subscribe(
      url,
      () => request(url),
      ({ data }) => {
        if (data !== undefined) this.page = data as ListPage;
      },
      [this.#record.id],
    );
  }
}
