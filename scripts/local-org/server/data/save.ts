/** Saving one record for screens and programs: whole save order; what fails is told in the shape each of them knows. */
import type { SObjectValue } from '../../apex/values/sobject.ts';
import type { DmlError, DmlOperation, DmlOptions, RowResult } from '../../org/services/saving.ts';
import type { Transaction } from '../../org/transaction.ts';
import { HttpFault } from '../http/fault.ts';

/**
 * For screens.
 *
 * @returns the record's id
 * @throws HttpFault with Salesforce's status code; the transaction is then undone
 */
export function save(tx: Transaction, operation: DmlOperation, record: SObjectValue): string {
  return saveRow(tx, operation, record, (errors) => faultOf(record, errors)).id ?? record.id ?? '';
}

/** @throws the fault made of the record's errors; the transaction is then undone */
export function saveRow(
  tx: Transaction,
  operation: DmlOperation,
  record: SObjectValue,
  toFault: (errors: readonly DmlError[]) => HttpFault,
  options: Pick<DmlOptions, 'externalIdField'> = {},
): RowResult {
  const [result] = tx.org.dml.save(tx, operation, [record], {
    allOrNone: true,
    access: 'user',
    sharing: 'with',
    ...options,
  });
  if (result?.isSuccess !== true) throw toFault(result?.errors ?? []);
  return result;
}

/** UI API guide, "Record Errors": field errors by field, others in a list. */
function faultOf(record: SObjectValue, errors: readonly DmlError[]): HttpFault {
  const first = errors[0];
  const described = errors.flatMap((error) =>
    (error.fields.length > 0 ? error.fields : [null]).map((field) => ({
      errorCode: error.statusCode,
      message: error.message,
      field,
      fieldLabel: field === null ? null : (record.type.fields.get(field.toLowerCase())?.label ?? field),
      constituentField: null,
      duplicateRecordError: null,
    })),
  );
  const fieldErrors: Record<string, typeof described> = {};
  for (const each of described) if (each.field !== null) (fieldErrors[each.field] ??= []).push(each);
  const output = { errors: described.filter((each) => each.field === null), fieldErrors };
  const status = first !== undefined && /^INSUFFICIENT_ACCESS|^CANNOT_/.test(first.statusCode) ? 403 : 400;
  return new HttpFault(
    status,
    first?.statusCode ?? 'UNKNOWN_EXCEPTION',
    first?.message ?? 'The record was not saved.',
    first?.fields ?? [],
    {
      enhancedErrorType: 'RecordError',
      statusCode: status,
      output,
    },
  );
}
