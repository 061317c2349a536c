/** Pausing and resuming scheduled jobs, by name or id. Apex Reference, "System Class". */
import type { Transaction } from '../../../org/transaction.ts';
import { apexError } from '../../values/exception.ts';
import { allRecords } from '../data/all-records.ts';

/**
 * @returns the id of the CronTrigger whose job has that name
 * @throws ApexException System.IllegalArgumentException where none has
 */
export function cronTriggerNamed(tx: Transaction, name: string): string {
  const detail = allRecords(tx, 'CronJobDetail').find((record) => record.fields.get('Name') === name);
  const trigger = allRecords(tx, 'CronTrigger').find((record) => record.fields.get('CronJobDetailId') === detail?.id);
  if (detail === undefined || trigger === undefined)
    throw apexError('System.IllegalArgumentException', `No scheduled job has the name ${name}`);
  return trigger.id ?? '';
}

/** @throws ApexException System.IllegalArgumentException for an id that is no CronTrigger's */
export function setCronState(tx: Transaction, id: string, state: 'PAUSED' | 'WAITING'): void {
  const type = tx.org.schema.object('CronTrigger');
  const [record] = type === undefined ? [] : tx.org.store.load(type, [id]);
  if (record === undefined) throw apexError('System.IllegalArgumentException', `No scheduled job has the ID ${id}`);
  record.fields.set('State', state);
  tx.org.store.update(record, ['State']);
}
