import { LightningElement, api } from 'lwc';
import { request } from 'local-org/request';

interface Match {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}

/** Stand-in for lightning-record-picker: finds a record by its name. LWC reference, "Record Picker". */
export default class RecordPicker extends LightningElement {
  @api label = '';
  @api objectApiName = '';
  @api placeholder = '';
  @api required = false;
  @api disabled = false;
  @api variant = 'standard';
  @api fieldLevelHelp?: string;
  @api filter?: unknown;
  @api displayInfo?: unknown;
  @api matchingInfo?: unknown;
  isOpen = false;
  fault = '';
  matches: readonly Match[] = [];
  chosen: Match | null = null;
  #value: string | null = null;
  #active = -1;
  #question = 0;

  @api
  get value(): string | null {
    return this.#value;
  }
  set value(value: string | null) {
    if (value === this.#value) return;
    this.#value = value || null;
    this.chosen = null;
    if (this.#value !== null) void this.#loadChosen(this.#value);
  }

  get labelClass(): string {
    return this.variant === 'label-hidden' ? 'slds-assistive-text' : 'slds-form-element__label';
  }
  get containerClass(): string {
    return `root slds-combobox slds-dropdown-trigger slds-dropdown-trigger_click${this.isOpen ? ' slds-is-open' : ''}`;
  }
  get isChosen(): boolean {
    return this.chosen !== null;
  }
  get canClear(): boolean {
    return !this.disabled;
  }
  get chosenName(): string {
    return this.chosen?.name ?? '';
  }
  get shownPlaceholder(): string {
    return this.placeholder || 'Search…';
  }
  get isOpenText(): string {
    return String(this.isOpen);
  }
  get activeId(): string | undefined {
    return this.matches[this.#active]?.id;
  }
  get isEmpty(): boolean {
    return this.matches.length === 0;
  }
  get shownMatches(): readonly (Match & { className: string; isActive: string })[] {
    return this.matches.map((match, index) => ({
      ...match,
      isActive: String(index === this.#active),
      className: `slds-media slds-listbox__option slds-listbox__option_entity${match.detail ? ' slds-listbox__option_has-meta' : ''}${index === this.#active ? ' slds-has-focus' : ''}`,
    }));
  }

  @api
  reportValidity(): boolean {
    this.fault = this.required && this.#value === null ? 'Complete this field.' : '';
    return this.fault === '';
  }
  @api
  checkValidity(): boolean {
    return !this.required || this.#value !== null;
  }
  @api
  clearSelection(): void {
    this.#choose(null);
  }
  @api
  focus(): void {
    this.template?.querySelector('input')?.focus();
  }

  handleFocus(): void {
    void this.#search('');
  }
  handleInput(event: Event): void {
    void this.#search((event.target as HTMLInputElement).value);
  }
  handleFocusOut(): void {
    this.isOpen = false;
  }
  handleClear(): void {
    this.#choose(null);
    void Promise.resolve().then(() => this.focus());
  }
  handleChosenKey(event: KeyboardEvent): void {
    if (event.key === 'Delete' || event.key === 'Backspace') this.handleClear();
  }
  handleChoose(event: Event): void {
    event.preventDefault();
    const { id } = (event.currentTarget as HTMLElement).dataset;
    this.#choose(this.matches.find((match) => match.id === id) ?? null);
  }
  handleKey(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      this.#active = (this.#active + step + this.matches.length) % Math.max(1, this.matches.length);
      this.matches = [...this.matches];
    } else if (event.key === 'Enter' && this.isOpen && this.#active >= 0) {
      event.preventDefault();
      this.#choose(this.matches[this.#active] ?? null);
    } else if (event.key === 'Escape' && this.isOpen) {
      event.stopPropagation();
      this.isOpen = false;
    }
  }

  #choose(match: Match | null): void {
    this.chosen = match;
    this.#value = match?.id ?? null;
    this.isOpen = false;
    this.fault = '';
    this.dispatchEvent(new CustomEvent('change', { detail: { recordId: this.#value } }));
  }

  async #search(text: string): Promise<void> {
    const question = ++this.#question;
    const query = new URLSearchParams({ object: this.objectApiName, q: text });
    const matches = await request<readonly Match[]>(`/local-org/ui/lookup?${query}`).catch(() => []);
    if (question !== this.#question) return;
    this.matches = matches;
    this.#active = -1;
    this.isOpen = true;
  }

  async #loadChosen(id: string): Promise<void> {
    const match = await request<Match>(`/local-org/ui/lookup/${id}`).catch(() => ({ id, name: id, detail: '' }));
    if (this.#value === id) this.chosen = match;
  }
}
