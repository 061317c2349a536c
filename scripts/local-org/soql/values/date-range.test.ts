import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexDate } from '../../apex/values/date.ts';
import { dateRange } from './date-range.ts';

const settings = { today: ApexDate.of(2026, 11, 25), fiscalYearStartMonth: 2, firstWeekday: 0 };

function days(name: string, n: number | null = null): string {
  const range = dateRange(name, n, settings);
  return range === null ? 'none' : `${range.start}..${range.end}`;
}

test('days before and after today', () => {
  assert.equal(days('TODAY'), '2026-11-25..2026-11-26');
  assert.equal(days('YESTERDAY'), '2026-11-24..2026-11-25');
  assert.equal(days('LAST_N_DAYS', 7), '2026-11-18..2026-11-26', 'Today belongs to the last n days');
  assert.equal(days('NEXT_N_DAYS', 7), '2026-11-26..2026-12-03', 'Today does not belong to the next n days');
  assert.equal(days('N_DAYS_AGO', 2), '2026-11-23..2026-11-24');
});

test("weeks start on the locale's first day", () => {
  assert.equal(days('THIS_WEEK'), '2026-11-22..2026-11-29');
  assert.equal(days('LAST_N_WEEKS', 2), '2026-11-08..2026-11-22', 'The current week is left out');
  assert.equal(dateRange('THIS_WEEK', null, { ...settings, firstWeekday: 1 })?.start.toString(), '2026-11-23');
});

test('months, quarters and years cross the turn of the year', () => {
  assert.equal(days('NEXT_N_MONTHS', 2), '2026-12-01..2027-02-01');
  assert.equal(days('NEXT_QUARTER'), '2027-01-01..2027-04-01');
  assert.equal(days('LAST_YEAR'), '2025-01-01..2026-01-01');
  assert.equal(days('N_QUARTERS_AGO', 4), '2025-10-01..2026-01-01');
});

test("fiscal periods follow the org's first month", () => {
  assert.equal(days('THIS_FISCAL_QUARTER'), '2026-11-01..2027-02-01');
  assert.equal(days('THIS_FISCAL_YEAR'), '2026-02-01..2027-02-01');
  assert.equal(days('LAST_N_FISCAL_QUARTERS', 2), '2026-05-01..2026-11-01');
});

test('an unknown name is no range', () => {
  assert.equal(days('SOMEDAY'), 'none');
});
