/** Results of DML: `Database.SaveResult` and its kin. Apex Reference, Database namespace. */
import type { DmlError, RowResult } from '../../../org/services/saving.ts';
import { platformType, stringType } from '../../values/apex-type-names.ts';
import { ApexList } from '../../values/list.ts';
import { platformEnumValues } from '../platform-enums.ts';
import type { PlatformClass } from '../platform-class.ts';
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

export function databaseError(error: DmlError): PlatformRecord {
  return new PlatformRecord('Database.Error', {
    StatusCode: statusCode(error.statusCode),
    Message: error.message,
    Fields: new ApexList(stringType, [...error.fields]),
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
