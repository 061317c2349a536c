/** Scheduled Apex: which jobs wait for which moment. Source: Apex Developer Guide, "Apex Scheduler". */
import { ApexDatetime } from '../apex/values/datetime.ts';
import { apexError } from '../apex/values/exception.ts';
import type { Transaction } from '../org/transaction.ts';
import { CronExpression, CronSyntaxError } from './cron.ts';
import { jobContext, type Job } from './job.ts';
import { classNameOf, type JobRows } from './job-rows.ts';

interface Scheduled {
  readonly triggerId: string;
  readonly cron: CronExpression;
  readonly job: object;
  readonly from: Pick<Job, 'org' | 'user' | 'isTest'>;
  next: number | null;
}

export class ScheduledJobs {
  private readonly waiting = new Map<string, Scheduled>();

  constructor(private readonly rows: JobRows) {}

  /** @returns the CronTrigger's id. Raises System.AsyncException for a name in use, StringException for a bad expression. */
  add(tx: Transaction, name: string, text: string, job: object): string {
    const { rows } = this.rows;
    if (rows.find('CronJobDetail', { Name: name }).length > 0) {
      throw apexError('System.AsyncException', `The Apex job named "${name}" is already scheduled for execution.`);
    }
    const cron = parsed(text);
    const next = cron.next(tx.org.clock.now(), tx.user.timeZone);
    if (next === null)
      throw apexError(
        'System.AsyncException',
        `Based on configured schedule, the given trigger '${text}' will never fire.`,
      );
    const detail = rows.insert(tx, 'CronJobDetail', { Name: name, JobType: '7' });
    const trigger = rows.insert(tx, 'CronTrigger', {
      CronJobDetailId: detail.id,
      CronExpression: text,
      State: 'WAITING',
      TimesTriggered: 0,
      OwnerId: tx.user.id,
      TimeZoneSidKey: tx.user.timeZone,
      NextFireTime: new ApexDatetime(next),
      StartTime: new ApexDatetime(tx.org.clock.now()),
    });
    this.rows.add(tx, 'ScheduledApex', classNameOf(job), { CronTriggerId: trigger.id });
    const scheduled: Scheduled = {
      triggerId: trigger.id!,
      cron,
      job,
      from: { org: tx.org, user: tx.user, isTest: tx.isTest },
      next,
    };
    tx.afterCommit.push(() => this.waiting.set(trigger.id!, scheduled));
    return trigger.id!;
  }

  /** @returns the jobs whose moment has come; in a test every one, as Test.stopTest runs them. */
  due(isTest: boolean): Job[] {
    const jobs: Job[] = [];
    for (const scheduled of this.waiting.values()) {
      const { org } = scheduled.from;
      if (scheduled.from.isTest !== isTest) continue;
      if (!isTest && (scheduled.next === null || scheduled.next > org.clock.now())) continue;
      if (isTest) this.waiting.delete(scheduled.triggerId);
      jobs.push(this.jobFor(scheduled));
    }
    return jobs;
  }

  remove(tx: Transaction, triggerId: string): void {
    const { rows } = this.rows;
    const trigger = rows.byId(triggerId);
    if (trigger === null) return;
    const detail = rows.byId(trigger.fields.get('CronJobDetailId') as string | null);
    rows.remove(detail === null ? [trigger] : [trigger, detail]);
    for (const job of rows.find('AsyncApexJob', { CronTriggerId: triggerId })) this.rows.finish(tx, job.id!, 'Aborted');
    this.waiting.delete(triggerId);
    tx.afterCommit.push(() => this.waiting.delete(triggerId));
  }

  private jobFor(scheduled: Scheduled): Job {
    const { triggerId, from } = scheduled;
    // The next moment is set first: a job that fails fires again all the same.
    const firedAt = from.org.clock.now();
    scheduled.next = scheduled.cron.next(firedAt, from.user.timeZone);
    return {
      ...from,
      id: triggerId,
      notBefore: null,
      run: (run) => {
        const trigger = this.rows.rows.byId(triggerId);
        if (trigger !== null) {
          this.rows.rows.update(from, trigger, {
            TimesTriggered: Number(trigger.fields.get('TimesTriggered') ?? 0) + 1,
            PreviousFireTime: new ApexDatetime(firedAt),
            NextFireTime: scheduled.next === null ? null : new ApexDatetime(scheduled.next),
            State: scheduled.next === null ? 'COMPLETE' : 'WAITING',
          });
        }
        run('scheduled', (tx) =>
          tx.org.program.invoke(tx, scheduled.job, 'execute/1:schedulable', [jobContext(triggerId)]),
        );
      },
    };
  }
}

function parsed(text: string): CronExpression {
  try {
    return new CronExpression(text);
  } catch (fault) {
    if (fault instanceof CronSyntaxError) throw apexError('System.StringException', fault.message);
    throw fault;
  }
}
