/**
 * Scheduled Apex: which jobs wait for which moment. Their rows outlive the process, with the state the job had when it
 * was scheduled, so that the next process goes on. Source: Apex Developer Guide, "Apex Scheduler".
 */
import { ApexDatetime } from '../apex/values/datetime.ts';
import { apexError } from '../apex/values/exception.ts';
import { copyForJob } from '../apex/values/job-copy.ts';
import { LocalOrgError } from '../errors/catalogue.ts';
import type { Org } from '../org/org.ts';
import type { CurrentUser, Transaction } from '../org/transaction.ts';
import { onceAt, parseCron } from './cron.ts';
import { jobContext, oneStep, type Job } from './job.ts';
import { classNameOf, type JobRows } from './job-rows.ts';

interface Scheduled {
  readonly triggerId: string;
  readonly userId: string;
  readonly className: string;
  /** What the job was like when it was scheduled; null when it cannot be written down. */
  readonly state: string | null;
}

export interface ScheduleParts {
  readonly rows: JobRows;
  readonly org: () => Org;
  readonly loadUser: (org: Org, id: string) => CurrentUser;
}

export class ScheduledJobs {
  /** Jobs whose state cannot be written down live as long as the process. */
  private readonly objects = new Map<string, object>();
  /** Jobs of a test run once, at Test.stopTest. */
  private ofTests: { readonly triggerId: string; readonly job: Job }[] = [];

  constructor(private readonly parts: ScheduleParts) {}

  /** A batch that starts once, at that moment. @returns the CronTrigger's id */
  addBatch(tx: Transaction, name: string, at: number): string {
    this.refuseTaken(name);
    return this.insertTrigger(tx, { name, type: '9', text: onceAt(at, tx.user.timeZone), start: at, next: at });
  }

  /** @param planned its job type and, in milliseconds, from when it counts and when it fires first @returns its id */
  private insertTrigger(
    tx: Transaction,
    planned: { name: string; type: string; text: string; start: number; next: number },
  ): string {
    const { rows } = this.parts.rows;
    const detail = rows.insert(tx, 'CronJobDetail', { Name: planned.name, JobType: planned.type });
    return rows.insert(tx, 'CronTrigger', {
      CronJobDetailId: detail.id,
      CronExpression: planned.text,
      State: 'WAITING',
      TimesTriggered: 0,
      OwnerId: tx.user.id,
      TimeZoneSidKey: tx.user.timeZone,
      NextFireTime: new ApexDatetime(planned.next),
      StartTime: new ApexDatetime(planned.start),
    }).id!;
  }

  private refuseTaken(name: string): void {
    if (this.parts.rows.rows.find('CronJobDetail', { Name: name }).length > 0)
      throw apexError('System.AsyncException', `The Apex job named "${name}" is already scheduled for execution.`);
  }

  /** @returns the CronTrigger's id. Raises System.AsyncException for a name in use, StringException for a bad expression. */
  add(tx: Transaction, name: string, text: string, job: object): string {
    this.refuseTaken(name);
    const now = tx.org.clock.now();
    const next = parseCron(text).next(now, tx.user.timeZone);
    if (next === null)
      throw apexError(
        'System.AsyncException',
        `Based on configured schedule, the given trigger '${text}' will never fire.`,
      );
    const triggerId = this.insertTrigger(tx, { name, type: '7', text, start: now, next });
    this.parts.rows.add(tx, 'ScheduledApex', classNameOf(job), { CronTriggerId: triggerId });
    this.keep(tx, triggerId, job);
    return triggerId;
  }

  /** @returns the jobs whose moment has come; of a test every one, as Test.stopTest runs them. */
  due(isTest: boolean): Job[] {
    if (isTest) return this.ofTests.splice(0).map(({ job }) => job);
    const org = this.parts.org();
    return this.read(org, org.clock.now()).flatMap((scheduled) => this.claimed(org, scheduled) ?? []);
  }

  /**
   * After a start: a clock that was set back would let jobs wait for a moment that is far away, and a job whose
   * state was not written down will never run.
   */
  recover(): void {
    const org = this.parts.org();
    for (const { triggerId, userId, state } of this.read(org, Number.MAX_SAFE_INTEGER)) {
      const trigger = this.parts.rows.rows.byId(triggerId);
      if (trigger === null) continue;
      const user = this.parts.loadUser(org, userId);
      const next = parseCron(String(trigger.fields.get('CronExpression'))).next(org.clock.now(), user.timeZone);
      const planned = (trigger.fields.get('NextFireTime') as ApexDatetime | null)?.ms ?? null;
      if (state === null) {
        this.parts.rows.rows.update({ org, user }, trigger, { State: 'ERROR', NextFireTime: null });
        for (const job of this.parts.rows.rows.find('AsyncApexJob', { CronTriggerId: triggerId }))
          this.parts.rows.finish({ org, user }, job.id!, 'Failed', 'The state of the job could not be kept.');
        continue;
      }
      if (trigger.fields.get('State') === 'EXECUTING') this.settle({ org, user }, triggerId);
      if (next !== null && planned !== null && next < planned)
        this.parts.rows.rows.update({ org, user }, trigger, { NextFireTime: new ApexDatetime(next) });
    }
  }

