import { LightningElement, api } from 'lwc';
import type { StandingWeek } from 'apex/types';
import type { WeekBars, WeekTable } from 'c/weekPicture';
import { barsOf, summaryOf, tableOf } from './words';

/** Points a week as bars, with a line at the account's own usual week, and the table behind them. */
export default class EngagementTrend extends LightningElement {
  /** Oldest first; the last one is the week under way. */
  @api weeks: readonly StandingWeek[] = [];
  /** Points of a usual week; null where it is not known. */
  @api baseline: number | null = null;

  get summary(): string {
    return summaryOf(this.weeks, this.baseline);
  }

  get bars(): WeekBars {
    return barsOf(this.weeks, this.baseline);
  }

  get table(): WeekTable {
    return tableOf(this.weeks, this.baseline);
  }
}
