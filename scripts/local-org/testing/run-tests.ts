/** Runs a project's Apex tests in parallel processes, each on a fresh database in memory. */
import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { bundledEntry } from '../bundled-entry.ts';
import { compileFirst } from './compile-first.ts';
import type { FromWorker, ToWorker, WorkerTask } from './messages.ts';
import type { TestOutcome, TestReport } from './outcome.ts';

export interface TestRun {
  readonly projectDir: string;
  /** `Class`, `Class.method`, or a part of either. */
  readonly filter?: string | null;
  /** Milliseconds to set the clock to; the machine's time when left out. */
  readonly now?: number | null;
  readonly workers?: number;
}

/** The project cannot be loaded, so no test ran. */
export class TestsRefused extends Error {
  constructor(readonly messages: readonly string[]) {
    super(messages.join('\n'));
  }
}

/** @throws TestsRefused when the project's Apex or metadata has errors */
export async function runTests(run: TestRun): Promise<TestReport> {
  const started = performance.now();
  const entry = await bundledEntry('scripts/local-org/testing/worker-main.ts');
  const queue = new Queue();
  // The workers start while the project is compiled here.
  const workers = Array.from({ length: run.workers ?? availableParallelism() }, () =>
    fork(entry, { execArgv: ['--enable-source-maps'] }),
  );
  try {
    const faults = compileFirst(run.projectDir);
    if (faults.length > 0) throw new TestsRefused(faults);
    const task: WorkerTask = { projectDir: run.projectDir, filter: run.filter ?? null, now: run.now ?? null };
    await Promise.all(workers.map((worker) => work(worker, task, queue)));
  } finally {
    workers.forEach(stop);
  }
  const outcomes = queue.outcomes.sort((left, right) =>
    left.className < right.className ? -1 : left.className > right.className ? 1 : 0,
  );
  return { outcomes, warnings: queue.warnings, ms: performance.now() - started };
}

/** Classes still to run, largest first; all workers know the same ones, the first to be ready tells. */
class Queue {
  readonly outcomes: TestOutcome[] = [];
  readonly warnings: string[] = [];
  private waiting: string[] | null = null;

  fill(classes: Extract<FromWorker, { kind: 'ready' }>['classes']): void {
    if (this.waiting !== null) return;
    this.waiting = [...classes].sort((left, right) => right.count - left.count).map(({ name }) => name);
    for (const { name } of classes.filter(({ seesAllData }) => seesAllData)) {
      this.warnings.push(`${name} asks for SeeAllData; tests start on an empty database here`);
    }
  }

  next(): string | null {
    return this.waiting?.shift() ?? null;
  }
}

async function work(worker: ChildProcess, task: WorkerTask, queue: Queue): Promise<void> {
  const tell = (message: ToWorker | WorkerTask): void => void worker.send(message);
  await new Promise<void>((resolve, reject) => {
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'refused') return reject(new TestsRefused(message.messages));
      if (message.kind === 'ready') queue.fill(message.classes);
      else queue.outcomes.push(...message.outcomes);
      tell({ run: queue.next() });
    });
    worker.on('error', reject);
    worker.on('exit', (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`A test process ended early (${signal ?? code})`)),
    );
    tell(task);
  });
}

function stop(worker: ChildProcess): void {
  if (worker.connected) worker.disconnect();
}
