/** Numbers, days and changes of campaigns as people read them. */
import locale from '@salesforce/i18n/locale';
import type { CampaignWindow } from 'apex/types';
import { labels } from './labels';

/** @returns the label with `{0}`, `{1}` … replaced by the values in their order */
export function filled(label: string, ...values: readonly (string | number | null | undefined)[]): string {
  return values.reduce<string>((text, value, index) => text.replace(`{${index}}`, String(value ?? '')), label);
}

export function numberText(value: number | null | undefined): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value ?? 0);
}

/** A day has no time zone: it is the same day wherever it is read. */
export function dayText(day: string | null | undefined, withYear = true): string {
  const format = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...(withYear ? { year: 'numeric' } : {}),
    timeZone: 'UTC',
  });
  return day ? format.format(new Date(`${day}T00:00:00Z`)) : '';
}

/** A plus and a minus are said, not coloured; from nothing there is no percentage. */
export function changeText(
  percent: number | null | undefined,
  base: number | null | undefined,
  now: number | null | undefined,
): string {
  if (percent !== null && percent !== undefined) {
    const format = new Intl.NumberFormat(locale, {
      style: 'percent',
      maximumFractionDigits: 0,
      signDisplay: 'exceptZero',
    });
    return format.format(percent / 100);
  }
  return (now ?? 0) > 0 && (base ?? 0) <= 0 ? labels.changeNew : '';
}

/** @returns the change, said in full */
export function changeSentence(
  percent: number | null | undefined,
  base: number | null | undefined,
  now: number | null | undefined,
): string {
  const text = changeText(percent, base, now);
  return text === '' || text === labels.changeNew ? text : filled(labels.change, text);
}

/** @returns how long the window is and which days it has */
export function windowText(window: CampaignWindow | null | undefined): string {
  if (!window) {
    return '';
  }
  const [first, last] = [dayText(window.start, false), dayText(window.finish, false)];
  return window.weeks === 1
    ? filled(labels.weekSpanOne, first, last)
    : filled(labels.weekSpan, numberText(window.weeks), first, last);
}

/** @returns the days of a campaign; one without a last day is open-ended */
export function spanText(start: string | null | undefined, finish: string | null | undefined, today: string): string {
  if (!start) {
    return '';
  }
  if (finish) {
    return filled(labels.span, dayText(start), dayText(finish));
  }
  return filled(start > today ? labels.from : labels.openEnd, dayText(start));
}
