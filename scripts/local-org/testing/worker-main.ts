/** One worker process: loads the project, then runs test classes as they are asked for. */
import { refusals } from './compile-first.ts';
import type { FromWorker, ToWorker, WorkerTask } from './messages.ts';
import { runTestClass } from './run-test-class.ts';
import { loadTests, type LoadedTests } from './test-bed.ts';

const tell = (message: FromWorker): void => void process.send?.(message);

function load(task: WorkerTask): LoadedTests | null {
  try {
    return loadTests(task.projectDir, task.filter, task.now);
  } catch (error) {
    tell({ kind: 'refused', messages: refusals(error) });
    return null;
  }
}

process.once('message', (task: WorkerTask) => {
  const loaded = load(task);
  // Told why, the other process lets this one go.
  if (loaded === null) return;
  const { bed, tests } = loaded;
  process.on('message', ({ run }: ToWorker) => {
    const test = tests.find(({ name }) => name === run);
    if (test === undefined) return process.disconnect();
    tell({ kind: 'done', outcomes: runTestClass(bed, test) });
  });
  tell({
    kind: 'ready',
    classes: tests.map(({ name, methods, seesAllData }) => ({ name, count: methods.length, seesAllData })),
  });
});
