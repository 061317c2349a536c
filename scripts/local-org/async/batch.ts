/**
 * Batch Apex: start, one execute a scope, finish, each a step in its own transaction. Fields of the job are as they
 * were after start for each execute, unless it is Database.Stateful. Source: Apex Developer Guide, "Using Batch Apex".
 */
import { ApexException, apexError } from '../apex/values/exception.ts';
import { copyForJob } from '../apex/values/job-copy.ts';
import { ApexList } from '../apex/values/list.ts';
import type { ApexObject } from '../apex/values/object.ts';
import { SObjectValue } from '../apex/values/sobject.ts';
import type { ApexValue } from '../apex/values/value.ts';
import type { ApexType } from '../apex/types/type.ts';
import type { Stamp } from '../database/platform-rows.ts';
import type { Transaction } from '../org/transaction.ts';
import { enterPart } from './batch-context.ts';
import type { BatchFault } from './batch-error-event.ts';
import { scopesOf } from './batch-scopes.ts';
import { jobContext, type TransactionRunner } from './job.ts';
import { faultText, type JobRows } from './job-rows.ts';

const STATEFUL: ApexType = { kind: 'platform', name: 'Database.Stateful', args: [] };
/** Apex Developer Guide, "Testing Batch Apex": one execution of execute in a test. */
const ONLY_ONE =
  'No more than one executeBatch can be called from within a testmethod. Please make sure the iterable returned from your start method matches the batch size, resulting in one executeBatch invocation.';

export interface BatchJob {
  readonly id: string;
  readonly batch: object;
  readonly scopeSize: number;
  readonly isTest: boolean;
  /** Told of each fault. */
  readonly onFault: (fault: BatchFault) => void;
}

/**
 * Ends early when it is aborted between two steps.
 * @returns the first exception of an execute; those of start and finish are thrown.
 */
export function* batchSteps(
  rows: JobRows,
  stamp: Stamp,
  job: BatchJob,
  run: TransactionRunner,
): Generator<void, ApexException | null> {
  const { id, batch, scopeSize } = job;
  const context = jobContext(id);
  const inPart = <T>(phase: BatchFault['phase'], work: (tx: Transaction) => T, scope: () => readonly string[]): T =>
    toldOf(job, phase, run, work, scope);
  rows.set(stamp, id, { Status: 'Preparing' });
  const scopes = inPart(
    'START',
    (tx) => scopesOf(tx, tx.org.program.invoke(tx, batch, 'start/1', [context])),
    () => [],
  );
  const count = Math.ceil(scopes.size / scopeSize);
  rows.set(stamp, id, { Status: 'Processing', TotalJobItems: count });
  if (job.isTest && count > 1) throw apexError('System.UnexpectedException', ONLY_ONE);
  const fresh = statesOf(batch);
  let first: ApexException | null = null;
  let failures = 0;
  for (let done = 0; done < count; done++) {
    yield;
    if (rows.statusOf(id) === 'Aborted') return null;
    let scope: readonly ApexValue[] = [];
    try {
      inPart(
        'EXECUTE',
        (tx) => {
          scope = scopes.take(tx, done * scopeSize, scopeSize);
          if (scope.length > 0)
            tx.org.program.invoke(tx, fresh(), 'execute/2', [context, new ApexList(scopes.elementType, [...scope])]);
        },
        () => idsOf(scope),
      );
    } catch (fault) {
      if (!(fault instanceof ApexException)) throw fault;
      first ??= fault;
      failures++;
    }
    rows.set(stamp, id, {
      JobItemsProcessed: done + 1,
      NumberOfErrors: failures,
      ...(first === null ? {} : { ExtendedStatus: `First error: ${faultText(first)}` }),
    });
  }
  yield;
  if (rows.statusOf(id) === 'Aborted') return null;
  inPart(
    'FINISH',
    (tx) => tx.org.program.invoke(tx, fresh(), 'finish/1', [context]),
    () => [],
  );
  return first;
}

/** Runs one part in its transaction; who listens is told of its fault, which is thrown on. */
function toldOf<T>(
  { id, onFault }: BatchJob,
  phase: BatchFault['phase'],
  run: TransactionRunner,
  work: (tx: Transaction) => T,
  scope: () => readonly string[],
): T {
  let requestId = '';
  try {
    return run('batch', (tx) => {
      requestId = tx.id;
      enterPart(tx, phase.toLowerCase() as 'start' | 'execute' | 'finish');
      return work(tx);
    });
  } catch (fault) {
    onFault({ jobId: id, requestId, phase, fault, scope: scope() });
    throw fault;
  }
}

function idsOf(scope: readonly ApexValue[]): string[] {
  return scope.flatMap((value) => (value instanceof SObjectValue && value.id !== null ? [value.id] : []));
}

/** @returns what makes the object of each transaction: as it was after start; the same one where the batch keeps its state */
function statesOf(batch: object): () => object {
  if ((batch as ApexObject).$info?.isAssignableTo(STATEFUL) ?? true) return () => batch;
  const atStart = copyForJob(batch);
  return () => copyForJob(atStart);
}
