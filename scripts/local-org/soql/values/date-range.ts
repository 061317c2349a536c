/**
 * Date literals as ranges of days. SOQL and SOSL Reference, "Date Formats and Date Literals".
 * A range is half open: from its first day up to, not including, `end`.
 */
import { ApexDate } from '../../apex/values/date.ts';

export interface DateRange {
  readonly start: ApexDate;
  readonly end: ApexDate;
}

export interface CalendarSettings {
  readonly today: ApexDate;
  /** 1 to 12. */
  readonly fiscalYearStartMonth: number;
  /** 0 is Sunday. */
  readonly firstWeekday: number;
}

type Unit = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR' | 'FISCAL_QUARTER' | 'FISCAL_YEAR';

const UNITS: Readonly<Record<string, Unit>> = {
  DAYS: 'DAY',
  WEEKS: 'WEEK',
  MONTHS: 'MONTH',
  QUARTERS: 'QUARTER',
  YEARS: 'YEAR',
  FISCAL_QUARTERS: 'FISCAL_QUARTER',
  FISCAL_YEARS: 'FISCAL_YEAR',
};

/** @returns the literal's days, or null where there is no such literal. `name` is upper case; `n` belongs to the `_N_` forms. */
export function dateRange(name: string, n: number | null, settings: CalendarSettings): DateRange | null {
  const around = (unit: Unit, from: number, length: number): DateRange => ({
    start: startOf(unit, from, settings),
    end: startOf(unit, from + length, settings),
  });
  switch (name) {
    case 'YESTERDAY':
      return around('DAY', -1, 1);
    case 'TODAY':
      return around('DAY', 0, 1);
    case 'TOMORROW':
      return around('DAY', 1, 1);
    case 'LAST_90_DAYS':
      return around('DAY', -90, 91);
    case 'NEXT_90_DAYS':
      return around('DAY', 1, 90);
    default:
  }
  const single = /^(LAST|THIS|NEXT)_(WEEK|MONTH|QUARTER|YEAR|FISCAL_QUARTER|FISCAL_YEAR)$/.exec(name);
  if (single)
    return around(single[2] as Unit, { LAST: -1, THIS: 0, NEXT: 1 }[single[1] as 'LAST' | 'THIS' | 'NEXT'], 1);
  const counted = /^(?:(LAST|NEXT)_N_(\w+)|N_(\w+)_AGO)$/.exec(name);
  const unit = counted ? UNITS[counted[2] ?? counted[3] ?? ''] : undefined;
  if (!counted || !unit || n === null) return null;
  if (counted[3] !== undefined) return around(unit, -n, 1);
  if (counted[1] === 'NEXT') return around(unit, 1, n);
  // LAST_N_DAYS reaches up to today; the other units end with the one before the current.
  return unit === 'DAY' ? around(unit, -n, n + 1) : around(unit, -n, n);
}

/** First day of the unit that is `offset` units away from the one today lies in. */
function startOf(
  unit: Unit,
  offset: number,
  { today, fiscalYearStartMonth, firstWeekday }: CalendarSettings,
): ApexDate {
  const fiscal = fiscalYearStartMonth - 1;
  switch (unit) {
    case 'DAY':
      return today.addDays(offset);
    case 'WEEK':
      return today.addDays(-((today.weekday - firstWeekday + 7) % 7) + offset * 7);
    case 'MONTH':
      return ApexDate.of(today.year, today.month + offset, 1);
    case 'QUARTER':
      return monthsFrom(today, 3, 0, offset);
    case 'YEAR':
      return monthsFrom(today, 12, 0, offset);
    case 'FISCAL_QUARTER':
      return monthsFrom(today, 3, fiscal, offset);
    case 'FISCAL_YEAR':
      return monthsFrom(today, 12, fiscal, offset);
  }
}

/** Start of a period of `length` months, where periods are counted from the month `first` (0 is January). */
function monthsFrom(today: ApexDate, length: number, first: number, offset: number): ApexDate {
  const months = today.year * 12 + today.month - 1 - first;
  const start = (Math.floor(months / length) + offset) * length + first;
  return ApexDate.of(Math.floor(start / 12), (((start % 12) + 12) % 12) + 1, 1);
}
