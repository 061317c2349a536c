/** Saving one record for a program: whole save order, every fault in the REST API's shape and status. */
import type { SObjectValue } from '../../apex/values/sobject.ts';
import type { DmlError, DmlOperation, DmlOptions, RowResult } from '../../org/services/saving.ts';
import type { Transaction } from '../../org/transaction.ts';
import { saveRow } from '../data/save.ts';
import { HttpFault } from '../http/fault.ts';

/** @throws HttpFault with all faults of the record; the transaction is then undone */
export function saveRecord(
  tx: Transaction,
  operation: DmlOperation,
  record: SObjectValue,
  options: Pick<DmlOptions, 'externalIdField'> = {},
): RowResult {
  return saveRow(tx, operation, record, faultOf, options);
}

const unknown: DmlError = { statusCode: 'UNKNOWN_EXCEPTION', message: 'The record was not saved.', fields: [] };

function faultOf([first = unknown, ...others]: readonly DmlError[]): HttpFault {
  const fault = (error: DmlError, more: readonly HttpFault[] = []): HttpFault =>
    new HttpFault(statusOf(error.statusCode), error.statusCode, error.message, error.fields, withFields(error), more);
  return fault(
    first,
    others.map((error) => fault(error)),
  );
}

/** Faults of records name their fields, even none. */
const withFields = ({ fields }: DmlError): Readonly<Record<string, unknown>> => ({ fields });

/** REST API Developer Guide, "Status Codes and Error Responses". */
function statusOf(code: string): number {
  if (code === 'ENTITY_IS_DELETED') return 404;
  if (/^INSUFFICIENT_ACCESS/.test(code)) return 403;
  return 400;
}
