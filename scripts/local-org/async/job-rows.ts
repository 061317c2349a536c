/** AsyncApexJob rows: how SOQL and the setup screens see jobs. */
import { ApexDatetime } from '../apex/values/datetime.ts';
import { ApexException } from '../apex/values/exception.ts';
import type { ApexObject } from '../apex/values/object.ts';
import type { ApexValue } from '../apex/values/value.ts';
import { PlatformRows, type Stamp } from '../database/platform-rows.ts';
import type { RecordStore } from '../database/record-store.ts';

/** Of ExtendedStatus. */
const LONGEST_STATUS = 1000;

export type JobType = 'Queueable' | 'Future' | 'BatchApex' | 'ScheduledApex';

export class JobRows {
  readonly rows: PlatformRows;

  constructor(store: RecordStore) {
    this.rows = new PlatformRows(store);
  }

  /** @returns the id of the new job. */
  add(stamp: Stamp, type: JobType, className: string, more: Readonly<Record<string, ApexValue>> = {}): string {
    const apexClass = this.rows.find('ApexClass', { Name: className })[0]?.id ?? null;
    const values = {
      JobType: type,
      Status: 'Queued',
      ApexClassId: apexClass,
      JobItemsProcessed: 0,
      TotalJobItems: 0,
      NumberOfErrors: 0,
      ...more,
    };
    return this.rows.insert(stamp, 'AsyncApexJob', values).id!;
  }

  set(stamp: Stamp, id: string, values: Readonly<Record<string, ApexValue>>): void {
    const record = this.rows.byId(id);
    if (record !== null) this.rows.update(stamp, record, values);
  }

  finish(stamp: Stamp, id: string, status: 'Completed' | 'Failed' | 'Aborted', extended: string | null = null): void {
    this.set(stamp, id, {
      Status: status,
      CompletedDate: new ApexDatetime(stamp.org.clock.now()),
      ExtendedStatus: extended,
    });
  }

  /** Queued and running jobs that nobody runs any more. @returns how many there were */
  abortLeft(stamp: Stamp, reason: string): number {
    const left = UNFINISHED.flatMap((status) => this.rows.find('AsyncApexJob', { Status: status })).filter(
      (row) => row.fields.get('JobType') !== 'ScheduledApex',
    );
    for (const row of left) this.finish(stamp, row.id!, 'Aborted', reason);
    return left.length;
  }

  statusOf(id: string): string | null {
    return (this.rows.byId(id)?.fields.get('Status') as string | null | undefined) ?? null;
  }
}

/** States of a job that may still run. */
export const UNFINISHED: readonly string[] = ['Holding', 'Queued', 'Preparing', 'Processing'];

/** As ExtendedStatus tells it. */
export function faultText(fault: unknown): string {
  const text = fault instanceof ApexException ? `${fault.typeName}: ${fault.message ?? ''}` : String(fault);
  return text.slice(0, LONGEST_STATUS);
}

export function classNameOf(job: object): string {
  return (job as ApexObject).$info?.name ?? job.constructor.name;
}
