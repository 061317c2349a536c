/** Values while a formula is computed: wide decimals beside Apex's own dates and times; `apex-values.ts` turns them to and fro. */
import { Decimal } from 'decimal.js';
import { ApexDate, DAY } from '../apex/values/date.ts';
import { ApexDatetime } from '../apex/values/datetime.ts';
import { ApexTime } from '../apex/values/time.ts';

/** The platform computes with 18 digits and more inside; 40 leaves no visible rounding. */
export const FormulaNumber = Decimal.clone({
  precision: 40,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -40,
  toExpPos: 60,
});

/** A place on the earth, in degrees. */
export class FormulaPlace {
  constructor(
    readonly latitude: number,
    readonly longitude: number,
  ) {}
}

export type FormulaValue = null | boolean | string | Decimal | ApexDate | ApexDatetime | ApexTime | FormulaPlace;

/** What an expression gives; `picklist` values may only go where the platform lets them. */
export type FormulaType =
  'number' | 'text' | 'id' | 'boolean' | 'date' | 'datetime' | 'time' | 'picklist' | 'multipicklist' | 'place' | 'null';

export { ApexDate, ApexDatetime, ApexTime, DAY };

/** Empty text counts as blank; a blank checkbox is false. */
export const isBlank = (value: FormulaValue): boolean => value === null || value === '';
export const isTrue = (value: FormulaValue): boolean => value === true;
/** The opposite of what is neither true nor false is neither, too. */
export const opposite = (value: FormulaValue): boolean | null => (value === null ? null : !isTrue(value));
export const textOf = (value: FormulaValue): string => (value === null ? '' : displayText(value));

/** @returns the text TEXT() gives: numbers without trailing zeros, dates in ISO form, date/times in GMT. */
export function displayText(value: FormulaValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (value instanceof ApexDate) return value.toString();
  if (value instanceof ApexDatetime) return `${value.toString()}Z`;
  if (value instanceof ApexTime) return value.toString().slice(0, -1);
  if (value instanceof FormulaPlace) return `${value.latitude}, ${value.longitude}`;
  return value.toFixed();
}

/** @returns days since 1970 of a calendar date, or null when there is no such day. */
export function daysOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return Math.floor(date.getTime() / DAY);
}

/** @returns year, month (1 to 12) and day of a day number. */
export function calendarOf(days: number): { year: number; month: number; day: number } {
  const date = new Date(days * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
