/** A calendar day, without time or zone. Apex Reference, "Date Class". */
import { apexError } from './exception.ts';

export const DAY = 86_400_000;

export class ApexDate {
  /** Days since 1970-01-01. */
  constructor(readonly days: number) {}

  /** Months and days out of range roll over, as the platform does: `(2024, 2, 30)` is the first of March. */
  static of(year: number, month: number, day: number): ApexDate {
    return new ApexDate(daysFrom(year, month, day));
  }

  /** @returns the date in `yyyy-MM-dd` with an optional time after it, which is dropped; raises `Invalid date: x`. */
  static parse(text: string): ApexDate {
    const match = /^\s*(\d{1,4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?$/.exec(text);
    if (!match) throw apexError('System.TypeException', `Invalid date: ${text}`);
    const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
    if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
      throw apexError('System.TypeException', `Invalid date: ${text}`);
    return ApexDate.of(year, month, day);
  }

  get year(): number {
    return this.inUtc().getUTCFullYear();
  }

  /** 1 to 12. */
  get month(): number {
    return this.inUtc().getUTCMonth() + 1;
  }

  get day(): number {
    return this.inUtc().getUTCDate();
  }

  /** 0 is Sunday. */
  get weekday(): number {
    return this.inUtc().getUTCDay();
  }

  get dayOfYear(): number {
    return this.days - daysFrom(this.year, 1, 1) + 1;
  }

  addDays(days: number): ApexDate {
    return new ApexDate(this.days + days);
  }

  /** The day is kept, or the month's last where it has no such day. */
  addMonths(months: number): ApexDate {
    const first = ApexDate.of(this.year, this.month + months, 1);
    return first.addDays(Math.min(this.day, daysInMonth(first.year, first.month)) - 1);
  }

  addYears(years: number): ApexDate {
    return this.addMonths(years * 12);
  }

  /** Milliseconds of this day's start, read as UTC. */
  get utc(): number {
    return this.days * DAY;
  }

  /** `2024-01-31` */
  toString(): string {
    return `${pad(this.year, 4)}-${pad(this.month)}-${pad(this.day)}`;
  }

  private inUtc(): Date {
    return new Date(this.utc);
  }
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function pad(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}

function daysFrom(year: number, month: number, day: number): number {
  // setUTCFullYear takes years below 100 as they are; Date.UTC would add 1900.
  return new Date(0).setUTCFullYear(year, month - 1, day) / DAY;
}
