/** A signal in words. */
import locale from '@salesforce/i18n/locale';
import { exactly, filled } from 'c/sourceHealthWords';
import type { TimelineEntry } from 'apex/types';
import { labels } from './labels';

const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });

/** "Ad click, 22 Nov 2026, 10:31": what tells a signal from the others. */
export function nameOf(entry: Partial<TimelineEntry>): string {
  const moment = entry.occurredAt ? exactly(entry.occurredAt) : '';
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
    return then === '1' ? filled(labels.pointsOneNow, now) : filled(labels.pointsNow, then, now);
  }
  return then === '1' ? labels.pointsOne : filled(labels.points, then);
}

/** "5 minutes"; a number alone says nothing. */
export function valueOf(entry: Partial<TimelineEntry>): string {
  return entry.value == null || !entry.unit
    ? ''
    : filled(labels.value, decimal.format(entry.value), entry.unit.toLowerCase());
}

/** @returns the address when it is one of the web: what a source sends is not to be run */
export function webAddressOf(url: string | null | undefined): string | null {
  return url && /^https?:\/\//i.test(url) ? url : null;
}
