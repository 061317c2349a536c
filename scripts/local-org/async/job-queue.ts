/** Jobs that wait and jobs under way: run to the end, or a step at a time, in turn. */
import { ApexException } from '../apex/values/exception.ts';
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

  /** Runs what waits, and what that enqueues. Of jobs that fail their rows tell. */
  drain(): void {
    const later: Entry[] = [];
    for (let count = 0; this.entries.length > 0 && count < MAX_JOBS; count++) {
      const entry = this.entries.shift()!;
      if (isDue(entry)) this.finish(entry);
      else later.push(entry);
    }
    this.entries.push(...later);
  }

  /**
   * In a test: runs what waits now, whatever its time, and what follows up on it. What else these jobs enqueue goes on
   * waiting. Throws what the first of them threw.
   */
  drainOnce(isWanted: (job: Job) => boolean): void {
    const faults: { readonly fault: unknown }[] = [];
    let now = this.takeEntries(isWanted);
    for (let count = 0; now.length > 0 && count < MAX_JOBS; count++) {
      for (const entry of now) faults.push(...this.finish(entry));
      now = this.takeEntries((job) => job.isFollowUp === true && isWanted(job));
    }
    if (faults[0] !== undefined) throw faults[0].fault;
  }

  /** Forgets what waits. */
  clear(): void {
    this.entries = [];
  }

  /** Batches that have not begun, in their order. */
  waitingBatches(): readonly Job[] {
    return this.entries.flatMap(({ job, steps }) => (job.isBatch === true && steps === null ? [job] : []));
  }

  /** @param before null: after all others */
  move(id: string, before: string | null): void {
    const moved = this.entries.filter(({ job }) => job.id === id);
    const rest = this.entries.filter(({ job }) => job.id !== id);
    const index = before === null ? rest.length : rest.findIndex(({ job }) => job.id === before);
    this.entries = index < 0 ? this.entries : [...rest.slice(0, index), ...moved, ...rest.slice(index)];
  }

  has(isWanted: (job: Job) => boolean): boolean {
    return this.entries.some(({ job }) => isWanted(job));
  }

  /** Takes jobs that wait out of the queue. @returns them */
  takeOut(isWanted: (job: Job) => boolean): readonly Job[] {
    return this.takeEntries(isWanted).map(({ job }) => job);
  }

  remove(id: string): void {
    this.entries = this.entries.filter(({ job, steps }) => job.id !== id || steps !== null);
  }

  private takeEntries(isWanted: (job: Job) => boolean): readonly Entry[] {
    const taken = this.entries.filter(({ job }) => isWanted(job));
    this.entries = this.entries.filter(({ job }) => !isWanted(job));
    return taken;
  }

  /** @returns what it threw, if it did; who publishes an event never hears of what its triggers throw */
  private finish(entry: Entry): readonly { readonly fault: unknown }[] {
    try {
      while (!this.advance(entry));
      return [];
    } catch (fault) {
      return isTriggerFault(entry.job, fault) ? [] : [{ fault }];
    }
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

function isTriggerFault({ isDelivery, callback }: Job, fault: unknown): boolean {
  return isDelivery === true && callback === undefined && fault instanceof ApexException;
}

function isDue({ job }: Entry): boolean {
  return job.notBefore === null || job.notBefore <= job.org.clock.now();
}
