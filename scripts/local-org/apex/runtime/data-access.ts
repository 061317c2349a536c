/** SOQL and DML of emitted code, handed to the org's services. */
import type { DmlOperation, RowResult } from '../../org/services/saving.ts';
import type { AccessLevel, Transaction } from '../../org/transaction.ts';
import type { SoqlQuery, SoslSearch } from '../../soql/syntax.ts';
import type { AccessLevelValue } from '../system/access-level.ts';
import { allowancesOf } from '../system/database/options.ts';
import { QueryLocator } from '../system/database/query-locator.ts';
import { recordsOf } from '../system/database/records.ts';
import type { ApexType } from '../types/type.ts';
import { anySObjectType, listType } from '../values/apex-type-names.ts';
import { nullPointer } from '../values/exception-types.ts';
import { ApexList } from '../values/list.ts';
import { SObjectValue } from '../values/sobject.ts';
import type { ApexValue } from '../values/value.ts';

type Statement = Pick<SoqlQuery, 'with'>;

/** User mode enforces sharing too, whatever the class declares. Apex Developer Guide, "Enforce User Mode for Database Operations". */
function optionsOf(tx: Transaction, statement: Statement, binds: readonly ApexValue[]) {
  const access: AccessLevel = statement.with === 'USER_MODE' ? 'user' : 'system';
  return {
    access,
    sharing: access === 'user' ? ('with' as const) : tx.sharing,
    bind: (index: number): ApexValue => binds[index] ?? null,
    isForApex: true,
  };
}

export function runQuery(tx: Transaction, query: SoqlQuery, binds: readonly ApexValue[], type: ApexType): ApexList {
  return new ApexList<ApexValue>(type, tx.org.query.run(tx, query, optionsOf(tx, query, binds)).records);
}

/** Binds keep the values they have now. */
export function queryLocator(
  tx: Transaction,
  query: SoqlQuery,
  binds: readonly ApexValue[],
  given: AccessLevelValue | null,
): QueryLocator {
  const options = optionsOf(tx, query, binds);
  const access = given?.level ?? options.access;
  return new QueryLocator(null, query, { ...options, access, sharing: access === 'user' ? 'with' : options.sharing });
}

/** `Integer n = [SELECT COUNT() FROM …]` */
export function runCount(tx: Transaction, query: SoqlQuery, binds: readonly ApexValue[]): number {
  return tx.org.query.run(tx, query, optionsOf(tx, query, binds)).size;
}

export function runSearch(tx: Transaction, search: SoslSearch, binds: readonly ApexValue[]): ApexList {
  const found = tx.org.query.search(tx, search, optionsOf(tx, { with: search.with }, binds));
  return new ApexList<ApexValue>(
    listType(anySObjectType),
    found.map((records) => new ApexList<ApexValue>(anySObjectType, records)),
  );
}

/** One DML statement; raises the DmlException when a row fails. */
export function runDml(
  tx: Transaction,
  operation: DmlOperation,
  value: ApexValue,
  access: AccessLevel,
  externalId: string | null,
): void {
  const records = recordsOf(tx, value);
  const results = tx.org.dml.save(tx, operation, records, {
    allOrNone: true,
    access,
    sharing: access === 'user' ? 'with' : tx.sharing,
    ...allowancesOf(tx, records),
    ...(externalId === null ? {} : { externalIdField: canonical(records, externalId) }),
  });
  raise(tx, operation, records, results);
}

/** `merge master other`, where the other is a record, an id, or a list of either. */
export function runMerge(tx: Transaction, master: ApexValue, duplicates: ApexValue, access: AccessLevel): void {
  if (!(master instanceof SObjectValue)) throw nullPointer();
  const records = recordsOf(tx, duplicates);
  const results = tx.org.dml.merge(tx, master, records, {
    allOrNone: true,
    access,
    sharing: access === 'user' ? 'with' : tx.sharing,
  });
  raise(tx, 'merge', records, results);
}

function raise(
  tx: Transaction,
  operation: DmlOperation | 'merge',
  records: readonly SObjectValue[],
  results: readonly RowResult[],
): void {
  if (results.some((result) => !result.isSuccess)) throw tx.org.dml.exceptionFor(operation, records, results);
}

function canonical(records: readonly SObjectValue[], name: string): string {
  return records[0]?.type.fields.get(name.toLowerCase())?.name ?? name;
}
