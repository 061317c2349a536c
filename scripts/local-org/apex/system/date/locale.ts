/** Dates as people of a locale type them, and the day their week starts. */
import { ApexDate, daysInMonth } from '../../values/date.ts';
import { ApexDatetime } from '../../values/datetime.ts';
import { apexError } from '../../values/exception.ts';
import { ApexTime } from '../../values/time.ts';

/** Territories whose week starts on Sunday (Unicode CLDR, week data), as far as Salesforce has locales for them. */
const SUNDAY_FIRST = new Set([
  'US',
  'CA',
  'MX',
  'BR',
  'JP',
  'KR',
  'TW',
  'HK',
  'IN',
  'IL',
  'ZA',
  'PH',
  'TH',
  'SG',
  'ID',
  'SA',
  'PE',
  'CO',
  'VE',
  'GT',
  'HN',
  'NI',
  'PA',
  'PR',
  'PY',
  'SV',
  'DO',
  'BO',
]);

/** 0 is Sunday. */
export function firstWeekday(locale: string): number {
  return SUNDAY_FIRST.has(locale.split('_')[1] ?? 'US') ? 0 : 1;
}

/** Reads `1/31/2024` in the order the locale writes it; raises `Invalid date: x`. */
export function parseLocalDate(text: string, locale: string): ApexDate {
  const numbers = /^\s*(\d{1,4})[/.\- ]+(\d{1,2})[/.\- ]+(\d{1,4})\.?\s*$/.exec(text)?.slice(1).map(Number);
  const found: Record<string, number> = {};
  order(locale).forEach((part, index) => (found[part] = numbers?.[index] ?? NaN));
  const { year = NaN, month = NaN, day = NaN } = found;
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)))
    throw apexError('System.TypeException', `Invalid date: ${text}`);
  return ApexDate.of(year, month, day);
}

/** Reads `1/31/2024, 10:00 AM`, with or without the comma, in 12 or 24 hours. */
export function parseLocalDatetime(text: string, locale: string, zone: string): ApexDatetime {
  const [, date, hour, minute, second = '0', half] =
    /^(.*?),?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([aApP][mM])?\s*$/.exec(text) ?? [];
  if (date === undefined) throw apexError('System.TypeException', `Invalid date/time: ${text}`);
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  return ApexDatetime.at(parseLocalDate(date, locale), ApexTime.of(hours, Number(minute), Number(second), 0), zone);
}

function order(locale: string): readonly string[] {
  const parts = new Intl.DateTimeFormat(locale.replaceAll('_', '-'), { timeZone: 'UTC' }).formatToParts(0);
  return parts.map(({ type }) => type).filter((type) => type === 'year' || type === 'month' || type === 'day');
}
