import { LightningElement, api } from 'lwc';
import { request } from 'local-org/request';
import { setTitle } from 'local-org/title';
import { messageOf } from 'local-org/toast';
import type { SetupTable } from '../../../server/ui/types.ts';

const all = [
  ['Jobs', 'Jobs'],
  ['Schedules', 'Scheduled jobs'],
  ['Outbox', 'Outbox'],
  ['DebugLog', 'Debug log'],
  ['Data', 'Data'],
] as const;

/** What goes on inside the org: jobs, what it sent, the debug log, its data. */
export default class SetupPage extends LightningElement {
  table: SetupTable | null = null;
  fault = '';
  #page = '';

  @api
  get page(): string {
    return this.#page;
  }
  set page(value: string) {
    this.#page = all.some(([name]) => name === value) ? value : 'Jobs';
    this.table = null;
    void this.#load();
  }

  get title(): string {
    return all.find(([name]) => name === this.#page)?.[1] ?? '';
  }
  get pages(): object[] {
    return all.map(([name, label]) => ({
      name,
      label,
      url: `/lightning/setup/${name}/home`,
      className: name === this.#page ? 'current' : '',
      current: name === this.#page ? 'page' : null,
    }));
  }
  get rows(): { key: number; cells: { name: string; label: string; text: string; url: string | null }[] }[] {
    return (this.table?.rows ?? []).map((row, key) => ({
      key,
      cells: (this.table?.columns ?? []).map(({ name, label }) => ({
        name,
        label,
        text: row[name] ?? '',
        url: row[`${name}__url`] ?? null,
      })),
    }));
  }

  handleRefresh(): void {
    void this.#load();
  }

  async #load(): Promise<void> {
    setTitle(this.title);
    const page = this.#page;
    try {
      const table = await request<SetupTable>(`/local-org/ui/setup/${page}`);
      if (page === this.#page) this.table = table;
    } catch (error) {
      this.fault = messageOf(error);
    }
  }
}
