/** What became of a test, as plain data: it travels between processes. */
export interface TestOutcome {
  readonly className: string;
  readonly method: string;
  readonly status: 'passed' | 'failed' | 'unsupported';
  readonly ms: number;
  readonly failure: Failure | null;
}

export interface Failure {
  /** `System.AssertException: Assertion Failed: …` */
  readonly message: string;
  /** `Class.Foo.bar: line 12, column 1`, innermost first. */
  readonly stack: readonly string[];
  /** The line that failed, with its place, or null where that is not known. */
  readonly excerpt: { readonly path: string; readonly line: number; readonly text: string } | null;
}

export interface TestReport {
  readonly outcomes: readonly TestOutcome[];
  readonly warnings: readonly string[];
  readonly ms: number;
}
