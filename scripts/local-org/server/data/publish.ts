/**
 * Publishing a platform event through the API that creates records. Platform Events Developer Guide, "Publish Event
 * Messages with Salesforce APIs": the answer says that the event is on its way, by an id that only it has.
 */
import type { SObjectValue } from '../../apex/values/sobject.ts';
import type { Transaction } from '../../org/transaction.ts';
import { HttpFault } from '../http/fault.ts';

/** Events are no records: all answers name the same id. */
const NO_RECORD = 'e01xx0000000001AAA';

/** @throws HttpFault when the user may not publish it, or it lacks a required field */
export function publish(tx: Transaction, event: SObjectValue): Readonly<Record<string, unknown>> {
  const { name } = event.type;
  if (!tx.org.access.object(tx, name).create)
    throw new HttpFault(403, 'INSUFFICIENT_ACCESS', `You have no access to create ${name}`);
  const [result] = tx.org.async.publish(tx, [event]);
  const [error] = result?.errors ?? [];
  if (error !== undefined) throw new HttpFault(400, error.statusCode, error.message, error.fields);
  return {
    id: NO_RECORD,
    success: true,
    errors: [{ statusCode: 'OPERATION_ENQUEUED', message: result?.id, fields: [] }],
  };
}
