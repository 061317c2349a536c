/** The picture in words: its name for who does not see it, and the table behind it. */
import locale from '@salesforce/i18n/locale';
import type { StandingWeek } from 'apex/types';
import { labels } from './labels';

export interface WeekRow {
  readonly key: string;
  readonly week: string;
  readonly points: string;
  readonly signals: string;
  readonly change: string;
}

export function numberText(value: number): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
}

/** A week is named for its first day, which has no time zone. */
export function weekText(start: string | null | undefined): string {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return start ? format.format(new Date(`${start}T00:00:00Z`)) : '';
}

/** @returns what the picture shows, in a sentence */
export function summaryOf(weeks: readonly StandingWeek[], baseline: number | null): string {
  const points = weeks.map((week) => week.points ?? 0);
  const earlier = points.slice(0, -1);
  const values = [
    weeks.length,
    Math.min(...earlier, Infinity),
    Math.max(...earlier, 0),
    baseline ?? 0,
    points.at(-1) ?? 0,
  ];
  return values.reduce<string>(
    (text, value, index) => text.replace(`{${index}}`, numberText(Number.isFinite(value) ? value : 0)),
    labels.summary,
  );
}

/** @returns the weeks, the latest first */
export function rowsOf(weeks: readonly StandingWeek[], baseline: number | null): WeekRow[] {
  const last = weeks.length - 1;
  return weeks
    .map((week, index) => ({
      key: week.start ?? String(index),
      week: index === last ? labels.weekSoFar.replace('{0}', weekText(week.start)) : weekText(week.start),
      points: numberText(week.points ?? 0),
      signals: numberText(week.signals ?? 0),
      change: changeText(week.points ?? 0, baseline),
    }))
    .reverse();
}

/** A plus and a minus are said, not coloured. */
function changeText(points: number, baseline: number | null): string {
  if (baseline === null || baseline <= 0) {
    return '';
  }
  const format = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  });
  return format.format((points - baseline) / baseline);
}
