/** Dates and moments as JSON writes them: ISO 8601, where a time without a zone is GMT. Apex Reference, "JSON Support". */
import { ApexDate, daysInMonth } from '../../values/date.ts';
import { ApexDatetime } from '../../values/datetime.ts';
import { apexError, type ApexException } from '../../values/exception.ts';

/** @returns the day; a time after it is dropped */
export function dateOf(text: string): ApexDate {
  const match = /^(\d{4,})-(\d{1,2})-(\d{1,2})(?:[ T].*)?$/.exec(text);
  if (!match) throw malformed(text);
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12) throw outOfRange(text, month, 'monthOfYear', 12);
  if (day < 1 || day > daysInMonth(year, month)) throw outOfRange(text, day, 'dayOfMonth', daysInMonth(year, month));
  return ApexDate.of(year, month, day);
}

/** @returns the moment; a date alone is its midnight, GMT */
export function datetimeOf(text: string): ApexDatetime {
  const [, date, time = '', zone = 'Z'] =
    /^(\d{4,}-\d\d?-\d\d?)(?:[T ](\d\d(?::\d\d(?::\d\d(?:\.\d+)?)?)?)?(Z|[+-]\d\d(?::?\d\d)?)?)?$/.exec(text) ?? [];
  if (date === undefined) throw malformed(text);
  const day = dateOf(date);
  if (time === '') return new ApexDatetime(day.utc);
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
  return new ApexDatetime(
    day.utc + (hour * 60 + minute) * 60_000 + Math.round(second * 1000) - offsetOf(zone.replace(':', '')),
  );
}

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3) || '0');
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}

function malformed(text: string): ApexException {
  return apexError('System.JSONException', `Invalid format: "${text}"`);
}

function outOfRange(text: string, value: number, part: string, most: number): ApexException {
  return apexError(
    'System.JSONException',
    `Cannot parse "${text}": Value ${value} for ${part} must be in the range [1,${most}]`,
  );
}
