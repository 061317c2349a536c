import { LightningElement, api } from 'lwc';
import { request } from 'local-org/request';
import { setTitle } from 'local-org/title';
import type { SearchGroup } from '../../../server/ui/types.ts';

/** All records that match a search. */
export default class SearchResults extends LightningElement {
  groups: readonly SearchGroup[] | null = null;
  #term = '';

  @api
  get term(): string {
    return this.#term;
  }
  set term(value: string | undefined) {
    this.#term = value ?? '';
    void this.#load(this.#term);
  }
  get isEmpty(): boolean {
    return this.groups?.length === 0;
  }

  async #load(term: string): Promise<void> {
    setTitle(`${term} | Search`);
    const groups = await request<readonly SearchGroup[]>(
      `/local-org/ui/search?limit=50&term=${encodeURIComponent(term)}`,
    ).catch(() => []);
    if (term === this.#term) this.groups = groups;
  }
}
