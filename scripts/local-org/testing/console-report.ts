/** The report people read. Its last line is `N passed, N failed`; what is unsupported is counted apart above it. */
import { coverageTable } from './coverage-table.ts';
import { excerptLines } from './excerpt.ts';
import { nameOf, outcomesOf, type TestOutcome, type TestReport } from './outcome.ts';
import { unsupportedThings } from './unsupported-list.ts';

/** Slow tests are shown unasked from this many milliseconds on. */
const SLOW = 100;
const SLOWEST = 5;
const WARNINGS = 20;

export interface ReportOptions {
  /** How many of the slowest tests to list, however fast they are; null for the few that are slow. */
  readonly slowest?: number | null;
}

export function consoleReport(report: TestReport, options: ReportOptions = {}): string {
  const count = (status: TestOutcome['status']): number => outcomesOf(report, status).length;
  const lines = [
    ...warnings(report.warnings),
    ...failures(outcomesOf(report, 'failed')),
    ...unsupported(report),
    ...slowest(report.outcomes, options.slowest ?? null),
    ...(report.coverage === null ? [] : ['', ...coverageTable(report.coverage)]),
    '',
    `Apex tests took ${(report.ms / 1000).toFixed(1)} s`,
    ...(count('unsupported') > 0 ? [`${count('unsupported')} unsupported`] : []),
    `${count('passed')} passed, ${count('failed')} failed`,
  ];
  return lines.join('\n').trimStart();
}

function warnings(all: readonly string[]): string[] {
  const shown = all.slice(0, WARNINGS).map((warning) => `warning: ${warning}`);
  const left = all.length - shown.length;
  return left > 0 ? [...shown, `warning: and ${left} more; "npm run org -- check" and --json list them all`] : shown;
}

/** Tests of one class that fail for one reason, as those of a class that does not compile, are told of together. */
function failures(outcomes: readonly TestOutcome[]): string[] {
  const groups = new Map<string, TestOutcome[]>();
  for (const outcome of outcomes) {
    const { className, method, failure } = outcome;
    const key = JSON.stringify([className, failure?.stack.length === 0 ? failure : method]);
    groups.set(key, [...(groups.get(key) ?? []), outcome]);
  }
  return [...groups.values()].flatMap((group) => ['', ...describe(group)]);
}

function describe(group: readonly TestOutcome[]): string[] {
  const [{ failure }] = group as [TestOutcome];
  const names = group.map((outcome) => `✗ ${nameOf(outcome)}`);
  if (failure === null) return names;
  return [
    ...names,
    ...indent(failure.message.split('\n'), 4),
    ...indent(failure.excerpt === null ? [] : excerptLines(failure.excerpt), 4),
    ...indent(shortened(failure.stack), 6),
    ...indent(
      failure.debug.flatMap((line) => line.split('\n')),
      6,
    ),
  ];
}

/** Recursion repeats its frames: equal ones that follow each other are one line. */
function shortened(stack: readonly string[]): string[] {
  const runs: { frame: string; times: number }[] = [];
  for (const frame of stack) {
    const last = runs.at(-1);
    if (last?.frame === frame) last.times++;
    else runs.push({ frame, times: 1 });
  }
  return runs.map(({ frame, times }) => (times === 1 ? frame : `${frame} (${times} times)`));
}

function unsupported(report: TestReport): string[] {
  const things = unsupportedThings(report);
  if (things.length === 0) return [];
  return [
    '',
    'Unsupported here, so neither passed nor failed:',
    ...things.map(({ message, tests, place }) => {
      const first = place === null ? tests[0] : `${place} in ${tests[0]}`;
      return `  ${message.split('\n')[0]}: ${tests.length} ${tests.length === 1 ? 'test' : 'tests, first'} ${first}`;
    }),
  ];
}

function slowest(outcomes: readonly TestOutcome[], asked: number | null): string[] {
  const slow = outcomes
    .filter(({ ms }) => asked !== null || ms >= SLOW)
    .sort((left, right) => right.ms - left.ms)
    .slice(0, asked ?? SLOWEST);
  if (slow.length === 0) return [];
  return ['', 'Slowest:', ...slow.map((outcome) => `  ${nameOf(outcome)} ${Math.round(outcome.ms)} ms`)];
}

const indent = (lines: readonly string[], by: number): string[] => lines.map((line) => `${' '.repeat(by)}${line}`);
