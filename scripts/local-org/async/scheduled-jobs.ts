/**
 * Scheduled Apex: which jobs wait for which moment. Their rows outlive the process, with the state the job had when it
 * was scheduled, so that the next process goes on. Source: Apex Developer Guide, "Apex Scheduler".
 */
import { apexError } from '../apex/values/exception.ts';
import { copyForJob } from '../apex/values/job-copy.ts';
import type { Stamp } from '../database/platform-rows.ts';
import type { Org } from '../org/org.ts';
import type { CurrentUser, Transaction } from '../org/transaction.ts';
import { CronTriggerRows } from './cron-trigger-rows.ts';
import { onceAt, parseCron } from './cron.ts';
import { jobContext, oneStep, type Job } from './job.ts';
import { classNameOf, type JobRows } from './job-rows.ts';
import { forgetScheduled, keepScheduled, readScheduled, type Scheduled } from './schedule-store.ts';

export interface ScheduleParts {
  readonly rows: JobRows;
  readonly org: () => Org;
  readonly loadUser: (org: Org, id: string) => CurrentUser;
}

export class ScheduledJobs {
  private readonly triggers: CronTriggerRows;
  /** Jobs whose state cannot be written down live as long as the process. */
  private readonly objects = new Map<string, object>();
  /** Jobs of a test run once, at Test.stopTest. */
  private ofTests: { readonly triggerId: string; readonly job: Job }[] = [];

  constructor(private readonly parts: ScheduleParts) {
    this.triggers = new CronTriggerRows(parts.rows);
  }

  /** A batch that starts once, at that moment. @returns the CronTrigger's id */
  addBatch(tx: Transaction, name: string, at: number): string {
    this.triggers.refuseTaken(name);
    const expression = onceAt(at, tx.user.timeZone);
    return this.triggers.insert(tx, { name, jobType: '9', expression, start: at, next: at });
  }

  /** @returns the CronTrigger's id. Raises System.AsyncException for a name in use, StringException for a bad expression. */
  add(tx: Transaction, name: string, expression: string, job: object): string {
    this.triggers.refuseTaken(name);
    const start = tx.org.clock.now();
    const next = parseCron(expression).next(start, tx.user.timeZone);
    if (next === null)
      throw apexError(
        'System.AsyncException',
        `Based on configured schedule, the given trigger '${expression}' will never fire.`,
      );
    const triggerId = this.triggers.insert(tx, { name, jobType: '7', expression, start, next });
    this.parts.rows.add(tx, 'ScheduledApex', classNameOf(job), { CronTriggerId: triggerId });
    this.keep(tx, triggerId, job);
    return triggerId;
  }

  /** @returns the jobs whose moment has come; of a test every one, as Test.stopTest runs them. */
  due(isTest: boolean): Job[] {
    if (isTest) return this.ofTests.splice(0).map(({ job }) => job);
    const org = this.parts.org();
    return readScheduled(org, org.clock.now()).flatMap((scheduled) => this.claimed(org, scheduled) ?? []);
  }

  /** After a start: a job whose state was not written down will never run. */
  recover(): void {
    for (const { stamp, triggerId, state } of this.all()) {
      if (state === null) this.triggers.fail(stamp, triggerId, 'The state of the job could not be kept.');
      else this.triggers.catchUp(stamp, triggerId);
    }
  }

  /** After the clock was set: each job's next moment is the next one from now. */
  retime(): void {
    for (const { stamp, triggerId } of this.all()) this.triggers.bringForward(stamp, triggerId);
  }

  private all(): (Scheduled & { readonly stamp: Stamp })[] {
    const org = this.parts.org();
    return readScheduled(org, Number.MAX_SAFE_INTEGER).map((scheduled) => ({
      ...scheduled,
      stamp: { org, user: this.parts.loadUser(org, scheduled.userId) },
    }));
  }

  remove(tx: Transaction, triggerId: string): void {
    if (!this.triggers.remove(tx, triggerId)) return;
    this.ofTests = this.ofTests.filter((each) => each.triggerId !== triggerId);
    forgetScheduled(tx.org, triggerId);
  }

  private keep(tx: Transaction, triggerId: string, job: object): void {
    if (tx.isTest) {
      const taken = copyForJob(job);
      const made = { ...jobFor(tx, triggerId, () => taken, true), shared: tx.store };
      tx.afterCommit.push(() => this.ofTests.push({ triggerId, job: made }));
      return;
    }
    if (!keepScheduled(tx, triggerId, job)) tx.afterCommit.push(() => void this.objects.set(triggerId, job));
  }

  private claimed(org: Org, { triggerId, userId, className, state }: Scheduled): Job | null {
    const object = this.objects.get(triggerId);
    if (state === null && object === undefined) return null;
    const stamp = { org, user: this.parts.loadUser(org, userId) };
    if (!this.triggers.claim(stamp, triggerId)) return null;
    const made = (tx: Transaction): object => object ?? tx.org.program.thaw(tx, className, state!);
    const job = jobFor(stamp, triggerId, made, false);
    const settle = (): void => this.triggers.settle(stamp, triggerId);
    return {
      ...job,
      *steps(run) {
        try {
          yield* job.steps(run);
        } finally {
          settle();
        }
      },
    };
  }
}

function jobFor({ org, user }: Stamp, triggerId: string, made: (tx: Transaction) => object, isTest: boolean): Job {
  const fire = (tx: Transaction): void =>
    void tx.org.program.invoke(tx, made(tx), 'execute/1:schedulable', [jobContext(triggerId)]);
  return { id: '', org, user, isTest, notBefore: null, steps: (run) => oneStep(() => run('scheduled', fire)) };
}
