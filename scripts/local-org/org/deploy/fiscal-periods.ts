/**
 * The fiscal years of the org, with their quarters and months, as rows: those around today. Object Reference,
 * "FiscalYearSettings", "Period". Custom fiscal years are no metadata, so all are standard ones.
 */
import type { Deployment } from './deployment.ts';
import { fiscalYearStartMonth, isFiscalYearNamedByStart } from './organization.ts';

/** How many years before and after the current one an org knows. */
const YEARS = 3;
const MONTHS_IN_YEAR = 12;

export function deployFiscalPeriods(deployment: Deployment): void {
  const startMonth = fiscalYearStartMonth(deployment.project) - 1;
  const current = new Date(deployment.now).getUTCFullYear();
  for (let year = current - YEARS; year <= current + YEARS; year++) deployYear(deployment, year, startMonth);
}

function deployYear(deployment: Deployment, year: number, startMonth: number): void {
  const endsNextYear = startMonth > 0 && !isFiscalYearNamedByStart(deployment.project);
  const name = String(endsNextYear ? year + 1 : year);
  const whole = span(year, startMonth, MONTHS_IN_YEAR);
  const settingsId = deployment.put('FiscalYearSettings', { StartDate: whole.StartDate }, yearValues(name, whole));
  const put = (type: string, each: Span, number: number | null, label: string): string =>
    deployment.put(
      'Period',
      { Type: type, StartDate: each.StartDate },
      {
        EndDate: each.EndDate,
        FiscalYearSettingsId: settingsId,
        IsForecastPeriod: false,
        Number: number,
        FullyQualifiedLabel: `${label}FY ${name}`,
      },
    );
  const yearId = put('Year', whole, null, '');
  deployment.put('FiscalYearSettings', { StartDate: whole.StartDate }, { PeriodId: yearId });
  for (let quarter = 0; quarter < 4; quarter++)
    put('Quarter', span(year, startMonth + quarter * 3, 3), quarter + 1, `Q${quarter + 1} `);
  for (let month = 0; month < MONTHS_IN_YEAR; month++) {
    const each = span(year, startMonth + month, 1);
    put('Month', each, month + 1, `${monthName(each.StartDate)} `);
  }
}

function yearValues(name: string, { EndDate }: Span) {
  return {
    Name: name,
    EndDate,
    IsStandardYear: true,
    YearType: 'Standard',
    QuarterLabelScheme: 'NumberByYear',
    PeriodLabelScheme: 'NumberByYear',
    WeekLabelScheme: 'NumberByYear',
    QuarterPrefix: 'Q',
    PeriodPrefix: 'P',
    WeekStartDay: 1,
  };
}

interface Span {
  readonly StartDate: string;
  readonly EndDate: string;
}

/** @returns first and last day of so many months */
function span(year: number, month: number, months: number): Span {
  return { StartDate: day(year, month, 1), EndDate: day(year, month + months, 0) };
}

function day(year: number, month: number, date: number): string {
  return new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
}

const monthNames = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' });

function monthName(date: string): string {
  return monthNames.format(new Date(date));
}
