/**
 * Callbacks of publications: told when the events are on their way, or when a test lets them fail.
 * Platform Events Developer Guide, "Get the Result of Asynchronous Event Publishing with Apex Publish Callbacks".
 */
import { ApexList } from '../apex/values/list.ts';
import type { SObjectValue } from '../apex/values/sobject.ts';
import type { ApexType } from '../apex/types/type.ts';
import type { Transaction } from '../org/transaction.ts';
import type { JobQueue } from './job-queue.ts';
import { oneStep, type Job } from './job.ts';

const TEXT: ApexType = { kind: 'primitive', name: 'String' };
const SLOTS = { delivered: 'onsuccess/1', failed: 'onfailure/1' } as const;

/** @param shared store of the test that publishes */
export function tellAfter(
  tx: Transaction,
  queue: JobQueue,
  callback: object,
  events: readonly SObjectValue[],
  shared: ReadonlyMap<symbol, unknown> | null,
): void {
  const uuids = events.map((event) => String(event.fields.get('EventUuid')));
  const tell = (inner: Transaction, outcome: keyof typeof SLOTS): void => {
    const result = { 'geteventuuids/0': () => new ApexList(TEXT, [...uuids]) };
    if (SLOTS[outcome] in callback) inner.org.program.invoke(inner, callback, SLOTS[outcome], [result]);
  };
  const job: Job = {
    id: '',
    org: tx.org,
    user: tx.user,
    isTest: tx.isTest,
    notBefore: null,
    isDelivery: true,
    shared,
    callback: (outcome) => tell(tx, outcome),
    steps: (run) => oneStep(() => run('event', (inner) => tell(inner, 'delivered'))),
  };
  tx.afterCommit.push(() => queue.add(job));
}
