import locale from '@salesforce/i18n/locale';

/** A day has no time zone: it is the same day wherever it is read. */
export function dayText(day: string): string {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return day === '' ? '' : format.format(new Date(`${day}T00:00:00Z`));
}
