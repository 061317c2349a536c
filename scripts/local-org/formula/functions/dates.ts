/**
 * Date and time functions. Source: Salesforce Help, "Using Date, Date/Time, and Time Values in Formulas":
 * TODAY is the running user's day, and so is the day of a date/time; a date becomes midnight in GMT.
 */
import { Decimal } from 'decimal.js';
import { FormulaRuntimeError } from '../errors.ts';
import { DAY, ApexDate, ApexDatetime, ApexTime, calendarOf, daysOf, textOf, type FormulaValue } from '../values.ts';
import { number, type FormulaFunction, type FunctionTable } from './definition.ts';

const whole = (value: FormulaValue): number | null => (value instanceof Decimal ? value.trunc().toNumber() : null);

function ofDate(compute: (days: number) => number): FormulaFunction {
  return {
    min: 1,
    max: 1,
    returns: 'number',
    run: (_, value) => (value instanceof ApexDate ? number(compute(value.days)) : null),
  };
}
function ofTime(compute: (ms: number) => number): FormulaFunction {
  return {
    min: 1,
    max: 1,
    returns: 'number',
    run: (_, value) => (value instanceof ApexTime ? number(Math.floor(compute(value.ms))) : null),
  };
}

/** The last day of a month stays the last day of the month it moves to, as ADDMONTHS documents. */
function monthsLater(days: number, months: number): number {
  const { year, month, day } = calendarOf(days);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  const last = lastDay(toYear, toMonth);
  return daysOf(toYear, toMonth, day === lastDay(year, month) ? last : Math.min(day, last))!;
}
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function isoWeek(days: number): { year: number; week: number } {
  const thursday = days + 3 - ((((days + 3) % 7) + 7) % 7);
  const { year } = calendarOf(thursday);
  return { year, week: Math.floor((thursday - daysOf(year, 1, 1)!) / 7) + 1 };
}

function dateFrom(value: FormulaValue, timeZone: string): FormulaValue {
  if (value instanceof ApexDate) return value;
  if (value instanceof ApexDatetime) return value.dateIn(timeZone);
  const text = textOf(value).trim();
  if (text === '') return null;
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const days = parts === null ? null : daysOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (days === null) throw new FormulaRuntimeError(`DATEVALUE("${text}")`);
  return new ApexDate(days);
}

function datetimeFrom(value: FormulaValue): FormulaValue {
  if (value instanceof ApexDatetime) return value;
  if (value instanceof ApexDate) return new ApexDatetime(value.days * DAY);
  const text = textOf(value).trim();
  if (text === '') return null;
  const milliseconds = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)
    ? Date.parse(`${text.replace(' ', 'T')}Z`)
    : Number.NaN;
  if (Number.isNaN(milliseconds)) throw new FormulaRuntimeError(`DATETIMEVALUE("${text}")`);
  return new ApexDatetime(milliseconds);
}

function timeFrom(value: FormulaValue): FormulaValue {
  if (value instanceof ApexTime) return value;
  if (value instanceof ApexDatetime) return new ApexTime(((value.ms % DAY) + DAY) % DAY);
  const parts = /^(\d\d):(\d\d):(\d\d)(?:\.(\d{1,3}))?$/.exec(textOf(value).trim());
  if (textOf(value).trim() === '') return null;
  if (parts === null) throw new FormulaRuntimeError(`TIMEVALUE("${textOf(value)}")`);
  return new ApexTime(
    ((Number(parts[1]) * 60 + Number(parts[2])) * 60 + Number(parts[3])) * 1000 + Number(parts[4] ?? 0),
  );
}

function duration(from: FormulaValue, to: FormulaValue): FormulaValue {
  if (from instanceof Decimal) return clockOf(from.trunc().abs().toNumber(), to === true);
  if (from instanceof ApexTime && to instanceof ApexTime) return clockOf(secondsBetween(from, to), false);
  return from instanceof ApexDatetime && to instanceof ApexDatetime ? clockOf(secondsBetween(from, to), true) : null;
}

const secondsBetween = (from: { readonly ms: number }, to: { readonly ms: number }): number =>
  Math.floor(Math.abs(to.ms - from.ms) / 1000);

