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

/** Runs the project's tests apart from the org, on an empty database. @param filter a class, or null for all */
export type RunTests = (filter: string | null) => Promise<readonly RunTest[]>;

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
  start(userId: string, classes: readonly WantedClass[]): { readonly run: TestRun; readonly over: Promise<void> } {
    const id = id18(`707T${String(++this.#count).padStart(11, '0')}`);
    const run: TestRun = { id, userId, classes, startedAt: this.now(), endedAt: null, tests: [], fault: null };
    this.#runs.push(run);
    this.#runs.splice(0, this.#runs.length - mostRuns);
    this.#last = this.#last.then(() => this.work(run));
    return { run, over: this.#last };
  }

  all(): readonly TestRun[] {
    return this.#runs;
  }

  private async work(run: TestRun): Promise<void> {
    try {
      const [first, ...others] = run.classes;
      const tests = await this.runTests(first !== undefined && others.length === 0 ? first.name : null);
      run.tests = tests.filter((test) => isWanted(run, test));
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
