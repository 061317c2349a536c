/** A signal in words. */
import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';
import type { TimelineEntry } from 'apex/types';
import { labels } from './labels';

const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });

/** "Ad click, 22 Nov 2026, 10:31": what tells a signal from the others. */
export function nameOf(entry: Partial<TimelineEntry>): string {
  const moment = entry.occurredAt ? moments.format(new Date(entry.occurredAt)) : '';
  return [entry.type ?? entry.name, moment].filter(Boolean).join(', ');
}

/** What it counted for, and what it still counts for; the same number is said once. */
export function pointsOf(entry: Partial<TimelineEntry>): string {
  if (entry.points == null) {
    return '';
  }
  const then = decimal.format(entry.points);
  const now = entry.pointsNow == null ? then : decimal.format(entry.pointsNow);
  if (then !== now) {
    return labels.pointsNow.replace('{0}', then).replace('{1}', now);
  }
  return then === '1' ? labels.pointsOne : labels.points.replace('{0}', then);
}

/** "5 minutes"; a number alone says nothing. */
export function valueOf(entry: Partial<TimelineEntry>): string {
  return entry.value == null || !entry.unit
    ? ''
    : labels.value.replace('{0}', decimal.format(entry.value)).replace('{1}', entry.unit.toLowerCase());
}

/** @returns the address when it is one of the web: what a source sends is not to be run */
export function webAddressOf(url: string | null | undefined): string | null {
  return url && /^https?:\/\//i.test(url) ? url : null;
}
