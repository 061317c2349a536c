/** `Datetime.format(pattern)`: the letters of Java's SimpleDateFormat. Apex Reference, "Datetime.format(dateFormatString, timezone)". */
import { ApexDate, pad } from './date.ts';
import type { ApexDatetime } from './datetime.ts';
import { apexError } from './exception.ts';
import { offsetAt, zoneName } from './time-zone.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

interface Moment {
  readonly date: ApexDate;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly zone: string;
  readonly utc: number;
}

const number =
  (read: (at: Moment) => number) =>
  (at: Moment, width: number): string =>
    pad(read(at), width);

/** One function a letter; `width` is how often the letter stands in a row. */
const letters: Readonly<Record<string, (at: Moment, width: number) => string>> = {
  G: () => 'AD',
  y: ({ date }, width) => (width === 2 ? pad(date.year % 100) : pad(date.year, width)),
  Y: ({ date }, width) => (width === 2 ? pad(weekYear(date) % 100) : pad(weekYear(date), width)),
  M: ({ date }, width) => named(months, date.month - 1, width, 1),
  L: ({ date }, width) => named(months, date.month - 1, width, 1),
  d: number(({ date }) => date.day),
  D: number(({ date }) => date.dayOfYear),
  F: number(({ date }) => Math.ceil(date.day / 7)),
  E: ({ date }, width) => (width >= 4 ? weekdays[date.weekday] : weekdays[date.weekday]?.slice(0, 3)) ?? '',
  u: number(({ date }) => date.weekday || 7),
  w: number(({ date }) => weekOfYear(date)),
  W: number(({ date }) => Math.ceil((date.day + ApexDate.of(date.year, date.month, 1).weekday) / 7)),
  a: ({ hour }) => (hour < 12 ? 'AM' : 'PM'),
  H: number(({ hour }) => hour),
  k: number(({ hour }) => hour || 24),
  K: number(({ hour }) => hour % 12),
  h: number(({ hour }) => hour % 12 || 12),
  m: number(({ minute }) => minute),
  s: number(({ second }) => second),
  S: number(({ millisecond }) => millisecond),
  z: ({ zone, utc }, width) => zoneName(zone, utc, width >= 4 ? 'long' : 'short'),
  Z: ({ zone, utc }) => offsetText(offsetAt(zone, utc), ''),
  X: ({ zone, utc }, width) => {
    const offset = offsetAt(zone, utc);
    return offset === 0
      ? 'Z'
      : width === 1
        ? offsetText(offset, '').slice(0, 3)
        : offsetText(offset, width === 2 ? '' : ':');
  },
};

/** @returns the moment written by the pattern, in the zone; raises `Illegal pattern character 'x'`. */
export function formatDatetime(value: ApexDatetime, pattern: string, zone: string): string {
  const time = value.timeIn(zone);
  const at: Moment = {
    date: value.dateIn(zone),
    hour: time.hour,
    minute: time.minute,
    second: time.second,
    millisecond: time.millisecond,
    zone,
    utc: value.ms,
  };
  return pattern.replace(
    /''|'((?:[^']|'')*)'|([a-zA-Z])\2*|'/g,
    (run: string, quoted: string | undefined, letter: string | undefined) => {
      if (run === "''") return "'";
      if (quoted !== undefined) return quoted.replaceAll("''", "'");
      const write = letter === undefined ? undefined : letters[letter];
      if (!write)
        throw apexError(
          'System.IllegalArgumentException',
          letter === undefined ? 'Unterminated quote' : `Illegal pattern character '${letter}'`,
        );
      return write(at, run.length);
    },
  );
}

function named(names: readonly string[], index: number, width: number, base: number): string {
  if (width < 3) return pad(index + base, width);
  const name = names[index] ?? '';
  return width === 3 ? name.slice(0, 3) : name;
}

/** Weeks start on Sunday and the first one holds 1 January, as in the United States. */
function weekOfYear(date: ApexDate): number {
  if (weekYear(date) > date.year) return 1;
  return Math.ceil((date.dayOfYear + ApexDate.of(date.year, 1, 1).weekday) / 7);
}

function weekYear(date: ApexDate): number {
  return date.addDays(6 - date.weekday).year;
}

function offsetText(offset: number, separator: string): string {
  const minutes = Math.abs(Math.round(offset / 60_000));
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}${separator}${pad(minutes % 60)}`;
}
