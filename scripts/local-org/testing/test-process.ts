/**
 * One process that runs tests, watched: when it dies, runs out of memory or does not come to an end, that is the fault
 * of the test it was at, and another process goes on with the others.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import type { CoveredFile } from './coverage.ts';
import type { ClassTask, FromWorker, ToWorker, WorkerTask } from './messages.ts';
import type { TestOutcome } from './outcome.ts';
import type { TestQueue } from './test-queue.ts';

/** The project cannot be loaded, so no test ran. */
export class TestsRefused extends Error {
  constructor(readonly messages: readonly string[]) {
    super(messages.join('\n'));
  }
}

/** Those under way. None outlives this process, however it ends: one that hangs would go on for ever. */
const living = new Set<ChildProcess>();
process.on('exit', () => living.forEach((child) => child.kill('SIGKILL')));

/** Kilobytes for 1,000 calls of large methods, half of what a thread has; on Windows it has no more than V8 takes by itself. */
const STACK = process.platform === 'win32' ? [] : ['--stack-size=3900'];

/**
 * @param entry the bundle of `worker-main.ts`
 * @param memory megabytes of JavaScript heap it may use
 */
export function startProcess(entry: string, memory: number): ChildProcess {
  const child = fork(entry, {
    execArgv: ['--enable-source-maps', `--max-old-space-size=${memory}`, ...STACK],
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  living.add(child);
  child.once('exit', () => living.delete(child));
  // What V8 tells of a process without memory helps nobody: the test's failure says it.
  let isDump = false;
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    isDump ||= text.includes('<--- Last few GCs --->') || text.includes('FATAL ERROR: ');
    if (!isDump) process.stderr.write(text);
  });
  return child;
}

export interface ProcessWork {
  readonly entry: string;
  readonly task: WorkerTask;
  readonly queue: TestQueue;
  /** Milliseconds that one test may take, on a machine that is not crowded. */
  readonly patience: number;
  /** Megabytes of JavaScript heap a process may use. */
  readonly memory: number;
  readonly onCoverage: (files: readonly CoveredFile[]) => void;
  /** Hears, after each class, how many bytes of JavaScript heap its process uses. */
  readonly onHeap: (bytes: number) => void;
}

/**
 * Lets a process, and those that replace it, work on the queue until it is empty.
 * @throws TestsRefused when the project cannot be loaded
 */
export async function workOn(first: ChildProcess, work: ProcessWork): Promise<void> {
  let child = first;
  let idleDeaths = 0;
  for (;;) {
    const end = await workUntilEnd(child, work);
    if (end === null) return;
    // A process that dies while it runs nothing would die again.
    if (end.running === null && ++idleDeaths > 2) throw new Error(`Test processes end early (${end.reason})`);
    blame(end, work.queue);
    if (work.queue.isEmpty) return;
    child = startProcess(work.entry, work.memory);
  }
}

interface Running extends ClassTask {
  method: string | null;
  isSetup: boolean;
  since: number;
}

interface Death {
  readonly running: Running | null;
  readonly reason: string;
}

/** @returns null when there is nothing left to do, otherwise how the process died */
function workUntilEnd(child: ChildProcess, work: ProcessWork): Promise<Death | null> {
  const { queue } = work;
  const tell = (message: ToWorker | WorkerTask): void => void child.send(message);
  return new Promise((resolve, reject) => {
    let running: Running | null = null;
    let isOver = false;
    const watch = setInterval(() => {
      if (running?.method != null && performance.now() - running.since > work.patience * crowding()) {
        isOver = true;
        child.kill('SIGKILL');
      }
    }, 1000);
    const settle = (death: Death | null): void => {
      clearInterval(watch);
      resolve(death);
    };
    const next = (): void => {
      const run = queue.next();
      running = run === null ? null : { ...run, method: null, isSetup: false, since: performance.now() };
      tell({ run });
    };
    child.on('message', (message: FromWorker) => {
      switch (message.kind) {
        case 'refused':
          clearInterval(watch);
          return reject(new TestsRefused(message.messages));
        case 'ready':
          queue.fill(message.classes);
          return next();
        case 'began':
          if (running !== null) Object.assign(running, { ...message, since: performance.now() });
          return;
        case 'outcome':
          return queue.add(message.outcome);
        case 'coverage':
          return work.onCoverage(message.files);
        case 'done':
          work.onHeap(message.heap);
          return next();
      }
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code === 0) settle(null);
      else
        settle({
          running,
          reason: isOver ? `it did not end within ${work.patience / 1000} seconds` : causeOf(code, signal, work.memory),
        });
    });
    tell(work.task);
  });
}

/** How many processes share a processor: a test is not to blame for those beside it. */
function crowding(): number {
  return Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());
}

/** V8 ends a process that has no memory left with SIGABRT, or with 134 where a shell stands between. */
function causeOf(code: number | null, signal: NodeJS.Signals | null, memory: number): string {
  if (signal === 'SIGABRT' || code === 134) return `it used more than ${memory} MB of memory`;
  return `the process that ran it ended (${signal ?? code})`;
}

function blame({ running, reason }: Death, queue: TestQueue): void {
  if (running === null) return;
  const { method, isSetup, since } = running;
  const failed = (name: string): TestOutcome => ({
    className: running.name,
    method: name,
    status: 'failed',
    ms: performance.now() - since,
    failure: { message: `The test was stopped: ${reason}`, stack: [], excerpt: null, debug: [] },
  });
  for (const name of isSetup ? running.methods : method === null ? [] : [method]) queue.add(failed(name));
  queue.putBack(running);
}