  remove(tx: Transaction, triggerId: string): void {
    const { rows } = this.parts.rows;
    const trigger = rows.byId(triggerId);
    if (trigger === null || trigger.type.name !== 'CronTrigger') return;
    const detail = rows.byId(trigger.fields.get('CronJobDetailId') as string | null);
    rows.remove(detail === null ? [trigger] : [trigger, detail]);
    for (const job of rows.find('AsyncApexJob', { CronTriggerId: triggerId }))
      this.parts.rows.finish(tx, job.id!, 'Aborted');
    this.ofTests = this.ofTests.filter((each) => each.triggerId !== triggerId);
    tx.org.store.driver.prepare('DELETE FROM "~scheduled" WHERE trigger_id = ?').run(triggerId);
  }

  private keep(tx: Transaction, triggerId: string, job: object): void {
    if (tx.isTest) {
      const { org, user } = tx;
      const taken = copyForJob(job);
      const made = { ...this.jobFor(org, user, triggerId, () => taken, true), shared: tx.store };
      tx.afterCommit.push(() => this.ofTests.push({ triggerId, job: made }));
      return;
    }
    const state = frozen(tx, job);
    tx.org.store.driver
      .prepare('INSERT INTO "~scheduled" (trigger_id, user_id, class, state) VALUES (?, ?, ?, ?)')
      .run(triggerId, tx.user.id, classNameOf(job), state);
    if (state === null) tx.afterCommit.push(() => void this.objects.set(triggerId, job));
  }

  /** Jobs that fire up to a moment. */
  private read(org: Org, until: number): Scheduled[] {
    return org.store.driver
      .prepare(
        `SELECT s.trigger_id, s.user_id, s.class, s.state FROM "~scheduled" s JOIN "CronTrigger" t ON t."Id" = s.trigger_id
          WHERE t."NextFireTime" <= ? ORDER BY t."NextFireTime"`,
      )
      .all(until)
      .map(([triggerId, userId, className, state]) => ({
        triggerId: String(triggerId),
        userId: String(userId),
        className: String(className),
        state: state as string | null,
      }));
  }

  /** The next moment is set first: a job that fails fires again all the same, and no other process fires this one. */
  private claimed(org: Org, { triggerId, userId, className, state }: Scheduled): Job | null {
    const { rows } = this.parts.rows;
    const object = this.objects.get(triggerId);
    if (state === null && object === undefined) return null;
    const user = this.parts.loadUser(org, userId);
    const trigger = rows.byId(triggerId);
    const firedAt = org.clock.now();
    const next = parseCron(String(trigger?.fields.get('CronExpression'))).next(firedAt, user.timeZone);
    const { changes } = org.store.driver
      .prepare('UPDATE "CronTrigger" SET "NextFireTime" = ? WHERE "Id" = ? AND "NextFireTime" <= ?')
      .run(next, triggerId, firedAt);
    if (changes === 0 || trigger === null) return null;
    rows.update({ org, user }, trigger, {
      TimesTriggered: Number(trigger.fields.get('TimesTriggered') ?? 0) + 1,
      PreviousFireTime: new ApexDatetime(firedAt),
      NextFireTime: next === null ? null : new ApexDatetime(next),
      State: 'EXECUTING',
    });
    const made = (tx: Transaction): object => object ?? tx.org.program.thaw(tx, className, state!);
    const job = this.jobFor(org, user, triggerId, made, false);
    const settle = (): void => this.settle({ org, user }, triggerId);
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

  /** After a run, unless the job took itself off the schedule. */
  private settle(stamp: { org: Org; user: CurrentUser }, triggerId: string): void {
    const { rows } = this.parts.rows;
    const trigger = rows.byId(triggerId);
    if (trigger === null) return;
    const State = trigger.fields.get('NextFireTime') === null ? 'COMPLETE' : 'WAITING';
    rows.update(stamp, trigger, { State });
  }

  private jobFor(
    org: Org,
    user: CurrentUser,
    triggerId: string,
    made: (tx: Transaction) => object,
    isTest: boolean,
  ): Job {
    const fire = (tx: Transaction): void =>
      void tx.org.program.invoke(tx, made(tx), 'execute/1:schedulable', [jobContext(triggerId)]);
    return { id: '', org, user, isTest, notBefore: null, steps: (run) => oneStep(() => run('scheduled', fire)) };
  }
}

/** @returns the job's state as text; null where a field is of a type that JSON does not know */
function frozen(tx: Transaction, job: object): string | null {
  try {
    return tx.org.program.freeze(tx, job);
  } catch (error) {
    if (error instanceof LocalOrgError) return null;
    throw error;
  }
}
