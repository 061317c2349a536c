/** Queries of programs: as the user, without the limits of Apex, a page at a time. REST API Developer Guide, "Query". */
import type { SObjectValue } from '../../apex/values/sobject.ts';
import type { Transaction } from '../../org/transaction.ts';
import { AGGREGATES, type FieldItem, type SoqlQuery, type SoqlValue } from '../../soql/syntax.ts';
import { badRequest, HttpFault } from '../http/fault.ts';
import type { Cursor, QueryCursors } from './query-cursors.ts';
import { askedBy, restRecord } from './rest-record.ts';

export interface QueryPage {
  readonly totalSize: number;
  readonly done: boolean;
  readonly nextRecordsUrl?: string;
  readonly records: readonly object[];
}

export interface QueryRequest {
  readonly soql: string;
  readonly version: string;
  readonly pageSize: number;
  /** With what is in the recycle bin. */
  readonly isAll: boolean;
}

/** More ids than that are not kept for one query. */
const mostRows = 500_000;

/** @throws ApexException for a query that is none, HttpFault for one that cannot be paged */
export function firstPage(tx: Transaction, cursors: QueryCursors, request: QueryRequest): QueryPage {
  const parsed = tx.org.query.parse(tx, request.soql);
  const query: SoqlQuery = request.isAll ? { ...parsed, allRows: true } : parsed;
  const { records, size } = run(tx, limited(query, request.pageSize + 1));
  if (records.length <= request.pageSize)
    return {
      totalSize: records.length === 0 ? size : records.length,
      done: true,
      records: shown(query, records, request),
    };
  if (records[0]?.type.name === 'AggregateResult')
    throw badRequest(
      'Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch',
      'EXCEEDED_ID_LIMIT',
    );
  const cursor = { userId: tx.user.id, query, ids: idsOf(tx, query), pageSize: request.pageSize };
  return page(tx, cursor, cursors.open(cursor), 0, request.version);
}

/** @throws HttpFault for a locator that is none */
export function nextPage(tx: Transaction, cursors: QueryCursors, locator: string, version: string): QueryPage {
  const { id, cursor, from } = cursors.find(locator, tx.user.id);
  return page(tx, cursor, id, from, version);
}

function page(tx: Transaction, cursor: Cursor, id: string, from: number, version: string): QueryPage {
  const to = Math.min(from + cursor.pageSize, cursor.ids.length);
  const isLast = to === cursor.ids.length;
  return {
    totalSize: cursor.ids.length,
    done: isLast,
    ...(isLast ? {} : { nextRecordsUrl: `/services/data/${version}/query/${id}-${to}` }),
    records: shown(cursor.query, recordsWith(tx, cursor.query, cursor.ids.slice(from, to)), { version }),
  };
}

function shown(
  query: SoqlQuery,
  records: readonly SObjectValue[],
  { version }: { readonly version: string },
): object[] {
  const asked = askedBy(query);
  return records.map((record) => restRecord(record, version, asked));
}

/** @returns the rows of the query that have these ids, in their order */
export function recordsWith(tx: Transaction, query: SoqlQuery, ids: readonly string[]): SObjectValue[] {
  if (ids.length === 0) return [];
  const { at } = query;
  const values = ids.map((value): SoqlValue => ({ kind: 'literal', type: 'string', value, at }));
  const part: SoqlQuery = {
    ...query,
    where: { kind: 'compare', left: idOf(query), operator: 'IN', right: { kind: 'list', values, at }, at },
    orderBy: [],
    limit: null,
    offset: null,
    for: null,
  };
  const byId = new Map(run(tx, part).records.map((record) => [record.id, record]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** @returns the ids of all rows of a query, in its order @throws HttpFault when there are too many */
export function idsOf(tx: Transaction, query: SoqlQuery): string[] {
  const { records } = run(tx, limited({ ...query, select: [idOf(query)] }, mostRows + 1));
  if (records.length > mostRows)
    throw new HttpFault(400, 'QUERY_TOO_COMPLICATED', `The query has more than ${mostRows} rows; filter or LIMIT it.`);
  return records.map((record) => record.id ?? '');
}

const idOf = ({ at }: SoqlQuery): FieldItem => ({ kind: 'field', path: ['Id'], alias: null, at });

/** @returns the query, reading so many rows at most; sums over all rows are one row, and take no LIMIT */
export function limited(query: SoqlQuery, most: number): SoqlQuery {
  const { limit, at } = query;
  const given = limit?.kind === 'literal' ? Number(limit.value) : null;
  if (limit !== null && (given === null || given <= most)) return query;
  return isTotal(query) ? query : { ...query, limit: { kind: 'literal', type: 'number', value: most, at } };
}

function isTotal({ groupBy, select }: SoqlQuery): boolean {
  return groupBy === null && select.some((item) => item.kind === 'function' && AGGREGATES.has(item.name));
}

/** @throws HttpFault for a bind variable, which only Apex has */
export function run(tx: Transaction, query: SoqlQuery): { readonly records: SObjectValue[]; readonly size: number } {
  return tx.org.query.run(tx, query, {
    access: 'user',
    sharing: 'with',
    isUncounted: true,
    bind: () => {
      throw badRequest('Bind variables only allowed in Apex code', 'MALFORMED_QUERY');
    },
  });
}
