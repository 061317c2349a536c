/**
 * What asynchronous work of a test shares with the test: it runs in the test's own context, so static variables that
 * it sets are seen by the test, and mocks of the test answer it. Apex Developer Guide, "Using Limits, startTest, and
 * stopTest".
 */
import type { Transaction } from './transaction.ts';

export const testContext = {
  statics: Symbol('epoch of static variables'),
  mocks: Symbol('mocks'),
  answers: Symbol('what methods of ConnectApi are to answer'),
  cache: Symbol.for('test that caches'),
  searchResults: Symbol('fixed search results'),
  testWindow: Symbol('limits outside startTest'),
  changeCapture: Symbol('change data capture'),
  replayIds: Symbol('replay ids of the test event bus'),
  isSiloed: Symbol('does not see the data of the org'),
} as const;

/** In a test jobs wait from the moment they are enqueued; nothing is committed before its end. */
export function releaseJobs(tx: Transaction): void {
  if (tx.isTest) for (const start of tx.afterCommit.splice(0)) start();
}

/** @returns the part of a transaction's store that work which the test enqueued begins with */
export function sharedWithJobs(store: ReadonlyMap<symbol, unknown>): Map<symbol, unknown> {
  return new Map(Object.values(testContext).flatMap((key) => (store.has(key) ? [[key, store.get(key)]] : [])));
}
