/** The exception a failed DML statement raises. Source: Apex Developer Guide, "Bulk DML Exception Handling". */
import { ApexException } from '../apex/values/exception.ts';
import type { SObjectValue } from '../apex/values/sobject.ts';
import type { DmlError, DmlOperation, RowResult } from '../org/services/saving.ts';

/** Denials in user mode are reported without the sentence about the first row. */
const WHOLE_MESSAGE = /^Operation failed due to fields being inaccessible/;
/** Without rights on the object a statement is no matter of its rows. Apex Reference, "Exception Class", SecurityException. */
const OBJECT_DENIED = /^(Access to entity '\w+' denied|DML operation [A-Z]+ not allowed on \w+)$/;

/** @returns a DmlException naming the first failed row, with one entry for each; a SecurityException for a denied object */
export function dmlException(
  operation: DmlOperation | 'merge' | 'convertLead',
  records: readonly SObjectValue[],
  results: readonly RowResult[],
): ApexException {
  const failed = results.flatMap((result, index) =>
    result.errors
      .filter((error) => error.statusCode !== 'ALL_OR_NONE_OPERATION_ROLLED_BACK')
      .map((error) => ({
        index,
        id: result.id ?? records[index]?.id ?? null,
        object: records[index]?.type.name ?? '',
        error,
      })),
  );
  const first = failed[0];
  if (first !== undefined && OBJECT_DENIED.test(first.error.message))
    return new ApexException('System.SecurityException', first.error.message);
  const exception = new ApexException('System.DmlException', first === undefined ? null : messageOf(operation, first));
  exception.dml = failed;
  return exception;
}

function messageOf(
  operation: string,
  { index, id, error }: { index: number; id: string | null; error: DmlError },
): string {
  if (WHOLE_MESSAGE.test(error.message)) return error.message;
  const name = operation[0]!.toUpperCase() + operation.slice(1);
  const withId = id === null ? '' : ` with id ${id}`;
  return `${name} failed. First exception on row ${index}${withId}; first error: ${error.statusCode}, ${error.message}: [${error.fields.join(', ')}]`;
}
