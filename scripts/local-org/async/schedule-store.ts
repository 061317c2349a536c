/** What scheduled jobs were like when they were scheduled, kept beside their CronTrigger rows for the next process. */
import { LocalOrgError } from '../errors/catalogue.ts';
import type { Org } from '../org/org.ts';
import type { Transaction } from '../org/transaction.ts';
import { classNameOf } from './job-rows.ts';

export interface Scheduled {
  readonly triggerId: string;
  readonly userId: string;
  readonly className: string;
  /** As text; null where a field is of a type that JSON does not know. */
  readonly state: string | null;
}

/** @returns whether the job's state could be written down */
export function keepScheduled(tx: Transaction, triggerId: string, job: object): boolean {
  const state = frozen(tx, job);
  tx.org.store.driver
    .prepare('INSERT INTO "~scheduled" (trigger_id, user_id, class, state) VALUES (?, ?, ?, ?)')
    .run(triggerId, tx.user.id, classNameOf(job), state);
  return state !== null;
}

export function forgetScheduled(org: Org, triggerId: string): void {
  org.store.driver.prepare('DELETE FROM "~scheduled" WHERE trigger_id = ?').run(triggerId);
}

/** @param until in milliseconds @returns the jobs that fire up to then, the first first */
export function readScheduled(org: Org, until: number): Scheduled[] {
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

function frozen(tx: Transaction, job: object): string | null {
  try {
    return tx.org.program.freeze(tx, job);
  } catch (error) {
    if (error instanceof LocalOrgError) return null;
    throw error;
  }
}
