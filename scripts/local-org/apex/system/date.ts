/** `System.Date`. Apex Reference, "Date Class". */
import { ApexDate, daysInMonth, isLeapYear } from '../values/date.ts';
import { ApexDatetime } from '../values/datetime.ts';
import { apexError } from '../values/exception.ts';
import { formatDate } from '../values/locale-format.ts';
import type { PlatformClass } from './platform-class.ts';
import { firstWeekday, parseLocalDate } from './date/locale.ts';

/** Whole months between the two months, whatever the days. */
function monthsBetween(from: ApexDate, to: ApexDate): number {
  return (to.year - from.year) * 12 + to.month - from.month;
}

export const dateClass: PlatformClass = {
  name: 'System.Date',
  statics: {
    'daysInMonth(Integer, Integer)': (_tx, year: number, month: number) => daysInMonth(year, month),
    'isLeapYear(Integer)': (_tx, year: number) => isLeapYear(year),
    'newInstance(Integer, Integer, Integer)': (_tx, year: number, month: number, day: number) =>
      ApexDate.of(year, month, day),
    'parse(String)': (tx, text: string) => parseLocalDate(text, tx.user.locale),
    'today()': (tx) => new ApexDatetime(tx.org.clock.now()).dateIn(tx.user.timeZone),
    'valueOf(String)': (_tx, text: string) => ApexDate.parse(text),
    'valueOf(Object)': (tx, value: unknown) => {
      if (value === null || value instanceof ApexDate) return value;
      if (value instanceof ApexDatetime) return value.dateIn(tx.user.timeZone);
      if (typeof value === 'string') return ApexDate.parse(value);
      throw apexError('System.TypeException', 'Invalid date');
    },
  },
  methods: {
    'addDays(Integer)': (_tx, self: ApexDate, days: number) => self.addDays(days),
    'addMonths(Integer)': (_tx, self: ApexDate, months: number) => self.addMonths(months),
    'addYears(Integer)': (_tx, self: ApexDate, years: number) => self.addYears(years),
    'day()': (_tx, self: ApexDate) => self.day,
    'dayOfYear()': (_tx, self: ApexDate) => self.dayOfYear,
    'daysBetween(Date)': (_tx, self: ApexDate, other: ApexDate) => other.days - self.days,
    'format()': (tx, self: ApexDate) => formatDate(self, tx.user.locale),
    'isSameDay(Date)': (_tx, self: ApexDate, other: ApexDate) => self.days === other.days,
    'month()': (_tx, self: ApexDate) => self.month,
    'monthsBetween(Date)': (_tx, self: ApexDate, other: ApexDate) => monthsBetween(self, other),
    'toStartOfMonth()': (_tx, self: ApexDate) => self.addDays(1 - self.day),
    'toStartOfWeek()': (tx, self: ApexDate) => self.addDays(-((self.weekday - firstWeekday(tx.user.locale) + 7) % 7)),
    'year()': (_tx, self: ApexDate) => self.year,
  },
  isInstance: (value) => value instanceof ApexDate,
};
