/** When Apex may call out, and what answers it. Apex Developer Guide, "Callouts and DML in the Same Transaction". */
import type { Transaction } from '../../org/transaction.ts';
import { apexError } from '../values/exception.ts';
import { unsupported } from '../../errors/catalogue.ts';
import { unsupportedPlatform } from '../../errors/unsupported-platform.ts';
import { mockOf } from './testing/mocks.ts';

/** @returns the mock that answers; raises what the platform raises where the code may not call out, or to nobody */
export function calloutMock(tx: Transaction, kind: 'HttpCalloutMock' | 'WebServiceMock', endpoint: string): object {
  tx.limits.count('callouts');
  const mock = mockOf(tx, kind);
  if (mock !== null) {
    refuseAfterChanges(tx);
    return mock;
  }
  if (tx.isTest)
    throw apexError('System.TypeException', 'Methods defined as TestMethod do not support Web service callouts');
  throw unsupported(unsupportedPlatform.feature, [`A callout to ${endpoint}`]);
}

/** What was saved is not committed as long as the transaction goes on; data that a test made before its window is. */
function refuseAfterChanges(tx: Transaction): void {
  if (tx.limits.used('dmlStatements') > 0)
    throw apexError(
      'System.CalloutException',
      'You have uncommitted work pending. Please commit or rollback before calling out',
    );
}
