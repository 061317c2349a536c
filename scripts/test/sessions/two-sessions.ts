/** Two threads that do something at the same moment, each with an org and a connection of its own. */
import { parentPort, Worker, workerData } from 'node:worker_threads';

/** What every session gets beside its own data. */
interface Shared {
  /** Counts the sessions that have come to where they wait for each other. */
  readonly meeting: SharedArrayBuffer;
  readonly data: unknown;
}

/** Longer than any look before a meeting takes. */
const patience = 20_000;

export class TwoSessions<Task> {
  private constructor(private readonly workers: readonly [Worker, Worker]) {}

  /** Starts this program again, twice, as sessions. */
  static async start<Task>(program: string, data: unknown): Promise<TwoSessions<Task>> {
    const shared: Shared = { meeting: new SharedArrayBuffer(4), data };
    const start = (): Worker => new Worker(new URL(program), { workerData: shared });
    const workers = [start(), start()] as const;
    await Promise.all(workers.map(answer));
    return new TwoSessions(workers);
  }

  /** Gives each session its task. @returns what went wrong */
  async run(tasks: readonly [Task, Task]): Promise<string[]> {
    const answers = this.workers.map(answer);
    this.workers.forEach((worker, index) => worker.postMessage(tasks[index]));
    return (await Promise.all(answers)).filter((each) => each !== '');
  }

  async stop(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}

/**
 * The other side: one session.
 * @param prepare makes ready, given the session's data, and @returns what does a task; it calls `meet` where both are
 * to be at the same moment, in the middle of a transaction
 */
export function serveSession<Data, Task>(prepare: (data: Data) => (task: Task, meet: () => void) => void): void {
  const { meeting, data } = workerData as Shared;
  const arrived = new Int32Array(meeting);
  const work = prepare(data as Data);
  let rounds = 0;
  parentPort?.on('message', (task: Task) => {
    rounds++;
    parentPort?.postMessage(faultOf(() => work(task, () => meet(arrived, 2 * rounds))));
  });
  parentPort?.postMessage('');
}

function faultOf(work: () => void): string {
  try {
    work();
    return '';
  } catch (error) {
    return (error as Error).message ?? String(error);
  }
}

function meet(arrived: Int32Array, expected: number): void {
  const now = Atomics.add(arrived, 0, 1) + 1;
  if (now === expected) Atomics.notify(arrived, 0);
  else if (Atomics.wait(arrived, 0, now, patience) === 'timed-out') throw new Error('The other session did not come.');
}

function answer(worker: Worker): Promise<string> {
  return new Promise((resolve, reject) => {
    worker.once('message', (text: string) => {
      worker.off('error', reject);
      resolve(text);
    });
    worker.once('error', reject);
  });
}
