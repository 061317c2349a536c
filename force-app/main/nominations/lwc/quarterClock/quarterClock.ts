import { LightningElement } from 'lwc';
import { registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import getClock from '@salesforce/apex/HomeController.getClock';
import type { QuarterClock as Clock, SeatCount } from 'apex/types';
import { dialOf, type Dial } from './dial';
import { labels } from './labels';

/** Where today is in the fiscal quarter, and how long until nominations open or close: a dial, and the same in words. */
export default class QuarterClock extends LightningElement {
  readonly labels = labels;
  clock: Clock | null = null;
  error: unknown;
  private refreshHandler?: string;

  connectedCallback(): void {
    this.refreshHandler = registerRefreshHandler(this, () => this.load());
    void this.load();
  }

  disconnectedCallback(): void {
    if (this.refreshHandler !== undefined) {
      unregisterRefreshHandler(this.refreshHandler);
    }
  }

  get isLoading(): boolean {
    return this.clock === null && this.error === undefined;
  }

  get dial(): Dial | null {
    return this.clock === null ? null : dialOf(this.clock);
  }

  get hasWindow(): boolean {
    return Boolean(this.clock?.windowId);
  }

  /** Only who sees windows is told that there is none. */
  get lacksWindow(): boolean {
    return this.clock?.seesWindows === true && !this.hasWindow;
  }

  /** The days that matter most now: to nominate, until it opens, or left in the quarter. */
  get count(): number {
    const { daysToNominate, daysToOpening, daysLeftInQuarter } = this.clock ?? {};
    return daysToNominate ?? daysToOpening ?? daysLeftInQuarter ?? 0;
  }

  get unit(): string {
    return this.count === 1 ? labels.day : labels.days;
  }

  get headline(): string {
    const { daysToNominate, daysToOpening } = this.clock ?? {};
    if (typeof daysToNominate === 'number') {
      return counted(daysToNominate, labels.lastDay, labels.dayLeft, labels.daysLeft);
    }
    if (typeof daysToOpening === 'number') {
      return counted(daysToOpening, labels.opensTomorrow, labels.opensTomorrow, labels.opensInDays);
    }
    return this.lacksWindow ? labels.noWindow : (this.clock?.quarterName ?? '');
  }

  get quarterEnds(): string {
    return labels.quarterEnds.replace('{0}', this.clock?.quarterName ?? '');
  }

  get quarterEndsIn(): string {
    const days = this.clock?.daysLeftInQuarter ?? 0;
    return counted(days, labels.quarterEndsToday, labels.quarterEndsTomorrow, labels.quarterEndsIn);
  }

  /** Without a model there are no seats to speak of. */
  get seats(): SeatCount | null {
    const seats = this.clock?.seats ?? null;
    return (seats?.total ?? 0) > 0 ? seats : null;
  }

  async load(): Promise<void> {
    try {
      this.clock = await getClock();
      this.error = undefined;
    } catch (error) {
      this.error = error;
    }
  }
}

function counted(count: number, none: string, one: string, many: string): string {
  return count === 0 ? none : count === 1 ? one : many.replace('{0}', String(count));
}
