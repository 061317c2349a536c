/** Puts signals into the days on which they occurred, as the user's time zone has them. */
import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';
import type { TimelineEntry } from 'apex/types';
import { labels } from './labels';

export interface Day {
  readonly key: string;
  readonly text: string;
  readonly entries: readonly { readonly entry: TimelineEntry; readonly isSelected: boolean }[];
}

const dayInMilliseconds = 86_400_000;
const keys = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone });
const words = new Intl.DateTimeFormat(locale, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone,
});

/**
 * @param entries the latest first
 * @param asOf when the entries were read: the org's moment, which decides what is today
 */
export function daysOf(
  entries: readonly TimelineEntry[],
  asOf: string | null | undefined,
  selected: ReadonlySet<string>,
): Day[] {
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry.occurredAt);
    days.set(key, [...(days.get(key) ?? []), entry]);
  }
  return [...days].map(([key, ofDay]) => ({
    key,
    text: dayText(key, ofDay[0]?.occurredAt, asOf),
    entries: ofDay.map((entry) => ({ entry, isSelected: selected.has(entry.id ?? '') })),
  }));
}

function keyOf(moment: string | null | undefined): string {
  return moment ? keys.format(new Date(moment)) : '';
}

function dayText(key: string, moment: string | null | undefined, asOf: string | null | undefined): string {
  const day = moment ? words.format(new Date(moment)) : '';
  if (asOf && key === keyOf(asOf)) {
    return `${labels.today} · ${day}`;
  }
  const before = asOf ? new Date(new Date(asOf).getTime() - dayInMilliseconds).toISOString() : null;
  return key === keyOf(before) ? `${labels.yesterday} · ${day}` : day;
}
