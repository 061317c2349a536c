/** What the picture is made of: its bars, its name for who does not see it, and the table behind it. */
import locale from '@salesforce/i18n/locale';
import type { StandingWeek } from 'apex/types';
import type { WeekBars, WeekTable } from 'c/weekPicture';
import { labels } from './labels';

/** The week under way is hollow; the usual week is a dashed line, where there is one. */
export function barsOf(weeks: readonly StandingWeek[], baseline: number | null): WeekBars {
  const last = weeks.length - 1;
  const points = weeks.map((week) => week.points ?? 0);
  const measure = labels.points;
  const usual = weeks.map(() => baseline);
  return {
    weeks: weeks.map(({ start }, index) => (index === last ? labels.thisWeek : weekText(start))),
    series: [
      { look: 'filled', name: measure, measure, points: points.map((value, index) => (index === last ? null : value)) },
      {
        look: 'hollow',
        name: labels.current,
        measure,
        points: points.map((value, index) => (index === last ? value : null)),
      },
      ...(isKnown(baseline)
        ? [{ look: 'dashed', name: labels.usual, measure: labels.usual, points: usual } as const]
        : []),
    ],
  };
}

function numberText(value: number): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
}

/** A week is named for its first day, which has no time zone. */
function weekText(start: string | null | undefined): string {
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

/** The latest week first. */
export function tableOf(weeks: readonly StandingWeek[], baseline: number | null): WeekTable {
  const last = weeks.length - 1;
  return {
    title: labels.title,
    columns: [
      { label: labels.week },
      { label: labels.points, isNumber: true },
      { label: labels.signals, isNumber: true },
      ...(isKnown(baseline) ? [{ label: labels.against, isNumber: true }] : []),
    ],
    rows: weeks
      .map(({ start, points, signals }, index) => ({
        key: start ?? String(index),
        week: index === last ? labels.weekSoFar.replace('{0}', weekText(start)) : weekText(start),
        cells: [
          numberText(points ?? 0),
          numberText(signals ?? 0),
          ...(isKnown(baseline) ? [changeText(points ?? 0, baseline)] : []),
        ],
      }))
      .reverse(),
  };
}

function isKnown(baseline: number | null): baseline is number {
  return baseline !== null && baseline > 0;
}

/** A plus and a minus are said, not coloured. */
function changeText(points: number, baseline: number): string {
  const format = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  });
  return format.format((points - baseline) / baseline);
}
