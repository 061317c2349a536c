import { LightningElement } from 'lwc';
import { request } from 'local-org/request';
import { goTo } from 'local-org/router';
import type { SearchGroup } from '../../../server/ui/types.ts';

interface Found {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly url: string;
  readonly icon: string;
}

/** Searches records of all objects by name. */
export default class GlobalSearch extends LightningElement {
  term = '';
  found: readonly Found[] = [];
  isOpen = false;
  active = -1;
  #question = 0;

  get showsFound(): boolean {
    return this.isOpen && this.found.length > 0;
  }
  get showsFoundText(): string {
    return String(this.showsFound);
  }
  get comboClass(): string {
    return `root slds-combobox slds-dropdown-trigger slds-dropdown-trigger_click${this.isOpen ? ' slds-is-open' : ''}`;
  }
  get activeId(): string | undefined {
    return this.found[this.active]?.id;
  }
  get shown(): readonly (Found & { isActive: string; className: string })[] {
    return this.found.map((each, index) => ({
      ...each,
      isActive: String(index === this.active),
      className: index === this.active ? 'option active' : 'option',
    }));
  }

  handleInput(event: Event): void {
    this.term = (event.target as HTMLInputElement).value;
    void this.#search();
  }
  handleFocus(): void {
    if (this.term.length > 1) void this.#search();
  }
  handleFocusOut(): void {
    this.isOpen = false;
  }
  handleChoose(event: Event): void {
    event.preventDefault();
    this.#open((event.currentTarget as HTMLAnchorElement).getAttribute('href') ?? '');
  }
  handleSubmit(event: Event): void {
    event.preventDefault();
    if (this.term.trim() !== '')
      this.#open(this.found[this.active]?.url ?? `/lightning/search?term=${encodeURIComponent(this.term)}`);
  }
  handleKey(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && this.found.length > 0) {
      event.preventDefault();
      this.active = (this.active + step + this.found.length) % this.found.length;
    } else if (event.key === 'Escape') {
      this.isOpen = false;
    }
  }

  #open(url: string): void {
    this.isOpen = false;
    this.active = -1;
    goTo(url);
  }

  async #search(): Promise<void> {
    const question = ++this.#question;
    if (this.term.trim().length < 2) {
      this.isOpen = false;
      return;
    }
    const groups = await request<readonly SearchGroup[]>(
      `/local-org/ui/search?limit=5&term=${encodeURIComponent(this.term)}`,
    ).catch(() => []);
    if (question !== this.#question) return;
    this.found = groups.flatMap((group) => group.records.map((record) => ({ ...record, icon: group.object.icon })));
    this.active = -1;
    this.isOpen = true;
  }
}
