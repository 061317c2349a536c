/** Two threads that decide at the same moment. */
import { Worker } from 'node:worker_threads';
import type { SessionData } from './session.ts';

export type Pair = readonly [string, string];

export class TwoSessions {
  private constructor(private readonly workers: readonly [Worker, Worker]) {}

  static async start(data: Omit<SessionData, 'meeting'>): Promise<TwoSessions> {
    const meeting = new SharedArrayBuffer(4);
    const start = (): Worker => new Worker(new URL(import.meta.url), { workerData: { ...data, meeting } });
    const workers = [start(), start()] as const;
    await Promise.all(workers.map(answer));
    return new TwoSessions(workers);
  }

  /** Each session approves one nomination. @returns what went wrong */
  async decide(pair: Pair): Promise<string[]> {
    const answers = this.workers.map(answer);
    this.workers.forEach((worker, index) => worker.postMessage(pair[index]));
    return (await Promise.all(answers)).filter((each) => each !== '');
  }

  async stop(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
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
