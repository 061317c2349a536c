/** One worker process: loads the project, then runs test classes as they are asked for. */
import { refusals } from './compile-first.ts';
import type { CoveredFile } from './coverage.ts';
import type { TestClass } from './discover.ts';
import type { ClassTask, FromWorker, ToWorker, WorkerTask } from './messages.ts';
import { usePlainStacks } from './plain-stacks.ts';
import { runTestClass, type TestBed } from './run-test-class.ts';
import { loadTests, type LoadedTests } from './test-bed.ts';

/** Where the other process is gone there is nobody left to tell. */
const tell = (message: FromWorker, told: () => void = () => undefined): void => void process.send?.(message, told);

function load(task: WorkerTask): LoadedTests | null {
  try {
    return loadTests(task.projectDir, task.now, task.coverage);
  } catch (error) {
    tell({ kind: 'refused', messages: refusals(error) });
    return null;
  }
}

function runClass(bed: TestBed, test: TestClass, wanted: ClassTask): void {
  const methods = test.methods.filter(({ name }) => wanted.methods.includes(name));
  runTestClass(
    bed,
    { ...test, methods },
    {
      began: (method, isSetup) => tell({ kind: 'began', method, isSetup }),
      ended: (outcome) => tell({ kind: 'outcome', outcome }),
    },
  );
}

/** What was sent last has to arrive before the channel is closed. */
function leave(files: readonly CoveredFile[]): void {
  tell({ kind: 'coverage', files }, () => process.disconnect());
}

usePlainStacks();

process.once('message', (task: WorkerTask) => {
  const loaded = load(task);
  // Told why, the other process lets this one go.
  if (loaded === null) return;
  const { bed, tests, coverage } = loaded;
  process.on('message', ({ run }: ToWorker) => {
    if (run === null) return leave(task.coverage ? coverage() : []);
    const test = tests.find(({ name }) => name === run.name);
    if (test !== undefined) runClass(bed, test, run);
    tell({ kind: 'done', heap: process.memoryUsage().heapUsed });
  });
  tell({
    kind: 'ready',
    classes: tests.map(({ name, methods, seeingAllData }) => ({
      name,
      methods: methods.map((method) => method.name),
      seesAllData: seeingAllData.size > 0,
    })),
  });
});
