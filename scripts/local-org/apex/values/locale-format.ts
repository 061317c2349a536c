/** Numbers and dates as a user's locale writes them. Salesforce Help, "Supported Date and Time Formats (ICU)". */
import type { ApexDate } from './date.ts';
import type { ApexDatetime } from './datetime.ts';
import type { ApexDecimal } from './decimal.ts';

const numbers = new Map<string, Intl.NumberFormat>();

/** `en_GB` → `en-GB`; what Intl does not know is written as in the United States. */
export function localeTag(locale: string): string {
  const name = locale.replaceAll('_', '-');
  try {
    return Intl.getCanonicalLocales(name)[0] ?? 'en-US';
  } catch {
    return 'en-US';
  }
}

/** `1/31/2024` */
export function formatDate(date: ApexDate, locale: string): string {
  return new Intl.DateTimeFormat(localeTag(locale), {
    timeZone: 'UTC',
    year: 'numeric',
    ...dayAndMonth(localeTag(locale)),
  }).format(date.utc);
}

/** `1/31/2024, 10:00 AM`; `isLong` adds seconds and zone. */
export function formatMoment(value: ApexDatetime, locale: string, timeZone: string, isLong = false): string {
  const time = new Intl.DateTimeFormat(localeTag(locale), {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    ...(isLong ? { second: '2-digit', timeZoneName: 'short' } : {}),
  });
  // Intl puts a narrow no-break space before AM and PM, the platform a plain one.
  return time.format(value.ms).replaceAll('\u202f', ' ');
}

/** `1,234.5`; all digits after the point are kept. */
export function formatNumber(value: number | bigint | ApexDecimal, locale: string): string {
  const key = localeTag(locale);
  const format = numbers.get(key) ?? new Intl.NumberFormat(key, { maximumFractionDigits: 20 });
  numbers.set(key, format);
  return typeof value === 'object' ? format.format(value.toPlainString() as unknown as number) : format.format(value);
}

function dayAndMonth(locale: string): Intl.DateTimeFormatOptions {
  return locale === 'en-US' ? { month: 'numeric', day: 'numeric' } : { month: '2-digit', day: '2-digit' };
}
