/**
 * Batch Apex: start, one execute a scope, finish, each a step in its own transaction. Fields of the job are as they
 * were after start for each execute, unless it is Database.Stateful. Source: Apex Developer Guide, "Using Batch Apex".
 */
import { ApexException } from '../apex/values/exception.ts';
import { ApexList } from '../apex/values/list.ts';
import type { ApexObject } from '../apex/values/object.ts';
import type { ApexType } from '../apex/types/type.ts';
import type { Stamp } from '../database/platform-rows.ts';
import { scopesOf } from './batch-scopes.ts';
import { jobContext, type TransactionRunner } from './job.ts';
import { faultText, type JobRows } from './job-rows.ts';

const STATEFUL: ApexType = { kind: 'platform', name: 'Database.Stateful', args: [] };
const RECORD: ApexType = { kind: 'sobject', name: null };

export interface BatchJob {
  readonly id: string;
  readonly batch: object;
  readonly scopeSize: number;
}

/**
 * Ends early when it is aborted between two steps.
 * @returns the first exception of an execute; those of start and finish are thrown.
 */
export function* batchSteps(
  rows: JobRows,
  stamp: Stamp,
  { id, batch, scopeSize }: BatchJob,
  run: TransactionRunner,
): Generator<void, ApexException | null> {
  const context = jobContext(id);
  rows.set(stamp, id, { Status: 'Preparing' });
  const scopes = run('batch', (tx) => scopesOf(tx, tx.org.program.invoke(tx, batch, 'start/1', [context])));
  const count = Math.ceil(scopes.size / scopeSize);
  rows.set(stamp, id, { Status: 'Processing', TotalJobItems: count });
  const reset = resetterOf(batch);
  let first: ApexException | null = null;
  let failures = 0;
  for (let done = 0; done < count; done++) {
    yield;
    if (rows.statusOf(id) === 'Aborted') return null;
    try {
      run('batch', (tx) => {
        const scope = scopes.take(tx, done * scopeSize, scopeSize);
        if (scope.length > 0)
          tx.org.program.invoke(tx, batch, 'execute/2', [context, new ApexList(RECORD, [...scope])]);
      });
    } catch (fault) {
      if (!(fault instanceof ApexException)) throw fault;
      first ??= fault;
      failures++;
    }
    reset();
    rows.set(stamp, id, {
      JobItemsProcessed: done + 1,
      NumberOfErrors: failures,
      ...(first === null ? {} : { ExtendedStatus: `First error: ${faultText(first)}` }),
    });
  }
  yield;
  if (rows.statusOf(id) === 'Aborted') return null;
  run('batch', (tx) => tx.org.program.invoke(tx, batch, 'finish/1', [context]));
  return first;
}

/** @returns what puts the fields back to what they are now; nothing for a batch that keeps its state */
function resetterOf(batch: object): () => void {
  if ((batch as ApexObject).$info?.isAssignableTo(STATEFUL) ?? true) return () => undefined;
  const atStart = Object.entries(batch);
  return () => {
    for (const [name, value] of atStart) (batch as Record<string, unknown>)[name] = value;
  };
}
