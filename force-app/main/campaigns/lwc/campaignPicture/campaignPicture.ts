import { LightningElement, api } from 'lwc';
import type { CampaignWeek } from 'apex/types';
import { dayText, filled, numberText } from 'c/campaignWords';
import type { WeekBars, WeekSeries, WeekTable } from 'c/weekPicture';
import { labels } from './labels';

/** Weekly averages beside the picture. */
export interface Averages {
  readonly before: number | null;
  readonly during: number | null;
  readonly after: number | null;
}

const phases: Readonly<Record<string, string>> = {
  before: labels.before,
  during: labels.during,
  after: labels.after,
};

/** Points a week before, during and after a campaign: hollow before, filled during, striped after. */
export default class CampaignPicture extends LightningElement {
  @api averages: Averages = { before: 0, during: null, after: null };
  /** Oldest first. */
  @api weeks: readonly CampaignWeek[] = [];

  get summary(): string {
    const { before, during, after } = this.averages;
    return filled(
      labels.summary,
      dayText(this.weeks[0]?.start),
      dayText(this.weeks.at(-1)?.start),
      numberText(before),
      during === null ? labels.notBegun : numberText(during),
      after === null ? labels.notEnded : numberText(after),
    );
  }

  get bars(): WeekBars {
    return {
      weeks: this.weeks.map(({ start }) => dayText(start, false)),
      series: [
        this.seriesOf('before', 'faint'),
        ...(this.has('during') ? [this.seriesOf('during', 'filled')] : []),
        ...(this.has('after') ? [this.seriesOf('after', 'striped')] : []),
      ],
    };
  }

  get table(): WeekTable {
    return {
      title: labels.title,
      columns: [{ label: labels.week }, { label: labels.phase }, { label: labels.points, isNumber: true }],
      rows: this.weeks
        .map(({ start, phase, points }, index) => ({
          key: start ?? String(index),
          week: dayText(start),
          cells: [phases[phase ?? ''] ?? '', numberText(points)],
        }))
        .reverse(),
    };
  }

  private has(phase: string): boolean {
    return this.weeks.some((week) => week.phase === phase);
  }

  private seriesOf(phase: string, look: WeekSeries['look']): WeekSeries {
    const name = phases[phase] ?? '';
    const points = this.weeks.map((week) => (week.phase === phase ? (week.points ?? 0) : null));
    return { look, name, measure: name, points };
  }
}
