/** The report that programs read: all of it, with its counts. */
import { figuresOf } from './coverage.ts';
import { outcomesOf, type TestReport } from './outcome.ts';
import { unsupportedThings } from './unsupported-list.ts';

/** @returns JSON: `counts`, `outcomes`, `unsupported` (each thing once), `warnings`, `coverage`, `ms`, `heap` */
export function jsonReport(report: TestReport): string {
  const { coverage } = report;
  const counts = {
    passed: outcomesOf(report, 'passed').length,
    failed: outcomesOf(report, 'failed').length,
    unsupported: outcomesOf(report, 'unsupported').length,
  };
  const covered =
    coverage === null
      ? null
      : { ...figuresOf(coverage), files: coverage.map((file) => ({ ...file, ...coveredOf(file) })) };
  return JSON.stringify({ counts, ...report, unsupported: unsupportedThings(report), coverage: covered }, null, 2);
}

function coveredOf(file: NonNullable<TestReport['coverage']>[number]) {
  const linesOf = (isCovered: boolean): number[] =>
    file.lines.flatMap(([line, hits]) => (hits > 0 === isCovered ? [line] : []));
  return { percent: figuresOf([file]).percent, lines: linesOf(true), uncovered: linesOf(false) };
}
