/** Runs a project's Apex tests in parallel processes, each on a fresh database in memory. */
import { availableParallelism } from 'node:os';
import { bundledEntry } from '../bundled-entry.ts';
import { compileFirst } from './compile-first.ts';
import { mergeCoverage, type CoveredFile } from './coverage.ts';
import type { WorkerTask } from './messages.ts';
import type { TestOutcome, TestReport } from './outcome.ts';
import { startProcess, TestsRefused, workOn } from './test-process.ts';
import { TestQueue } from './test-queue.ts';

export { TestsRefused };

export interface TestRun {
  readonly projectDir: string;
  /** Patterns of `test-filter.ts`. */
  readonly filter?: string | null;
  /** Lower-case names of the only classes whose tests are wanted; null for all. */
  readonly classes?: ReadonlySet<string> | null;
  /** Milliseconds to set the clock to; the machine's time when left out. */
  readonly now?: number | null;
  readonly workers?: number;
  readonly coverage?: boolean;
  /** Milliseconds that one test may take before it is stopped; governor limits end most of them long before. */
  readonly patience?: number;
  /** Megabytes of JavaScript heap a process may use; Salesforce gives a transaction 6 to 12. */
  readonly memory?: number;
  /** Hears of each test as it ends. */
  readonly onOutcome?: (outcome: TestOutcome, done: number, total: number) => void;
}

const PATIENCE = 90_000;
const MEMORY = 1024;

/** @throws TestsRefused when there is no project that could be loaded */
export async function runTests(run: TestRun): Promise<TestReport> {
  const started = performance.now();
  const { patience = PATIENCE, memory = MEMORY } = run;
  const entry = await bundledEntry('scripts/local-org/testing/worker-main.ts');
  // The workers start while the project is compiled here.
  const workers = Array.from({ length: run.workers ?? availableParallelism() }, () => startProcess(entry, memory));
  try {
    const compiled = compileFirst(run.projectDir, run.coverage);
    let done = 0;
    const queue = new TestQueue({
      filter: run.filter ?? null,
      classes: run.classes ?? null,
      settled: compiled.settled,
      onOutcome: (outcome) => run.onOutcome?.(outcome, ++done, queue.total),
    });
    const task: WorkerTask = {
      projectDir: run.projectDir,
      now: run.now ?? null,
      coverage: run.coverage ?? false,
    };
    const coverage: (readonly CoveredFile[])[] = [];
    const onCoverage = (files: readonly CoveredFile[]): void => void coverage.push(files);
    let heap = 0;
    const onHeap = (bytes: number): void => void (heap = Math.max(heap, bytes));
    const work = { entry, task, queue, patience, memory, onCoverage, onHeap };
    await Promise.all(workers.map((worker) => workOn(worker, work)));
    return {
      outcomes: queue.outcomes(),
      warnings: [...compiled.warnings, ...queue.warnings],
      coverage: run.coverage === true ? mergeCoverage(coverage) : null,
      ms: performance.now() - started,
      heap,
    };
  } finally {
    for (const worker of workers) if (worker.connected) worker.disconnect();
  }
}
