/** The report people read. Its last line is `N passed, N failed`. */
import type { TestOutcome, TestReport } from './outcome.ts';

const SLOWEST = 5;

export function consoleReport(report: TestReport): string {
  const of = (status: TestOutcome['status']): readonly TestOutcome[] =>
    report.outcomes.filter((outcome) => outcome.status === status);
  const [passed, failed, unsupported] = [of('passed'), of('failed'), of('unsupported')];
  const lines: string[] = report.warnings.map((warning) => `warning: ${warning}`);
  for (const outcome of [...failed, ...unsupported]) lines.push('', ...describe(outcome));
  const slow = report.outcomes
    .filter(({ ms }) => ms >= 100)
    .sort((left, right) => right.ms - left.ms)
    .slice(0, SLOWEST);
  if (slow.length > 0)
    lines.push('', 'Slowest:', ...slow.map((outcome) => `  ${nameOf(outcome)} ${Math.round(outcome.ms)} ms`));
  const rest =
    unsupported.length === 0 ? '' : ` (${unsupported.length} of them need what the local org does not support)`;
  lines.push(
    '',
    `Apex tests took ${(report.ms / 1000).toFixed(1)} s${rest}`,
    `${passed.length} passed, ${failed.length + unsupported.length} failed`,
  );
  return lines.join('\n').trimStart();
}

function describe(outcome: TestOutcome): string[] {
  const { failure } = outcome;
  const mark = outcome.status === 'unsupported' ? '?' : '✗';
  if (failure === null) return [`${mark} ${nameOf(outcome)}`];
  const source =
    failure.excerpt === null
      ? []
      : [`    ${failure.excerpt.path}:${failure.excerpt.line}`, `    | ${failure.excerpt.text}`];
  return [
    `${mark} ${nameOf(outcome)}`,
    ...indent(failure.message.split('\n'), 4),
    ...source,
    ...indent(failure.stack, 6),
  ];
}

const indent = (lines: readonly string[], by: number): string[] => lines.map((line) => `${' '.repeat(by)}${line}`);
const nameOf = (outcome: TestOutcome): string => `${outcome.className}.${outcome.method}`;
