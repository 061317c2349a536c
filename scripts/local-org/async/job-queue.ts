/** Jobs that wait and jobs under way: run to the end, or a step at a time, in turn. */
import type { JobRows } from './job-rows.ts';
import { faultText } from './job-rows.ts';
import type { Job, TransactionRunner } from './job.ts';

/** Jobs that start jobs without end are stopped here. */
const MAX_JOBS = 10_000;

interface Entry {
  readonly job: Job;
  /** null until it has begun. */
  steps: Generator<void, void> | null;
}

export interface QueueParts {
  readonly rows: JobRows;
  readonly runnerOf: (job: Job) => TransactionRunner;
  /** Told of jobs that failed. */
  readonly onFailure?: (job: Job, fault: unknown) => void;
}

export class JobQueue {
  private entries: Entry[] = [];

  constructor(private readonly parts: QueueParts) {}

  add(...jobs: readonly Job[]): void {
    this.entries.push(...jobs.map((job) => ({ job, steps: null })));
  }

  /** Runs each job to its end, and those that they start. @throws what the first job threw that is part of a test */
  drain(isTest: boolean): void {
    const later: Entry[] = [];
    let first: { readonly fault: unknown } | null = null;
    for (let count = 0; this.entries.length > 0 && count < MAX_JOBS; count++) {
      const entry = this.entries.shift()!;
      if (!isTest && !isDue(entry)) {
        later.push(entry);
        continue;
      }
      try {
        while (!this.advance(entry));
      } catch (fault) {
        first ??= { fault };
      }
    }
    this.entries.push(...later);
    // Test.stopTest raises what the job raised.
    if (first !== null && isTest) throw first.fault;
  }

  /** Runs one step of the job that waits longest. @returns whether more can run now */
  step(): boolean {
    const index = this.entries.findIndex(isDue);
    if (index === -1) return false;
    const [entry] = this.entries.splice(index, 1) as [Entry];
    try {
      if (!this.advance(entry)) this.entries.push(entry);
    } catch {
      // Its row tells.
    }
    return this.entries.some(isDue);
  }

  /** @returns whether the job is done */
  private advance(entry: Entry): boolean {
    const { job } = entry;
    const { rows } = this.parts;
    const hasRow = job.id !== '';
    try {
      if (entry.steps === null) {
        if (hasRow && rows.statusOf(job.id) === 'Aborted') return true;
        if (hasRow) rows.set(job, job.id, { Status: 'Processing' });
        entry.steps = job.steps(this.parts.runnerOf(job));
      }
      if (entry.steps.next().done !== true) return false;
      if (hasRow && rows.statusOf(job.id) !== 'Aborted') rows.finish(job, job.id, 'Completed');
      return true;
    } catch (fault) {
      if (hasRow) rows.finish(job, job.id, 'Failed', faultText(fault));
      this.parts.onFailure?.(job, fault);
      throw fault;
    }
  }
}

function isDue({ job }: Entry): boolean {
  return job.notBefore === null || job.notBefore <= job.org.clock.now();
}
