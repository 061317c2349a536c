/** `System.Datetime`: the `Gmt` members read the calendar in GMT, the others in the user's zone. Apex Reference, "Datetime Class". */
import type { Transaction } from '../../org/transaction.ts';
import { ApexDate } from '../values/date.ts';
import { ApexDatetime } from '../values/datetime.ts';
import { formatDatetime } from '../values/datetime-pattern.ts';
import { apexError } from '../values/exception.ts';
import { formatMoment } from '../values/locale-format.ts';
import { ApexTime } from '../values/time.ts';
import { isTimeZone } from '../values/time-zone.ts';
import { parseLocalDatetime } from './date/locale.ts';
import type { PlatformClass, PlatformFunction } from './platform-class.ts';

type Part = (moment: ApexDatetime, zone: string) => unknown;

const parts: Readonly<Record<string, Part>> = {
  year: (moment, zone) => moment.dateIn(zone).year,
  month: (moment, zone) => moment.dateIn(zone).month,
  day: (moment, zone) => moment.dateIn(zone).day,
  dayOfYear: (moment, zone) => moment.dateIn(zone).dayOfYear,
  hour: (moment, zone) => moment.timeIn(zone).hour,
  minute: (moment, zone) => moment.timeIn(zone).minute,
  second: (moment, zone) => moment.timeIn(zone).second,
  millisecond: (moment, zone) => moment.timeIn(zone).millisecond,
  date: (moment, zone) => moment.dateIn(zone),
  time: (moment, zone) => moment.timeIn(zone),
};

/** Every part read in the user's zone and, as `…Gmt`, in GMT. */
const partMethods = Object.fromEntries(
  Object.entries(parts).flatMap(([name, read]): [string, PlatformFunction][] => [
    [`${name}()`, (tx, self: ApexDatetime) => read(self, zoneOf(tx))],
    [`${name}Gmt()`, (_tx, self: ApexDatetime) => read(self, 'UTC')],
  ]),
);

const zoneOf = (tx: Transaction): string => tx.user.timeZone;

/**
 * Days, months and years are added on the GMT calendar, whatever the zone of the user: where clocks change in between,
 * the local hour is another one.
 */
function onGmtCalendar(moment: ApexDatetime, change: (date: ApexDate) => ApexDate): ApexDatetime {
  return ApexDatetime.at(change(moment.dateIn('UTC')), moment.timeIn('UTC'), 'UTC');
}

function midnight(year: number, month: number, day: number, zone: string): ApexDatetime {
  return ApexDatetime.at(ApexDate.of(year, month, day), new ApexTime(0), zone);
}

/** Hours past midnight roll into the next day. */
function atLocal(zone: string, date: ApexDate, hour: number, minute: number, second: number): ApexDatetime {
  const day = Math.floor(hour / 24);
  return ApexDatetime.at(date.addDays(day), ApexTime.of(hour - day * 24, 0, 0, 0), zone).plus(
    (minute * 60 + second) * 1000,
  );
}

/** A name that is no zone is read as GMT, as Java does. */
const knownZone = (zone: string | null): string => (zone !== null && isTimeZone(zone) ? zone : 'GMT');

export const datetimeClass: PlatformClass = {
  name: 'System.Datetime',
  statics: {
    'now()': (tx) => new ApexDatetime(tx.org.clock.now()),
    'newInstance(Long)': (_tx, ms: bigint) => new ApexDatetime(Number(ms)),
    'newInstance(Date, Time)': (tx, date: ApexDate, time: ApexTime) => ApexDatetime.at(date, time, zoneOf(tx)),
    'newInstanceGmt(Date, Time)': (_tx, date: ApexDate, time: ApexTime) => ApexDatetime.at(date, time, 'UTC'),
    'newInstance(Integer, Integer, Integer)': (tx, year: number, month: number, day: number) =>
      midnight(year, month, day, zoneOf(tx)),
    'newInstanceGmt(Integer, Integer, Integer)': (_tx, year: number, month: number, day: number) =>
      midnight(year, month, day, 'UTC'),
    'newInstance(Integer, Integer, Integer, Integer, Integer, Integer)': (
      tx,
      year: number,
      month: number,
      day: number,
      hour: number,
      minute: number,
      second: number,
    ) => atLocal(zoneOf(tx), ApexDate.of(year, month, day), hour, minute, second),
    'newInstanceGmt(Integer, Integer, Integer, Integer, Integer, Integer)': (
      _tx,
      year: number,
      month: number,
      day: number,
      hour: number,
      minute: number,
      second: number,
    ) => atLocal('UTC', ApexDate.of(year, month, day), hour, minute, second),
    'parse(String)': (tx, text: string) => parseLocalDatetime(text, tx.user.locale, zoneOf(tx)),
    'valueOf(String)': (tx, text: string) => ApexDatetime.parse(text, zoneOf(tx)),
    'valueOfGmt(String)': (_tx, text: string) => ApexDatetime.parse(text, 'UTC'),
    'valueOf(Object)': (tx, value: unknown) => {
      if (value === null || value instanceof ApexDatetime) return value;
      if (value instanceof ApexDate) return new ApexDatetime(value.utc);
      if (typeof value === 'string') return ApexDatetime.parse(value, zoneOf(tx));
      throw apexError('System.TypeException', 'Invalid date/time');
    },
  },
  methods: {
    ...partMethods,
    'addDays(Integer)': (_tx, self: ApexDatetime, days: number) => onGmtCalendar(self, (date) => date.addDays(days)),
    'addMonths(Integer)': (_tx, self: ApexDatetime, months: number) =>
      onGmtCalendar(self, (date) => date.addMonths(months)),
    'addYears(Integer)': (_tx, self: ApexDatetime, years: number) =>
      onGmtCalendar(self, (date) => date.addYears(years)),
    'addHours(Integer)': (_tx, self: ApexDatetime, hours: number) => self.plus(hours * 3_600_000),
    'addMinutes(Integer)': (_tx, self: ApexDatetime, minutes: number) => self.plus(minutes * 60_000),
    'addSeconds(Integer)': (_tx, self: ApexDatetime, seconds: number) => self.plus(seconds * 1000),
    'getTime()': (_tx, self: ApexDatetime) => BigInt(self.ms),
    'isSameDay(Datetime)': (tx, self: ApexDatetime, other: ApexDatetime) =>
      self.dateIn(zoneOf(tx)).days === other.dateIn(zoneOf(tx)).days,
    'format()': (tx, self: ApexDatetime) => formatMoment(self, tx.user.locale, zoneOf(tx)),
    'format(String)': (tx, self: ApexDatetime, pattern: string) => formatDatetime(self, pattern, zoneOf(tx)),
    'format(String, String)': (_tx, self: ApexDatetime, pattern: string, zone: string | null) =>
      formatDatetime(self, pattern, knownZone(zone)),
    'formatGmt(String)': (_tx, self: ApexDatetime, pattern: string) => formatDatetime(self, pattern, 'GMT'),
    'formatLong()': (tx, self: ApexDatetime) => formatMoment(self, tx.user.locale, zoneOf(tx), true),
  },
  isInstance: (value) => value instanceof ApexDatetime,
};
