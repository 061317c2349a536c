/** Rows of a query as a file. Bulk API 2.0 Developer Guide, "Get Results for a Query Job". */
import { SObjectValue } from '../../apex/values/sobject.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import type { Transaction } from '../../org/transaction.ts';
import type { SObjectType } from '../../schema/types.ts';
import type { SelectItem, SoqlQuery } from '../../soql/syntax.ts';
import { scalarOf } from '../data/json-values.ts';
import { isReadable } from '../data/select.ts';
import { badRequest } from '../http/fault.ts';
import { recordsWith } from '../rest/run-query.ts';
import { formatCsv, type CsvFormat } from './csv.ts';

/** Names to the value from the record, in the spelling of the object. */
export type ColumnPath = readonly string[];

const rowsAtOnce = 2_000;

/** @throws HttpFault for what a file has no columns for: groups, counts, children. */
export function queryColumnPaths(tx: Transaction, type: SObjectType, query: SoqlQuery): ColumnPath[] {
  if (query.groupBy !== null) throw notSupported('Aggregate queries are not supported in Bulk Query.');
  if (query.offset !== null) throw notSupported('OFFSET is not supported in Bulk Query.');
  return query.select.flatMap((item) => pathsOf(tx, type, query, item));
}

function pathsOf(tx: Transaction, type: SObjectType, query: SoqlQuery, item: SelectItem): ColumnPath[] {
  switch (item.kind) {
    case 'field': {
      const aliases = [query.from.name, query.from.alias].map((name) => name?.toLowerCase());
      const isAliased = item.path.length > 1 && aliases.includes(item.path[0]?.toLowerCase());
      return [spelled(tx, type, isAliased ? item.path.slice(1) : item.path)];
    }
    case 'fields':
      return [...type.fields.values()]
        .filter((field) => isReadable(tx, type, field))
        .filter((field) => item.which === 'ALL' || field.isCustom === (item.which === 'CUSTOM'))
        .map((field) => [field.name]);
    case 'function':
      throw notSupported('Aggregate queries are not supported in Bulk Query.');
    case 'subquery':
      throw notSupported('Aggregate Relationships not supported in Bulk Query');
    case 'typeof':
      throw notSupported('TYPEOF is not supported in Bulk Query.');
  }
}

const notSupported = (message: string) => badRequest(message, 'API_ERROR');

function spelled(tx: Transaction, type: SObjectType, [first = '', ...rest]: ColumnPath): ColumnPath {
  if (rest.length === 0) return [type.fields.get(first.toLowerCase())?.name ?? first];
  const reference = type.parentRelationships.get(first.toLowerCase());
  const parent = tx.org.schema.object(reference?.referenceTo[0] ?? '');
  const name = reference?.relationshipName ?? first;
  return [name, ...(parent === undefined ? rest : spelled(tx, parent, rest))];
}

/** @param ids of the rows in this part of the file @returns the header and the rows, as far as they can still be seen */
export function queryResultsCsv(
  tx: Transaction,
  query: SoqlQuery,
  paths: readonly ColumnPath[],
  ids: readonly string[],
  format: CsvFormat,
): string {
  const rows = [paths.map((path) => path.join('.'))];
  for (let from = 0; from < ids.length; from += rowsAtOnce) {
    const records = recordsWith(tx, query, ids.slice(from, from + rowsAtOnce));
    for (const record of records) rows.push(paths.map((path) => textAt(record, path)));
  }
  return formatCsv(rows, format);
}

function textAt(record: SObjectValue, [first = '', ...rest]: ColumnPath): string {
  if (rest.length > 0) {
    const parent = record.relations.get(first);
    return parent instanceof SObjectValue ? textAt(parent, rest) : '';
  }
  const value: ApexValue | undefined = record.fields.get(first);
  return String(scalarOf(value) ?? '');
}
