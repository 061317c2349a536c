/** Runs of Apex tests that programs asked for, and what became of them. Tooling API, "ApexTestRunResult", "ApexTestQueueItem", "ApexTestResult". */
import { id18 } from '../../apex/values/id.ts';

/** A test that was run. */
export interface RunTest {
  readonly className: string;
  readonly method: string;
  readonly status: 'passed' | 'failed' | 'unsupported';
  readonly ms: number;
  readonly failure: { readonly message: string; readonly stack: readonly string[] } | null;
}

/** How often each executable line of a class or trigger was reached. */
export interface CoveredFile {
  readonly path: string;
  readonly name: string;
  readonly lines: readonly (readonly [line: number, hits: number])[];
}

export interface RunOutcome {
  readonly tests: readonly RunTest[];
  readonly coverage: readonly CoveredFile[] | null;
}

/** Runs tests of the project apart from the org, on an empty database. @param classes their names, in lower case */
export type RunTests = (classes: ReadonlySet<string>, withCoverage: boolean) => Promise<RunOutcome>;

/** One class of a run, and its methods when not all are meant. */
export interface WantedClass {
  readonly id: string;
  readonly name: string;
  readonly methods: readonly string[] | null;
}

export interface TestRun {
  readonly id: string;
  readonly userId: string;
  readonly classes: readonly WantedClass[];
  readonly startedAt: number;
  endedAt: number | null;
  tests: readonly RunTest[];
  /** Null when it was not asked for. */
  coverage: readonly CoveredFile[] | null;
  /** Why no test ran. */
  fault: string | null;
}

/** The oldest are forgotten when there are more. */
const mostRuns = 20;

export class TestRuns {
  readonly #runs: TestRun[] = [];
  #count = 0;
  #last: Promise<void> = Promise.resolve();

  constructor(
    private readonly runTests: RunTests,
    private readonly now: () => number,
  ) {}

  /** Begins at once, or after the run before: each takes all processors. @returns the run, and when it is over */
  start(
    userId: string,
    classes: readonly WantedClass[],
    withCoverage: boolean,
  ): { readonly run: TestRun; readonly over: Promise<void> } {
    const id = id18(`707T${String(++this.#count).padStart(11, '0')}`);
    const run: TestRun = {
      id,
      userId,
      classes,
      startedAt: this.now(),
      endedAt: null,
      tests: [],
      coverage: null,
      fault: null,
    };
    this.#runs.push(run);
    this.#runs.splice(0, this.#runs.length - mostRuns);
    this.#last = this.#last.then(() => this.work(run, withCoverage));
    return { run, over: this.#last };
  }

  all(): readonly TestRun[] {
    return this.#runs;
  }

  private async work(run: TestRun, withCoverage: boolean): Promise<void> {
    try {
      const names = new Set(run.classes.map(({ name }) => name.toLowerCase()));
      const { tests, coverage } = await this.runTests(names, withCoverage);
      run.tests = tests.filter((test) => isWanted(run, test));
      run.coverage = coverage;
    } catch (error) {
      run.fault = error instanceof Error ? error.message : String(error);
    }
    run.endedAt = this.now();
  }
}

function isWanted(run: TestRun, test: RunTest): boolean {
  const wanted = run.classes.find(({ name }) => name.toLowerCase() === test.className.toLowerCase());
  return (
    wanted !== undefined && (wanted.methods?.some((each) => each.toLowerCase() === test.method.toLowerCase()) ?? true)
  );
}
