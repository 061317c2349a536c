import { LightningElement, api } from 'lwc';
import { currentApp } from 'local-org/current-app';
import { request, type FetchFault } from 'local-org/request';
import { subscribe, type WireValue } from 'local-org/shared-data';
import { setTitle } from 'local-org/title';
import { messageOf } from 'local-org/toast';
import type { RecordPage as Data } from '../../../server/ui/types.ts';

/** A record with the page the project made for it. */
export default class RecordPage extends LightningElement {
  @api related?: string;
  record: Data | null = null;
  fault = '';
  faultTitle = '';
  faultIcon = '';
  #recordId = '';
  #stop: (() => void) | null = null;

  @api
  get recordId(): string {
    return this.#recordId;
  }
  set recordId(id: string) {
    if (id === this.#recordId) return;
    this.#recordId = id;
    if (this.isConnected) this.#listen();
  }

  connectedCallback(): void {
    this.#listen();
  }
  disconnectedCallback(): void {
    this.#stop?.();
  }

  #listen(): void {
    this.#stop?.();
    this.record = null;
    this.fault = '';
    const url = `/local-org/ui/record/${this.#recordId}?app=${currentApp()?.name ?? ''}`;
    this.#stop = subscribe(
      url,
      () => request(url),
      (value) => this.#receive(value),
      [this.#recordId],
    );
    // What was shown before may have changed since.
    void request(`/local-org/ui/viewed/${this.#recordId}`, 'POST', {}).catch(() => undefined);
  }

  #receive({ data, error }: WireValue): void {
    if (error !== undefined) {
      this.record = null;
      const isRefused = (error as FetchFault).status === 403;
      this.faultTitle = isRefused ? 'You have no access to this record' : 'This record cannot be shown';
      this.faultIcon = isRefused ? 'utility:lock' : 'utility:search';
      this.fault = messageOf(error);
      return;
    }
    this.record = data as Data;
    this.fault = '';
    setTitle(`${this.record.title} | ${this.record.object.label}`);
  }
}
