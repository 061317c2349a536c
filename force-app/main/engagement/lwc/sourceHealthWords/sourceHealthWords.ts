import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';

const units: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, milliseconds: number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** @returns how long ago the moment was, as people say it: `3 hours ago` */
export function ago(moment: string, now: string): string {
  const passed = Date.parse(moment) - Date.parse(now);
  const [unit, size] = units.find(([, milliseconds]) => Math.abs(passed) >= milliseconds) ?? ['minute', 60_000];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(passed / size), unit);
}

/** @returns the moment in the user's own time */
export function exactly(moment: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    new Date(moment),
  );
}

/** A day has no time zone: it is the same day wherever it is read. */
export function dayText(day: string | null | undefined): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
  return day ? format.format(new Date(`${day}T00:00:00Z`)) : '';
}

export function numberText(value: number | null | undefined): string {
  return (value ?? 0).toLocaleString(locale);
}

/** @returns the label with its places filled, in one go: what is filled in is never looked at again */
export function filled(label: string, ...values: readonly (string | number | null | undefined)[]): string {
  return label.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
}
