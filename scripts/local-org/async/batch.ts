/**
 * Batch Apex: start, one execute a chunk, finish, each in its own transaction. Fields of the job are as they were
 * after start for each execute, unless it is Database.Stateful. Source: Apex Developer Guide, "Using Batch Apex".
 */
import { ApexException } from '../apex/values/exception.ts';
import { ApexList } from '../apex/values/list.ts';
import type { ApexObject } from '../apex/values/object.ts';
import type { ApexType } from '../apex/types/type.ts';
import type { ApexValue } from '../apex/values/value.ts';
import type { Stamp } from '../database/platform-rows.ts';
import { batchRecords } from './batch-records.ts';
import { jobContext, type TransactionRunner } from './job.ts';
import type { JobRows } from './job-rows.ts';

const STATEFUL: ApexType = { kind: 'platform', name: 'Database.Stateful', args: [] };
const RECORD: ApexType = { kind: 'sobject', name: null };

/** @returns the first exception of an execute; those of start and finish are thrown. */
export function runBatch(
  rows: JobRows,
  stamp: Stamp,
  id: string,
  batch: object,
  scope: number,
  run: TransactionRunner,
): ApexException | null {
  const context = jobContext(id);
  const invoke = (slot: string, args: readonly ApexValue[]): void =>
    void run('batch', (tx) => tx.org.program.invoke(tx, batch, slot, args));
  rows.set(stamp, id, { Status: 'Preparing' });
  const records = run('batch', (tx) => batchRecords(tx, tx.org.program.invoke(tx, batch, 'start/1', [context])));
  const chunks = Math.ceil(records.length / scope);
  rows.set(stamp, id, { Status: 'Processing', TotalJobItems: chunks });
  const isStateful = (batch as ApexObject).$info?.isAssignableTo(STATEFUL) ?? true;
  const atStart = isStateful ? null : new Map(Object.entries(batch));
  let first: ApexException | null = null;
  let failures = 0;
  for (let chunk = 0; chunk < chunks; chunk++) {
    if (rows.statusOf(id) === 'Aborted') return null;
    const part = records.slice(chunk * scope, (chunk + 1) * scope);
    try {
      invoke('execute/2', [context, new ApexList(RECORD, [...part])]);
    } catch (fault) {
      if (!(fault instanceof ApexException)) throw fault;
      first ??= fault;
      failures++;
    }
    if (atStart !== null) for (const [name, value] of atStart) (batch as Record<string, unknown>)[name] = value;
    rows.set(stamp, id, { JobItemsProcessed: chunk + 1, NumberOfErrors: failures });
  }
  invoke('finish/1', [context]);
  return first;
}
