import { LightningElement, api } from 'lwc';
import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';
import { filled } from 'c/listRefreshWords';
import type { ListRefreshSession } from 'apex/types';
import { labels } from './labels';

interface Line {
  readonly text: string;
  readonly view: string;
}

/**
 * How far a list refresh is, what it does, and who has signed. Fires `view` with the accounts a number stands for, and
 * `changed` when a signature was given or taken back.
 */
export default class ListRefreshSummary extends LightningElement {
  @api session!: ListRefreshSession;
  readonly labels = labels;
  readonly timeZone = timeZone;

  get isClosed(): boolean {
    return this.session.status === 'Closed';
  }

  get reviewedText(): string {
    return filled(labels.reviewed, this.session.reviewed, this.session.total);
  }

  /** What is still to be reviewed, or everything once that is done. */
  get reviewedView(): string {
    return this.session.reviewed === this.session.total ? 'all' : 'toReview';
  }

  get percent(): number {
    const { reviewed, total } = this.session;
    return total ? Math.floor((100 * (reviewed ?? 0)) / total) : 0;
  }

  get startedText(): string {
    return filled(labels.startedBy, this.session.startedBy);
  }

  get holdsText(): string {
    const { holdsUntil } = this.session;
    if (!holdsUntil || this.session.status === 'Cancelled') {
      return '';
    }
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(holdsUntil));
    return filled(this.isClosed ? labels.heldUntil : labels.holdsUntil, day);
  }

  get effectTitle(): string {
    return this.isClosed ? labels.result : labels.effect;
  }

  get lines(): Line[] {
    if (this.isClosed) {
      return this.results;
    }
    return (this.session.effect?.lines ?? []).map(({ text, view }) => ({ text: text ?? '', view: view ?? 'all' }));
  }

  get hasNoLines(): boolean {
    return this.lines.length === 0 && this.session.effect !== null;
  }

  get seats(): string {
    return this.session.effect?.seats ?? '';
  }

  /** Known long before everything is reviewed: seats that are missing. */
  get obstacle(): string {
    return this.session.effect?.seatObstacle ?? '';
  }

  open(event: Event): void {
    const { view } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('view', { detail: { view } }));
  }

  passOn(): void {
    this.dispatchEvent(new CustomEvent('changed'));
  }

  private get results(): Line[] {
    const { moved, dropped, kept, notApplied } = this.session;
    return [
      { text: filled(labels.moved, moved ?? 0), view: 'move', count: moved },
      { text: filled(labels.dropped, dropped ?? 0), view: 'drop', count: dropped },
      { text: filled(labels.kept, kept ?? 0), view: 'keep', count: kept },
      { text: filled(labels.notApplied, notApplied ?? 0), view: 'notApplied', count: notApplied },
    ].filter(({ count }) => (count ?? 0) > 0);
  }
}
