/**
 * Cron expressions: seconds, minutes, hours, day of month, month, day of week, optional year.
 * Source: Apex Developer Guide, "Apex Scheduler"; faults are told as Quartz tells them, whose expressions these are.
 */
import { utcOfLocal, offsetAt } from '../apex/values/time-zone.ts';
import { DAY, daysInMonth } from '../apex/values/date.ts';
import { apexError } from '../apex/values/exception.ts';

class CronSyntaxError extends Error {}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
/** Days in which a moment is looked for. */
const FURTHEST = 366 * 100;
/** The guide says 2099, but Quartz reads years beyond: jobs that must never run are scheduled for 2100. */
const LAST_YEAR = 2999;
const BOTH_DAYS = 'Support for specifying both a day-of-week AND a day-of-month parameter is not implemented.';

/** @throws ApexException System.StringException for an expression that is none */
export function parseCron(text: string): CronExpression {
  try {
    return new CronExpression(text);
  } catch (fault) {
    if (fault instanceof CronSyntaxError) throw apexError('System.StringException', fault.message);
    throw fault;
  }
}

/** @returns the expression that fires once, at that moment in milliseconds, in the zone */
export function onceAt(at: number, zone: string): string {
  const local = new Date(at + offsetAt(zone, at));
  const time = `${local.getUTCSeconds()} ${local.getUTCMinutes()} ${local.getUTCHours()}`;
  return `${time} ${local.getUTCDate()} ${local.getUTCMonth() + 1} ? ${local.getUTCFullYear()}`;
}

interface Calendar {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 1 is Sunday. */
  readonly weekday: number;
}

export class CronExpression {
  private readonly seconds: readonly number[];
  private readonly minutes: readonly number[];
  private readonly hours: readonly number[];
  private readonly isDay: (date: Calendar) => boolean;

  /** Throws CronSyntaxError. */
  constructor(readonly text: string) {
    const parts = text.trim().toUpperCase().split(/\s+/);
    if (parts.length < 6) throw new CronSyntaxError('Unexpected end of expression.');
    if (parts.length > 7) throw new CronSyntaxError(`Expected 6 or 7 fields, found ${parts.length}`);
    const [second = '', minute = '', hour = '', dayOfMonth = '', month = '', dayOfWeek = '', year = '*'] = parts;
    if (!/^\d+$/.test(second) || !/^\d+$/.test(minute))
      throw new CronSyntaxError(`Seconds and minutes must be specified as integers: ${text}`);
    if (dayOfMonth === '?' && dayOfWeek === '?')
      throw new CronSyntaxError('? can only be specified for Day-of-Month -OR- Day-of-Week.');
    this.seconds = numbers(second, 0, 59, 'Minute and Second');
    this.minutes = numbers(minute, 0, 59, 'Minute and Second');
    this.hours = numbers(hour, 0, 23, 'Hour');
    const inMonth = monthDay(dayOfMonth);
    const months = numbers(named(month, MONTHS, 1), 1, 12, 'Month');
    const inWeek = weekDay(named(dayOfWeek, WEEKDAYS, 1));
    const years = year === '*' ? null : numbers(year, 1970, LAST_YEAR, 'Year');
    if (!dayOfMonth.includes('?') && !dayOfWeek.includes('?')) throw new CronSyntaxError(BOTH_DAYS);
    this.isDay = (date) =>
      months.includes(date.month) && (years === null || years.includes(date.year)) && inMonth(date) && inWeek(date);
  }

  /** @returns the first moment after `from` in the zone, in milliseconds; null when it never fires again. */
  next(from: number, zone: string): number | null {
    const local = from + offsetAt(zone, from);
    const today = Math.floor(local / DAY);
    for (let day = today; day < today + FURTHEST; day++) {
      if (!this.isDay(calendar(day))) continue;
      for (const hour of this.hours) {
        for (const minute of this.minutes) {
          for (const second of this.seconds) {
            const moment = utcOfLocal(zone, day * DAY + ((hour * 60 + minute) * 60 + second) * 1000);
            if (moment > from) return moment;
          }
        }
      }
    }
    return null;
  }
}

function calendar(day: number): Calendar {
  const date = new Date(day * DAY);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay() + 1,
  };
}

function named(text: string, names: readonly string[], first: number): string {
  return names.reduce((result, name, index) => result.replaceAll(name, String(index + first)), text);
}

/** `*`, `5`, `1-5`, `22-3`, `1,3`, `0/15`, `1-10/2` */
function numbers(text: string, low: number, high: number, what: string): number[] {
  const found = new Set<number>();
  for (const part of text.split(',')) {
    const [, range = '', step] = /^([^/]+)(?:\/(\d+))?$/.exec(part) ?? [];
    const [, from, to] = range === '*' ? ['', String(low), String(high)] : (/^(\d+)(?:-(\d+))?$/.exec(range) ?? []);
    if (from === undefined) throw new CronSyntaxError(`Illegal cron expression format (${part})`);
    const end = to !== undefined ? Number(to) : step !== undefined ? high : Number(from);
    if (Math.min(Number(from), end) < low || Math.max(Number(from), end) > high)
      throw new CronSyntaxError(`${what} values must be between ${low} and ${high}`);
    const span = high - low + 1;
    const last = Number(from) > end ? end + span : end;
    for (let value = Number(from); value <= last; value += Math.max(1, Number(step ?? 1)))
      found.add(((value - low) % span) + low);
  }
  return [...found].sort((a, b) => a - b);
}

function monthDay(text: string): (date: Calendar) => boolean {
  if (text === '*' || text === '?') return () => true;
  if (text === 'L') return ({ year, month, day }) => day === daysInMonth(year, month);
  const [, near] = /^(\d+|L)W$/.exec(text) ?? [];
  if (near !== undefined)
    return (date) =>
      date.day === nearestWeekday(date, near === 'L' ? daysInMonth(date.year, date.month) : Number(near));
  const days = numbers(text, 1, 31, 'Day of month');
  return ({ day }) => days.includes(day);
}

/** The weekday closest to the day, in the same month. */
function nearestWeekday({ year, month }: Calendar, day: number): number {
  const last = daysInMonth(year, month);
  const wanted = Math.min(day, last);
  const weekday = new Date(Date.UTC(year, month - 1, wanted)).getUTCDay();
  if (weekday === 6) return wanted > 1 ? wanted - 1 : wanted + 2;
  if (weekday === 0) return wanted < last ? wanted + 1 : wanted - 2;
  return wanted;
}

function weekDay(text: string): (date: Calendar) => boolean {
  if (text === '*' || text === '?') return () => true;
  const [, which, nth] = /^(\d)#(\d)$/.exec(text) ?? [];
  if (which !== undefined) return ({ weekday, day }) => weekday === Number(which) && Math.ceil(day / 7) === Number(nth);
  const [, lastOf] = /^(\d)?L$/.exec(text) ?? [];
  if (text.endsWith('L')) {
    return ({ year, month, weekday, day }) =>
      lastOf === undefined ? weekday === 7 : weekday === Number(lastOf) && day + 7 > daysInMonth(year, month);
  }
  const days = numbers(text, 1, 7, 'Day-of-Week');
  return ({ weekday }) => days.includes(weekday);
}
