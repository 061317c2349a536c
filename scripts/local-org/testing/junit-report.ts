/** The report that continuous integration reads: JUnit XML, a suite a class; unsupported tests are skipped ones. */
import type { TestOutcome, TestReport } from './outcome.ts';

export function junitReport(report: TestReport): string {
  const classes = grouped(report.outcomes);
  const suites = [...classes].map(([name, outcomes]) => suite(name, outcomes));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites time="${seconds(report.ms)}">\n${suites.join('\n')}\n</testsuites>\n`;
}

function grouped(outcomes: readonly TestOutcome[]): Map<string, TestOutcome[]> {
  const groups = new Map<string, TestOutcome[]>();
  for (const outcome of outcomes) groups.set(outcome.className, [...(groups.get(outcome.className) ?? []), outcome]);
  return groups;
}

function suite(name: string, outcomes: readonly TestOutcome[]): string {
  const count = (status: TestOutcome['status']): number =>
    outcomes.filter((outcome) => outcome.status === status).length;
  const ms = outcomes.reduce((sum, outcome) => sum + outcome.ms, 0);
  const head = `  <testsuite name="${escape(name)}" tests="${outcomes.length}" failures="${count('failed')}" errors="0" skipped="${count('unsupported')}" time="${seconds(ms)}">`;
  return [head, ...outcomes.map(testCase), '  </testsuite>'].join('\n');
}

function testCase({ className, method, ms, status, failure }: TestOutcome): string {
  const head = `    <testcase classname="${escape(className)}" name="${escape(method)}" time="${seconds(ms)}"`;
  if (failure === null) return `${head}/>`;
  const message = escape(failure.message);
  if (status === 'unsupported') return `${head}><skipped message="${message}"/></testcase>`;
  const text = [failure.message, ...failure.stack].join('\n');
  return `${head}><failure message="${message}">${escape(text)}</failure></testcase>`;
}

const seconds = (ms: number): string => (ms / 1000).toFixed(3);

function escape(text: string): string {
  return text
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
