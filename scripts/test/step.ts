/** One part of `npm test`. */
export interface StepResult {
  readonly passed: number;
  readonly failed: number;
  /** What to show: the faults when it failed, otherwise a line or nothing. */
  readonly report: string;
}

export interface StepOptions {
  /** Mend what can be mended (formatting, lint) instead of reporting it. */
  readonly write: boolean;
}

export interface Step {
  /** What `npm test -- NAME` calls it. */
  readonly name: string;
  /** What it proves, for the reader of the report. */
  readonly proves: string;
  run(options: StepOptions): Promise<StepResult>;
}
