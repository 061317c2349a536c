/**
 * Date functions of GROUP BY, WHERE and ORDER BY. They read a Datetime in UTC, or in the user's zone inside
 * convertTimezone(). SOQL and SOSL Reference, "Date Functions".
 */
import { queryError } from '../query-error.ts';
import { dateTextSql } from '../values/date-text.ts';
import type { Emission, Writer } from './emission.ts';
import type { Operand } from './operand.ts';

/** SQL over `d`, a date and time as text. */
const PARTS: Readonly<Record<string, string>> = {
  CALENDAR_YEAR: "CAST(strftime('%Y', d) AS INTEGER)",
  CALENDAR_QUARTER: "(CAST(strftime('%m', d) AS INTEGER) + 2) / 3",
  CALENDAR_MONTH: "CAST(strftime('%m', d) AS INTEGER)",
  DAY_IN_MONTH: "CAST(strftime('%d', d) AS INTEGER)",
  DAY_IN_WEEK: "CAST(strftime('%w', d) AS INTEGER) + 1",
  DAY_IN_YEAR: "CAST(strftime('%j', d) AS INTEGER)",
  WEEK_IN_MONTH: "(CAST(strftime('%d', d) AS INTEGER) + 6) / 7",
  WEEK_IN_YEAR: "(CAST(strftime('%j', d) AS INTEGER) + 6) / 7",
  HOUR_IN_DAY: "CAST(strftime('%H', d) AS INTEGER)",
  DAY_ONLY: 'date(d)',
};

export function isDateFunction(name: string): boolean {
  return PARTS[name.replace('FISCAL', 'CALENDAR')] !== undefined;
}

/** @returns the function over a date operand, or null where there is no such function. */
export function dateFunction(name: string, inner: Operand, isInZone: boolean): Operand | null {
  const isFiscal = name.startsWith('FISCAL_');
  const part = PARTS[isFiscal ? name.replace('FISCAL', 'CALENDAR') : name];
  if (part === undefined) return null;
  if (inner.kind !== 'date' && inner.kind !== 'datetime')
    throw queryError(`field ${inner.name} does not support date function ${name}`);
  const write: Writer = (emission) => {
    const months = isFiscal ? fiscalShift(name, emission) : 0;
    const [before = '', ...rest] = part.split(/\bd\b(?!')/);
    emission.add(`(${before}`);
    for (const after of rest) {
      if (months !== 0) emission.add('datetime(');
      dateTextSql(emission, inner, isInZone);
      // From the first of the month, so that no shift runs over a month's end.
      if (months !== 0) emission.add(`, 'start of month', '${months} months')`);
      emission.add(after);
    }
    emission.add(')');
  };
  const kind = name === 'DAY_ONLY' ? 'date' : 'number';
  return { name, kind, field: null, write, writeComparable: write, isFolded: false, formula: null, isAggregate: false };
}

/** How far the calendar is moved so that the fiscal year starts in January. A fiscal year bears the name of the year it ends in. */
function fiscalShift(name: string, { run }: Emission): number {
  const start = run.tx.org.fiscalYearStartMonth - 1;
  if (start === 0) return 0;
  return name === 'FISCAL_YEAR' ? 12 - start : -start;
}
