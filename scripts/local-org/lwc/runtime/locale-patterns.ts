/** How a locale writes dates, times and numbers, as the patterns that base components take. */

type Style = 'short' | 'medium' | 'long';

const pad = (value: string, letter: string): string => letter.repeat(value.length > 1 ? 2 : 1);
/** Letters would be read as parts of a date, so words between them are quoted. */
const literal = (text: string): string => text.replace(/[a-z]+/gi, (word) => `'${word}'`);

/** `M/d/yyyy`, `d MMM yyyy`, `d. MMMM yyyy` */
export function datePattern(locale: string, style: Style): string {
  // The fifth: a day of one digit shows whether the locale writes two.
  return new Intl.DateTimeFormat(locale, { dateStyle: style })
    .formatToParts(new Date(2026, 2, 5))
    .map(({ type, value }) => {
      if (type === 'day') return pad(value, 'd');
      if (type === 'year') return 'yyyy';
      if (type !== 'month') return literal(value);
      return /^\d+$/.test(value) ? pad(value, 'M') : style === 'long' ? 'MMMM' : 'MMM';
    })
    .join('');
}

/** `h:mm a`, `HH:mm:ss` */
export function timePattern(locale: string, style: 'short' | 'medium'): string {
  const parts = new Intl.DateTimeFormat(locale, { timeStyle: style }).formatToParts(new Date(2026, 2, 5, 7, 8, 9));
  const hour = parts.some(({ type }) => type === 'dayPeriod') ? 'h' : 'H';
  return parts
    .map(({ type, value }) => {
      if (type === 'hour') return pad(value, hour);
      if (type === 'minute') return 'mm';
      if (type === 'second') return 'ss';
      return type === 'dayPeriod' ? 'a' : literal(value).replace(/\s/g, ' ');
    })
    .join('');
}

export function separator(locale: string, type: 'decimal' | 'group'): string {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1_234_567.5);
  return parts.find((part) => part.type === type)?.value ?? (type === 'decimal' ? '.' : ',');
}

/** 1 for Sunday to 7 for Saturday. */
export function firstDayOfWeek(locale: string): number {
  const known = new Intl.Locale(locale) as Intl.Locale & {
    readonly weekInfo?: { readonly firstDay: number };
    getWeekInfo?(): { readonly firstDay: number };
  };
  const { firstDay } = known.getWeekInfo?.() ?? known.weekInfo ?? { firstDay: 7 };
  return (firstDay % 7) + 1;
}
