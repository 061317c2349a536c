/**
 * `BusinessHours`: working time between two moments, by the hours of each weekday in their time zone. Apex Reference,
 * "BusinessHours Class". Holidays count where they name a business hours record, which metadata cannot.
 */
import type { Transaction } from '../../org/transaction.ts';
import { ApexDatetime } from '../values/datetime.ts';
import { apexError } from '../values/exception.ts';
import type { SObjectValue } from '../values/sobject.ts';
import { ApexTime } from '../values/time.ts';
import { offsetAt, utcOfLocal } from '../values/time-zone.ts';
import type { PlatformClass } from './platform-class.ts';

const DAY = 86_400_000;
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** Days to look for working time in; hours that have none are open at no moment. */
const FURTHEST = 3700;

interface Span {
  readonly start: number;
  readonly end: number;
}

class Hours {
  private readonly zone: string;

  constructor(private readonly record: SObjectValue) {
    this.zone = String(record.fields.get('TimeZoneSidKey') ?? 'UTC');
  }

  /** The working time of the day that a moment lies in, in the zone of the hours; null when that day is free. */
  span(day: number): Span | null {
    const name = DAYS[new Date(day * DAY).getUTCDay()] ?? '';
    const [from, to] = ['StartTime', 'EndTime'].map((edge) => this.record.fields.get(`${name}${edge}`));
    if (!(from instanceof ApexTime) || !(to instanceof ApexTime)) return null;
    // Midnight to midnight is the whole day.
    const end = to.ms === 0 ? DAY : to.ms;
    return { start: utcOfLocal(this.zone, day * DAY + from.ms), end: utcOfLocal(this.zone, day * DAY + end) };
  }

  dayOf(moment: number): number {
    return Math.floor((moment + offsetAt(this.zone, moment)) / DAY);
  }

  isOpen(moment: number): boolean {
    const span = this.span(this.dayOf(moment));
    return span !== null && moment >= span.start && moment < span.end;
  }

  /** @returns the first working moment from the given one on */
  next(moment: number): number | null {
    const first = this.dayOf(moment);
    for (let day = first; day < first + FURTHEST; day++) {
      const span = this.span(day);
      if (span !== null && span.end > moment) return Math.max(span.start, moment);
    }
    return null;
  }

  between(start: number, end: number): number {
    if (end < start) return -this.between(end, start);
    let sum = 0;
    for (let day = this.dayOf(start); day <= this.dayOf(end); day++) {
      const span = this.span(day);
      if (span !== null) sum += Math.max(0, Math.min(span.end, end) - Math.max(span.start, start));
    }
    return sum;
  }

  /** @returns the moment so much working time later, or earlier */
  add(start: number, interval: number): number {
    let left = Math.abs(interval);
    const step = interval < 0 ? -1 : 1;
    const first = this.dayOf(start);
    for (let count = 0; count < FURTHEST; count++) {
      const span = this.span(first + count * step);
      if (span === null) continue;
      const from = step > 0 ? Math.max(span.start, start) : Math.min(span.end, start);
      const room = step > 0 ? span.end - from : from - span.start;
      if (room <= 0) continue;
      if (left <= room) return from + left * step;
      left -= room;
    }
    return start;
  }
}

function hoursOf(tx: Transaction, id: string | null): Hours {
  const type = tx.org.schema.object('BusinessHours');
  const [record] = type === undefined || id === null ? [] : tx.org.store.load(type, [id]);
  if (record === undefined)
    throw apexError('System.InvalidParameterValueException', `Invalid business hours id: ${id}`);
  return new Hours(record);
}

const add = (tx: Transaction, id: string, start: ApexDatetime, interval: bigint): ApexDatetime =>
  new ApexDatetime(hoursOf(tx, id).add(start.ms, Number(interval)));

export const businessHoursClass: PlatformClass = {
  name: 'System.BusinessHours',
  statics: {
    'add(Id, Datetime, Long)': add,
    // Moments are the same in every zone.
    'addGmt(Id, Datetime, Long)': add,
    'diff(String, Datetime, Datetime)': (tx, id: string, start: ApexDatetime, end: ApexDatetime) =>
      BigInt(hoursOf(tx, id).between(start.ms, end.ms)),
    'isWithin(String, Datetime)': (tx, id: string, moment: ApexDatetime) => hoursOf(tx, id).isOpen(moment.ms),
    'nextStartDate(Id, Datetime)': (tx, id: string, moment: ApexDatetime) => {
      const next = hoursOf(tx, id).next(moment.ms);
      return next === null ? null : new ApexDatetime(next);
    },
  },
};
