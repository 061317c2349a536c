/** What became of a test, as plain data: it travels between processes. */
import type { CoveredFile } from './coverage.ts';

export interface TestOutcome {
  readonly className: string;
  readonly method: string;
  /** `unsupported`: it met something that the local org lacks, so that nobody knows how it would end on Salesforce. */
  readonly status: 'passed' | 'failed' | 'unsupported';
  readonly ms: number;
  readonly failure: Failure | null;
}

export interface Failure {
  /** `System.AssertException: Assertion Failed: …`, or a number of the catalogue with its text. */
  readonly message: string;
  /** `Class.Foo.bar: line 12, column 1`, innermost first. */
  readonly stack: readonly string[];
  /** The source where it happened, or null where that is not known. */
  readonly excerpt: Excerpt | null;
  /** The last lines of the debug log, `Class.Foo.bar: line 12|DEBUG|text`. */
  readonly debug: readonly string[];
}

export interface Excerpt {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** The line with its neighbours. */
  readonly lines: readonly { readonly line: number; readonly text: string }[];
}

export interface TestReport {
  readonly outcomes: readonly TestOutcome[];
  /** Faults of the project that kept no test from running, and what is different here for some tests. */
  readonly warnings: readonly string[];
  /** By file, when it was asked for. */
  readonly coverage: readonly CoveredFile[] | null;
  readonly ms: number;
  /** Bytes: the most that a process had in use after a class, garbage among them. */
  readonly heap: number;
}

/** @returns the outcomes of that kind */
export function outcomesOf(report: Pick<TestReport, 'outcomes'>, status: TestOutcome['status']): TestOutcome[] {
  return report.outcomes.filter((outcome) => outcome.status === status);
}

/** @returns `Class.method` */
export function nameOf({ className, method }: Pick<TestOutcome, 'className' | 'method'>): string {
  return `${className}.${method}`;
}
