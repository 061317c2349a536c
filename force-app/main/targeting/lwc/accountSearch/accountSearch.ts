import { LightningElement, api } from 'lwc';

const delay = 300;

/** A search for accounts by their names. Fires `search` with the text once typing pauses. */
export default class AccountSearch extends LightningElement {
  @api label = '';
  @api value = '';
  private timer?: number;

  disconnectedCallback(): void {
    window.clearTimeout(this.timer);
  }

  /** A keystroke is not a question yet: the search waits until typing pauses. */
  change(event: CustomEvent<{ value: string }>): void {
    // Only the pause is told: the change of the input would pass through this component to those around it.
    event.stopPropagation();
    const search = event.detail.value;
    window.clearTimeout(this.timer);
    // While somebody types, each letter is no search of its own.
    // eslint-disable-next-line @lwc/lwc/no-async-operation
    this.timer = window.setTimeout(() => this.tell(search), delay);
  }

  private tell(search: string): void {
    this.dispatchEvent(new CustomEvent('search', { detail: { search } }));
  }
}
