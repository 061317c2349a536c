/** The rows of scheduled jobs: CronTrigger and CronJobDetail. Source: Object Reference, "CronTrigger". */
import { ApexDatetime } from '../apex/values/datetime.ts';
import { apexError } from '../apex/values/exception.ts';
import type { Stamp } from '../database/platform-rows.ts';
import type { Transaction } from '../org/transaction.ts';
import { parseCron } from './cron.ts';
import type { JobRows } from './job-rows.ts';

/** A job that is to be scheduled, moments in milliseconds. */
export interface Planned {
  readonly name: string;
  readonly jobType: string;
  readonly expression: string;
  readonly start: number;
  readonly next: number;
}

export class CronTriggerRows {
  constructor(private readonly jobs: JobRows) {}

  /** @returns the CronTrigger's id */
  insert(tx: Transaction, planned: Planned): string {
    const { rows } = this.jobs;
    const detail = rows.insert(tx, 'CronJobDetail', { Name: planned.name, JobType: planned.jobType });
    return rows.insert(tx, 'CronTrigger', {
      CronJobDetailId: detail.id,
      CronExpression: planned.expression,
      State: 'WAITING',
      TimesTriggered: 0,
      OwnerId: tx.user.id,
      TimeZoneSidKey: tx.user.timeZone,
      NextFireTime: new ApexDatetime(planned.next),
      StartTime: new ApexDatetime(planned.start),
    }).id!;
  }

  /** Raises System.AsyncException for a name in use. */
  refuseTaken(name: string): void {
    if (this.jobs.rows.find('CronJobDetail', { Name: name }).length > 0)
      throw apexError('System.AsyncException', `The Apex job named "${name}" is already scheduled for execution.`);
  }

  /**
   * Starts a run. The next moment is set first: a job that fails fires again all the same, and no other process fires
   * this one. @returns whether the run is this process's
   */
  claim({ org, user }: Stamp, triggerId: string): boolean {
    const { rows } = this.jobs;
    const trigger = rows.byId(triggerId);
    const firedAt = org.clock.now();
    const next = parseCron(String(trigger?.fields.get('CronExpression'))).next(firedAt, user.timeZone);
    const { changes } = org.store.driver
      .prepare('UPDATE "CronTrigger" SET "NextFireTime" = ? WHERE "Id" = ? AND "NextFireTime" <= ?')
      .run(next, triggerId, firedAt);
    if (changes === 0 || trigger === null) return false;
    rows.update({ org, user }, trigger, {
      TimesTriggered: Number(trigger.fields.get('TimesTriggered') ?? 0) + 1,
      PreviousFireTime: new ApexDatetime(firedAt),
      NextFireTime: next === null ? null : new ApexDatetime(next),
      State: 'EXECUTING',
    });
    return true;
  }

  /** Ends a run, unless the job took itself off the schedule. */
  settle(stamp: Stamp, triggerId: string): void {
    const trigger = this.jobs.rows.byId(triggerId);
    if (trigger === null) return;
    const State = trigger.fields.get('NextFireTime') === null ? 'COMPLETE' : 'WAITING';
    this.jobs.rows.update(stamp, trigger, { State });
  }

  /** After a start: no run is under way any more, and the clock may have been set back. */
  catchUp(stamp: Stamp, triggerId: string): void {
    const trigger = this.jobs.rows.byId(triggerId);
    if (trigger?.fields.get('State') === 'EXECUTING') this.settle(stamp, triggerId);
    this.bringForward(stamp, triggerId);
  }

  /** A clock that was set back would let the job wait for a moment that is far away. */
  bringForward(stamp: Stamp, triggerId: string): void {
    const { rows } = this.jobs;
    const trigger = rows.byId(triggerId);
    if (trigger === null) return;
    const { org, user } = stamp;
    const next = parseCron(String(trigger.fields.get('CronExpression'))).next(org.clock.now(), user.timeZone);
    const planned = (trigger.fields.get('NextFireTime') as ApexDatetime | null)?.ms ?? null;
    if (next !== null && planned !== null && next < planned)
      rows.update(stamp, trigger, { NextFireTime: new ApexDatetime(next) });
  }

  /** The job will never run again. */
  fail(stamp: Stamp, triggerId: string, reason: string): void {
    const { rows } = this.jobs;
    const trigger = rows.byId(triggerId);
    if (trigger === null) return;
    rows.update(stamp, trigger, { State: 'ERROR', NextFireTime: null });
    for (const job of rows.find('AsyncApexJob', { CronTriggerId: triggerId }))
      this.jobs.finish(stamp, job.id!, 'Failed', reason);
  }

  /** @returns whether there was a scheduled job of that id, which is gone now */
  remove(tx: Transaction, triggerId: string): boolean {
    const { rows } = this.jobs;
    const trigger = rows.byId(triggerId);
    if (trigger === null || trigger.type.name !== 'CronTrigger') return false;
    const detail = rows.byId(trigger.fields.get('CronJobDetailId') as string | null);
    rows.remove(detail === null ? [trigger] : [trigger, detail]);
    for (const job of rows.find('AsyncApexJob', { CronTriggerId: triggerId })) this.jobs.finish(tx, job.id!, 'Aborted');
    return true;
  }
}
