/** `Test.setMock`: what answers callouts in a test. */
import { testContext } from '../../../org/test-context.ts';
import type { Transaction } from '../../../org/transaction.ts';
import type { ApexObject } from '../../values/object.ts';

const MOCKS = testContext.mocks;

/** @param kind name of the mock interface, `HttpCalloutMock` */
export function setMock(tx: Transaction, kind: string, mock: ApexObject): void {
  mocksOf(tx).set(kind, mock);
}

export function mockOf(tx: Transaction, kind: string): ApexObject | null {
  return mocksOf(tx).get(kind) ?? null;
}

function mocksOf(tx: Transaction): Map<string, ApexObject> {
  const known = tx.store.get(MOCKS) as Map<string, ApexObject> | undefined;
  if (known) return known;
  const mocks = new Map<string, ApexObject>();
  tx.store.set(MOCKS, mocks);
  return mocks;
}
