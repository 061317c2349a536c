/** `Database.insert` and the other DML methods, every overload. Apex Reference, "Database Class". */
import type { DmlOperation, RowResult } from '../../../org/services/saving.ts';
import { platformType, stringType } from '../../values/apex-type-names.ts';
import { ApexList } from '../../values/list.ts';
import type { SObjectValue } from '../../values/sobject.ts';
import { factsOf, plainKey } from '../platform-facts.ts';
import type { PlatformFunction } from '../platform-class.ts';
import { convertLead } from './convert-lead.ts';
import { allowancesOf, dmlOptions } from './options.ts';
import { recordsOf } from './records.ts';
import { rowResult, type ResultType } from './results.ts';

const resultTypes: Readonly<Record<DmlOperation, ResultType>> = {
  insert: 'Database.SaveResult',
  update: 'Database.SaveResult',
  upsert: 'Database.UpsertResult',
  delete: 'Database.DeleteResult',
  undelete: 'Database.UndeleteResult',
};

/** One function answers all overloads of a method. */
function overloads(name: string, run: PlatformFunction): [string, PlatformFunction][] {
  const keys = (factsOf('System.Database')?.members ?? []).map((member) => plainKey(member.replace('static ', '')));
  return keys.filter((key) => key.startsWith(`${name}(`)).map((key) => [key.replace(/: .*$/, ''), run]);
}

function save(operation: DmlOperation): PlatformFunction {
  return (tx, target: unknown, ...given: unknown[]) => {
    const records = recordsOf(tx, target);
    const options = { ...allowancesOf(tx, records), ...dmlOptions(tx, given) };
    const rows = tx.org.dml.save(tx, operation, records, options);
    if (options.allOrNone && rows.some((row) => !row.isSuccess))
      throw tx.org.dml.exceptionFor(operation, records, rows);
    const type = resultTypes[operation];
    const results = rows.map((row) => rowResult(type, row));
    return target instanceof ApexList ? new ApexList(platformType(type), results) : results[0];
  };
}

/** Each duplicate has a result of its own. */
const merge: PlatformFunction = (tx, master: SObjectValue, duplicates: unknown, ...given: unknown[]) => {
  const records = recordsOf(tx, duplicates);
  const movedRelatives = new Set<string>();
  const options = { ...dmlOptions(tx, given), movedRelatives };
  const rows = tx.org.dml.merge(tx, master, records, options);
  if (options.allOrNone && rows.some((row) => !row.isSuccess)) throw tx.org.dml.exceptionFor('merge', records, rows);
  const results = rows.map((row: RowResult, index) =>
    rowResult(
      'Database.MergeResult',
      { ...row, id: master.id },
      {
        MergedRecordIds: new ApexList(stringType, row.isSuccess ? [records[index]?.id ?? null] : []),
        UpdatedRelatedIds: new ApexList(stringType, row.isSuccess ? [...movedRelatives] : []),
      },
    ),
  );
  return duplicates instanceof ApexList ? new ApexList(platformType('Database.MergeResult'), results) : results[0];
};

/** Rows of big objects, which no other DML takes. */
function immediately(operation: 'insert' | 'delete'): PlatformFunction {
  const type = resultTypes[operation];
  return (tx, target: unknown, ...given: unknown[]) => {
    const rows = tx.org.dml.immediately(tx, operation, recordsOf(tx, target), dmlOptions(tx, given));
    const results = rows.map((row) => rowResult(type, row));
    return target instanceof ApexList ? new ApexList(platformType(type), results) : results[0];
  };
}

/** Deleted rows that are taken out of the recycle bin too. */
const emptyRecycleBin: PlatformFunction = (tx, target: unknown) => {
  tx.limits.count('dmlStatements');
  const records = recordsOf(tx, target);
  tx.limits.count('dmlRows', records.length);
  const rows = tx.org.dml.emptyFromBin(tx, records);
  const results = rows.map((row) => rowResult('Database.EmptyRecycleBinResult', row));
  return target instanceof ApexList
    ? new ApexList(platformType('Database.EmptyRecycleBinResult'), results)
    : results[0];
};

export const dmlStatics: Readonly<Record<string, PlatformFunction>> = Object.fromEntries([
  ...overloads('insert', save('insert')),
  ...overloads('update', save('update')),
  ...overloads('upsert', save('upsert')),
  ...overloads('delete', save('delete')),
  ...overloads('undelete', save('undelete')),
  ...overloads('merge', merge),
  ...overloads('convertLead', convertLead),
  ...overloads('emptyRecycleBin', emptyRecycleBin),
  ...overloads('insertImmediate', immediately('insert')),
  ...overloads('deleteImmediate', immediately('delete')),
]);
