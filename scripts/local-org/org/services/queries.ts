/** Reading records: SOQL and SOSL. */
import type { SObjectValue } from '../../apex/values/sobject.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import type { SoqlQuery, SoslSearch } from '../../soql/syntax.ts';
import type { AccessLevel, SharingContext, Transaction } from '../transaction.ts';

export interface QueryOptions {
  readonly access: AccessLevel;
  readonly sharing: SharingContext;
  /** Values of `:binds`, by index and text. */
  readonly bind: (index: number, text: string) => ApexValue;
  /** What the platform asks for a job is not counted against the job's limits. */
  readonly isUncounted?: boolean;
  /**
   * Apex finds the id of the record type in records that have one, asked for or not, and meets a formula that cannot
   * be computed where it reads the field.
   */
  readonly isForApex?: boolean;
}

export interface QueryService {
  /** Parses and checks dynamic SOQL; a fault is a System.QueryException in Salesforce's words. */
  parse(tx: Transaction, text: string): SoqlQuery;
  /**
   * Runs a query, counted against the transaction's limits (1 query, its rows).
   * Aggregates give `AggregateResult` records; `SELECT COUNT()` gives no records and its count in `size`.
   */
  run(
    tx: Transaction,
    query: SoqlQuery,
    options: QueryOptions,
  ): { readonly records: SObjectValue[]; readonly size: number };
  /** Parses dynamic SOSL, as `parse` does queries. */
  parseSearch(tx: Transaction, text: string): SoslSearch;
  /** One list of records per RETURNING object. */
  search(tx: Transaction, search: SoslSearch, options: QueryOptions): SObjectValue[][];
}