function clockOf(seconds: number, hasDays: boolean): string {
  const hours = Math.floor(seconds / 3600);
  const parts = [hasDays ? hours % 24 : hours, Math.floor(seconds / 60) % 60, seconds % 60];
  const clock = parts.map((part) => String(part).padStart(2, '0')).join(':');
  return hasDays ? `${Math.floor(hours / 24)}:${clock}` : clock;
}

export const dateFunctions: FunctionTable = {
  TODAY: {
    min: 0,
    max: 0,
    returns: 'date',
    run: ({ tx }) => new ApexDatetime(tx.org.clock.now()).dateIn(tx.user.timeZone),
  },
  NOW: { min: 0, max: 0, returns: 'datetime', run: ({ tx }) => new ApexDatetime(tx.org.clock.now()) },
  TIMENOW: { min: 0, max: 0, returns: 'time', run: ({ tx }) => new ApexTime(tx.org.clock.now() % DAY) },
  DATE: {
    min: 3,
    max: 3,
    returns: 'date',
    run: (_, year, month, day) => {
      const parts = [whole(year!), whole(month!), whole(day!)];
      if (parts.includes(null)) return null;
      const days = daysOf(parts[0]!, parts[1]!, parts[2]!);
      if (days === null) throw new FormulaRuntimeError(`DATE(${parts.join(',')})`);
      return new ApexDate(days);
    },
  },
  DATEVALUE: { min: 1, max: 1, returns: 'date', run: ({ tx }, value) => dateFrom(value!, tx.user.timeZone) },
  DATETIMEVALUE: { min: 1, max: 1, returns: 'datetime', run: (_, value) => datetimeFrom(value!) },
  TIMEVALUE: { min: 1, max: 1, returns: 'time', run: (_, value) => timeFrom(value!) },
  YEAR: ofDate((days) => calendarOf(days).year),
  MONTH: ofDate((days) => calendarOf(days).month),
  DAY: ofDate((days) => calendarOf(days).day),
  // 1970-01-01 was a Thursday; the platform counts from Sunday = 1.
  WEEKDAY: ofDate((days) => ((((days + 4) % 7) + 7) % 7) + 1),
  DAYOFYEAR: ofDate((days) => days - daysOf(calendarOf(days).year, 1, 1)! + 1),
  ISOWEEK: ofDate((days) => isoWeek(days).week),
  ISOYEAR: ofDate((days) => isoWeek(days).year),
  HOUR: ofTime((milliseconds) => milliseconds / 3_600_000),
  MINUTE: ofTime((milliseconds) => (milliseconds / 60_000) % 60),
  SECOND: ofTime((milliseconds) => (milliseconds / 1000) % 60),
  MILLISECOND: ofTime((milliseconds) => milliseconds % 1000),
  UNIXTIMESTAMP: {
    min: 1,
    max: 1,
    returns: 'number',
    run: (_, value) => {
      if (value instanceof ApexDatetime || value instanceof ApexTime) return number(Math.floor(value.ms / 1000));
      return value instanceof ApexDate ? number(value.days * 86_400) : null;
    },
  },
  /** Seconds, with days where asked; or what lies between two times or date/times. */
  FORMATDURATION: { min: 1, max: 2, returns: 'text', run: (_, from, to) => duration(from!, to ?? null) },
  FROMUNIXTIME: {
    min: 1,
    max: 1,
    returns: 'datetime',
    run: (_, value) => (value instanceof Decimal ? new ApexDatetime(value.toNumber() * 1000) : null),
  },
  ADDMONTHS: {
    min: 2,
    max: 2,
    returns: ([value]) => value!.type,
    run: (_, value, count) => {
      const months = whole(count!);
      if (months === null) return null;
      if (value instanceof ApexDate) return new ApexDate(monthsLater(value.days, months));
      if (!(value instanceof ApexDatetime)) return null;
      const days = Math.floor(value.ms / DAY);
      return new ApexDatetime(monthsLater(days, months) * DAY + (value.ms - days * DAY));
    },
  },
};
