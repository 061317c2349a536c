/** The right side of a comparison at run time: literals, date literals and binds brought to one form. */
import { ApexDate } from '../../apex/values/date.ts';
import { ApexDatetime } from '../../apex/values/datetime.ts';
import { ApexDecimal } from '../../apex/values/decimal.ts';
import { SObjectValue } from '../../apex/values/sobject.ts';
import { ApexTime } from '../../apex/values/time.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import type { RunContext } from '../run/run-context.ts';
import { queryError } from '../query-error.ts';
import type { SoqlValue } from '../syntax.ts';
import { dateRange, type DateRange } from './date-range.ts';
import { firstWeekday } from './first-weekday.ts';

export type ResolvedValue =
  | { readonly kind: 'one'; readonly value: ApexValue }
  | { readonly kind: 'range'; readonly range: DateRange }
  | { readonly kind: 'list'; readonly values: readonly ApexValue[] };

type PlainValue = Exclude<SoqlValue, { kind: 'subquery' }>;

/** @returns the value as this run sees it; raises a QueryException for an unknown date literal. */
export function resolveValue(value: PlainValue, run: RunContext): ResolvedValue {
  switch (value.kind) {
    case 'literal':
      return { kind: 'one', value: literal(value) };
    case 'dateLiteral':
      return { kind: 'range', range: rangeOf(value.name, value.n, run) };
    case 'bind':
      return bound(run.options.bind(value.index, value.text));
    case 'list':
      return { kind: 'list', values: value.values.flatMap((item) => flatten(item, run)) };
  }
}

function flatten(value: SoqlValue, run: RunContext): readonly ApexValue[] {
  if (value.kind === 'subquery') throw queryError('unexpected token: SELECT');
  const resolved = resolveValue(value, run);
  if (resolved.kind === 'range') return [resolved.range.start];
  return resolved.kind === 'list' ? resolved.values : [resolved.value];
}

function literal({ type, value }: Extract<SoqlValue, { kind: 'literal' }>): ApexValue {
  if (value === null) return null;
  switch (type) {
    case 'number':
      return ApexDecimal.of(value as number | string);
    // A currency literal carries its code in front: USD5000.
    case 'currency':
      return ApexDecimal.of(String(value).replace(/^[A-Za-z]{3}/, ''));
    case 'date':
      return dayOf(String(value));
    case 'datetime': {
      const moment = ApexDatetime.parseIso(String(value));
      if (moment === null) throw queryError(`Invalid date/time: ${String(value)}`);
      return moment;
    }
    default:
      return value;
  }
}

function dayOf(text: string): ApexDate {
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  const date = ApexDate.of(year, month, day);
  if (date.toString() !== text) throw queryError(`Invalid date: ${text}`);
  return date;
}

function bound(value: ApexValue): ResolvedValue {
  if (isCollection(value)) return { kind: 'list', values: [...value].map(idOfRecord) };
  return { kind: 'one', value: idOfRecord(value) };
}

/** A record stands for its id. */
function idOfRecord(value: ApexValue): ApexValue {
  return value instanceof SObjectValue ? value.id : value;
}

function isCollection(value: ApexValue): value is Iterable<ApexValue> & object {
  return typeof value === 'object' && value !== null && !(value instanceof ApexTime) && Symbol.iterator in value;
}

function rangeOf(name: string, n: number | null, { tx }: RunContext): DateRange {
  const today = new ApexDatetime(tx.org.clock.now()).dateIn(tx.user.timeZone);
  const range = dateRange(name, n, {
    today,
    fiscalYearStartMonth: tx.org.fiscalYearStartMonth,
    firstWeekday: firstWeekday(tx.user.locale),
  });
  if (range === null) throw queryError(`unexpected token: ${name}`);
  return range;
}
