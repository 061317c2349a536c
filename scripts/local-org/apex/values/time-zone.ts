/** Time zones by their IANA names, through Intl: offsets from UTC and back. */
import { apexError } from './exception.ts';
import { zoneAbbreviation } from './zone-abbreviations.ts';

const HOUR = 3_600_000;
/** 1 January of the year 2: earlier moments have its offsets. */
const FIRST_YEAR = -62_104_060_800_000;
const GREENWICH = 'Greenwich Mean Time';
const formats = new Map<string, Intl.DateTimeFormat>();
/** Zone and quarter hour → offset; zones change their clocks on quarter hours only. */
const offsets = new Map<string, Map<number, number>>();

/** @returns the zone's distance from UTC at a moment, in milliseconds, positive in the east. */
export function offsetAt(zone: string, utc: number): number {
  if (zone === 'GMT' || zone === 'UTC') return 0;
  const known = offsets.get(zone) ?? new Map<number, number>();
  offsets.set(zone, known);
  const quarter = Math.floor(utc / (HOUR / 4));
  const cached = known.get(quarter);
  if (cached !== undefined) return cached;
  const offset = computeOffset(zone, quarter * (HOUR / 4));
  known.set(quarter, offset);
  return offset;
}

/** @returns the moment at which the zone's clocks show that local time, both in milliseconds. */
export function utcOfLocal(zone: string, local: number): number {
  const guess = local - offsetAt(zone, local);
  const corrected = local - offsetAt(zone, guess);
  return offsetAt(zone, corrected) === offsetAt(zone, guess)
    ? corrected
    : local - Math.min(offsetAt(zone, corrected), offsetAt(zone, guess));
}

export function isTimeZone(zone: string): boolean {
  try {
    formatFor(zone);
    return true;
  } catch {
    return false;
  }
}

/** @returns the zone's name at a moment: `Pacific Standard Time`, or short, `PST`. */
export function zoneName(zone: string, utc: number, style: 'long' | 'short'): string {
  const known = style === 'short' ? zoneAbbreviation(zone, isSummer(zone, utc)) : zone === 'GMT' && GREENWICH;
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: style });
  return format.formatToParts(utc).find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

/** Clocks are ahead of what they show at one of the ends of winter and summer. */
function isSummer(zone: string, utc: number): boolean {
  const year = new Date(utc).getUTCFullYear();
  return offsetAt(zone, utc) > Math.min(...[0, 6].map((month) => offsetAt(zone, Date.UTC(year, month))));
}

function computeOffset(zone: string, utc: number): number {
  const parts: Record<string, number> = {};
  const moment = Math.max(utc, FIRST_YEAR);
  for (const { type, value } of formatFor(zone).formatToParts(moment)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  // Date.UTC reads years below 100 as of the twentieth century.
  const shown = new Date(Date.UTC(2000, month - 1, day, hour, minute, second)).setUTCFullYear(year, month - 1, day);
  return shown - moment;
}

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = makeFormat(zone);
  formats.set(zone, format);
  return format;
}

function makeFormat(zone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    throw apexError('System.IllegalArgumentException', `Invalid time zone: ${zone}`);
  }
}
