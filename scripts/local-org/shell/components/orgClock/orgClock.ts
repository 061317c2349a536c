import { LightningElement } from 'lwc';
import { context, orgNow } from 'local-org/context';
import { leaves } from 'local-org/focus';
import { request } from 'local-org/request';
import { messageOf, showToast } from 'local-org/toast';

const day = 86_400_000;

/** Shows the org's now and sets it, so that windows, schedules and decay can be played on any day. */
export default class OrgClock extends LightningElement {
  isOpen = false;
  timeZone = context.timeZone;
  now = orgNow().toISOString();
  chosen = dayOf(orgNow());
  isReal = !context.clock.isSet;

  get isOpenText(): string {
    return String(this.isOpen);
  }
  get rootClass(): string {
    return 'root';
  }
  get buttonClass(): string {
    return `slds-button slds-button_reset${this.isReal ? '' : ' set'}`;
  }
  get buttonTitle(): string {
    return this.isReal ? 'Org clock: today' : 'Org clock: set to another day';
  }
  get explanation(): string {
    return this.isReal
      ? 'The clock runs with this machine. Set it to play another day.'
      : 'The clock is set to another day; scheduled work that fell due has run.';
  }

  handleToggle(): void {
    this.isOpen = !this.isOpen;
    this.chosen = dayOf(orgNow());
  }
  handleFocusOut(event: FocusEvent): void {
    if (leaves(event)) this.isOpen = false;
  }
  handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.isOpen) return;
    this.isOpen = false;
    this.template?.querySelector('button')?.focus();
  }
  handleChosen(event: CustomEvent<{ value: string }>): void {
    this.chosen = event.detail.value;
  }
  handleStep(event: Event): void {
    const days = Number((event.currentTarget as HTMLElement).dataset['days']);
    this.chosen = new Date(Date.parse(this.chosen) + days * day).toISOString().slice(0, 10);
  }
  /** The day changes, the time of day goes on. */
  handleSet(): void {
    const now = orgNow();
    void this.#send(now.getTime() + Date.parse(this.chosen) - Date.parse(dayOf(now)));
  }
  handleReset(): void {
    void this.#send(null);
  }

  async #send(now: number | null): Promise<void> {
    try {
      await request('/local-org/ui/clock', 'POST', { now });
      location.reload();
    } catch (error) {
      showToast('The clock could not be set', messageOf(error), 'error');
    }
  }
}

/** `2026-11-21`: the day it is for the user. */
function dayOf(moment: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: context.timeZone }).format(moment);
}
