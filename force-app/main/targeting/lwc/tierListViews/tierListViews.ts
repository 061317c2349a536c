import { LightningElement, api } from 'lwc';
import type { TierViewCount } from 'apex/types';
import { labels } from './labels';

interface Tab {
  readonly view: string;
  readonly label: string;
  readonly isActive: string;
  readonly className: string;
  readonly tabIndex: string;
}

/** The views of the tier list as tabs. Fires `select` with the name of the view. */
export default class TierListViews extends LightningElement {
  @api counts: readonly TierViewCount[] = [];
  /** Name of the view that is shown. */
  @api view = 'all';
  readonly labels = labels;

  get tabs(): Tab[] {
    return this.counts.map(({ view, label, total }) => ({
      view: view ?? '',
      label: `${label} (${total})`,
      isActive: String(view === this.view),
      className: view === this.view ? 'slds-tabs_default__item slds-is-active' : 'slds-tabs_default__item',
      tabIndex: view === this.view ? '0' : '-1',
    }));
  }

  select(event: Event): void {
    const { view } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('select', { detail: { view } }));
  }

  /** Arrow keys move between tabs, as the ARIA tab pattern asks. */
  move(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) {
      return;
    }
    event.preventDefault();
    const tabs = [...(this.template?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])];
    const next = tabs[(tabs.indexOf(event.currentTarget as HTMLElement) + step + tabs.length) % tabs.length];
    next?.focus();
    next?.click();
  }
}
