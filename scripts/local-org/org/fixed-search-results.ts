/**
 * In a test a search finds nothing but what the test has fixed.
 * Apex Developer Guide, "Adding SOSL Queries to Unit Tests".
 */
import { testContext } from './test-context.ts';
import type { Transaction } from './transaction.ts';

const FIXED_RESULTS = testContext.searchResults;

/** `Test.setFixedSearchResults(ids)` */
export function setFixedSearchResults(tx: Transaction, ids: readonly string[]): void {
  tx.store.set(FIXED_RESULTS, [...ids]);
}

/** @returns the only ids a search may give, or null outside tests, where it really searches. */
export function fixedSearchResults(tx: Transaction): readonly string[] | null {
  if (!tx.isTest) return null;
  return (tx.store.get(FIXED_RESULTS) as readonly string[] | undefined) ?? [];
}
