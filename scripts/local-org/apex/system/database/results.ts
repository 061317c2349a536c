/** Results of DML: `Database.SaveResult` and its kin. Apex Reference, Database namespace. */
import type { DmlError, RowResult } from '../../../org/services/saving.ts';
import { platformType, stringType } from '../../values/apex-type-names.ts';
import { ApexList } from '../../values/list.ts';
import { platformEnumValues } from '../platform-enums.ts';
import type { PlatformClass } from '../platform-class.ts';
import { duplicateResult } from './duplicates.ts';
import { PlatformRecord, recordClass } from '../platform-record.ts';

export type ResultType =
  | 'Database.SaveResult'
  | 'Database.UpsertResult'
  | 'Database.DeleteResult'
  | 'Database.UndeleteResult'
  | 'Database.MergeResult'
  | 'Database.EmptyRecycleBinResult'
  | 'Approval.LockResult'
  | 'Approval.UnlockResult';

const types: readonly ResultType[] = [
  'Database.SaveResult',
  'Database.UpsertResult',
  'Database.DeleteResult',
  'Database.UndeleteResult',
  'Database.MergeResult',
  'Database.EmptyRecycleBinResult',
  'Approval.LockResult',
  'Approval.UnlockResult',
];

export const resultClasses: readonly PlatformClass[] = [
  ...types.map((name) => recordClass(name)),
  recordClass('Database.Error'),
  recordClass('Database.DuplicateError'),
];

/** What a duplicate rule refuses is told by the error's own class. */
export function databaseError(error: DmlError): PlatformRecord {
  const values = {
    StatusCode: statusCode(error.statusCode),
    Message: error.message,
    Fields: new ApexList(stringType, [...error.fields]),
  };
  if (error.statusCode !== 'DUPLICATES_DETECTED') return new PlatformRecord('Database.Error', values);
  const { duplicates } = error;
  return new PlatformRecord('Database.DuplicateError', {
    ...values,
    DuplicateResult: duplicates === undefined ? null : () => duplicateResult(error.message, duplicates),
  });
}

export function errorList(errors: readonly DmlError[]): ApexList<PlatformRecord> {
  return new ApexList(platformType('Database.Error'), errors.map(databaseError));
}

/** @param more what only that kind of result has, `MergedRecordIds` */
export function rowResult(
  type: ResultType,
  row: RowResult,
  more: Readonly<Record<string, unknown>> = {},
): PlatformRecord {
  return new PlatformRecord(type, {
    Id: row.id,
    Success: row.isSuccess,
    Errors: errorList(row.errors),
    Created: row.isCreated,
    ...more,
  });
}

/** A code that the platform's enum lacks is an unknown exception to Apex. */
export function statusCode(name: string): object | null {
  const codes = platformEnumValues('System.StatusCode');
  return codes.find((code) => code.name === name) ?? codes.find((code) => code.name === 'UNKNOWN_EXCEPTION') ?? null;
}
