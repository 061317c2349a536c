/** What `System` does with jobs. Apex Reference, "System Class", "AsyncOptions Class". */
import type { QueueableOptions } from '../../../org/services.ts';
import type { Transaction } from '../../../org/transaction.ts';
import type { ApexDate } from '../../values/date.ts';
import { ApexDatetime } from '../../values/datetime.ts';
import { apexError } from '../../values/exception.ts';
import { allRecords } from '../data/all-records.ts';
import type { PlatformRecord } from '../platform-record.ts';
import type { DuplicateSignature } from './duplicate-signature.ts';

/** Where the asynchronous service looks for a queueable's finalizer. */
const FINALIZER = Symbol.for('async finalizer');
const FINISHED = new Set(['Completed', 'Failed', 'Aborted']);

export function queueableOptions(delayMinutes: number): QueueableOptions {
  return { delayMinutes, maximumDepth: null, signature: null };
}

export function optionsOf(tx: Transaction, options: PlatformRecord): QueueableOptions {
  const signature = options.get(tx, 'DuplicateSignature') as DuplicateSignature | null;
  return {
    delayMinutes: (options.get(tx, 'MinimumQueueableDelayInMinutes') as number | null) ?? 0,
    maximumDepth: options.get(tx, 'MaximumQueueableStackDepth') as number | null,
    signature: signature?.text ?? null,
  };
}

export function attachFinalizer(tx: Transaction, finalizer: object): void {
  if (tx.kind !== 'queueable')
    throw apexError('System.AsyncException', 'System.attachFinalizer(Finalizer) is not allowed in this context');
  if (tx.store.has(FINALIZER))
    throw apexError('System.AsyncException', 'More than one Finalizer cannot be attached to same Async Job');
  tx.store.set(FINALIZER, finalizer);
}

/** @returns the id of the CronTrigger whose job has that name */
export function cronTriggerNamed(tx: Transaction, name: string): string {
  const detail = allRecords(tx, 'CronJobDetail').find((record) => record.fields.get('Name') === name);
  const trigger = allRecords(tx, 'CronTrigger').find((record) => record.fields.get('CronJobDetailId') === detail?.id);
  if (detail === undefined || trigger === undefined)
    throw apexError('System.IllegalArgumentException', `No scheduled job has the name ${name}`);
  return trigger.id ?? '';
}

export function setCronState(tx: Transaction, id: string, state: 'PAUSED' | 'WAITING'): void {
  const type = tx.org.schema.object('CronTrigger');
  const [record] = type === undefined ? [] : tx.org.store.load(type, [id]);
  if (record === undefined) throw apexError('System.IllegalArgumentException', `No scheduled job has the ID ${id}`);
  record.fields.set('State', state);
  tx.org.store.update(record, ['State']);
}

/** @returns how many finished jobs from before that day were removed */
export function purgeJobs(tx: Transaction, before: ApexDate): number {
  const type = tx.org.schema.object('AsyncApexJob');
  if (type === undefined) return 0;
  const old = allRecords(tx, 'AsyncApexJob').filter(({ fields }) => {
    const completed = fields.get('CompletedDate');
    return FINISHED.has(String(fields.get('Status'))) && completed instanceof ApexDatetime && completed.ms < before.utc;
  });
  tx.org.store.purge(
    type,
    old.map(({ id }) => id ?? ''),
  );
  return old.length;
}
