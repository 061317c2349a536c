/** `/composite/sobjects`: up to 200 records in a request. REST API Developer Guide, "sObject Collections". */
import type { SObjectValue } from '../../apex/values/sobject.ts';
import type { DmlOperation, DmlOptions, RowResult } from '../../org/services/saving.ts';
import type { Transaction } from '../../org/transaction.ts';
import type { SObjectType } from '../../schema/types.ts';
import { actAs, type Acting } from '../data/act-as.ts';
import { recordOf } from '../data/json-values.ts';
import { objectOfId, readableObject, select, soqlText } from '../data/select.ts';
import { json } from '../http/answers.ts';
import { badRequest } from '../http/fault.ts';
import type { Handler, Request, Routes } from '../http/router.ts';
import { externalIdField } from './external-id.ts';
import { restRecord } from './rest-record.ts';

const base = '/services/data/:version/composite/sobjects';

const mostRecords = 200;
/** Of ids in the body of a request that reads. */
const mostRead = 2_000;
/** Runs of records of one object. */
const mostChunks = 10;

type Row = Readonly<Record<string, unknown>>;

export function collectionRoutes(acting: Acting): Routes {
  const run =
    (work: (tx: Transaction, request: Request) => unknown): Handler =>
    (request) =>
      json(actAs(acting, request.userId, `${request.method} collection`, (tx) => work(tx, request)));
  return [
    {
      method: 'POST',
      pattern: base,
      handler: run((tx, request) => saved(tx, 'insert', recordsOf(tx, request), request)),
    },
    {
      method: 'PATCH',
      pattern: base,
      handler: run((tx, request) => saved(tx, 'update', recordsOf(tx, request), request)),
    },
    {
      method: 'DELETE',
      pattern: base,
      handler: run((tx, request) => saved(tx, 'delete', namedByIds(tx, request), request)),
    },
    { method: 'PATCH', pattern: `${base}/:object/:field`, handler: run(upserted) },
    {
      method: 'GET',
      pattern: `${base}/:object`,
      handler: run((tx, request) => retrieved(tx, request, idsOf(request))),
    },
    {
      method: 'POST',
      pattern: `${base}/:object`,
      handler: run((tx, request) => retrieved(tx, request, listIn(request, 'ids', mostRead))),
    },
  ];
}

/** Answers each record in its place; faults of records are no faults of the request. */
function saved(
  tx: Transaction,
  operation: DmlOperation,
  records: readonly SObjectValue[],
  request: Request,
  more: Pick<DmlOptions, 'externalIdField'> = {},
): object[] {
  const chunks = records.filter((record, index) => record.type !== records[index - 1]?.type).length;
  if (chunks > mostChunks)
    throw badRequest(
      `Cannot have more than ${mostChunks} chunks in a single operation. Please rearrange the data to reduce chunking.`,
      'INVALID_BATCH',
    );
  const results = tx.org.dml.save(tx, operation, records, {
    allOrNone: isAllOrNone(request),
    access: 'user',
    sharing: 'with',
    ...more,
  });
  return results.map((result) => described(result, operation));
}

function described({ id, isSuccess, isCreated, errors }: RowResult, operation: DmlOperation): object {
  return {
    ...(isSuccess ? { id } : {}),
    success: isSuccess,
    errors,
    ...(operation === 'upsert' && isSuccess ? { created: isCreated } : {}),
  };
}

/** In the body of what has one, in the address of what has none. */
function isAllOrNone({ body, url }: Request): boolean {
  const given = (body as { readonly allOrNone?: unknown } | undefined)?.allOrNone;
  return given === true || url.searchParams.get('allOrNone') === 'true';
}

function recordsOf(tx: Transaction, request: Request): SObjectValue[] {
  return rowsOf(request).map((row) => {
    const { type: name } = (row['attributes'] ?? {}) as { readonly type?: unknown };
    if (typeof name !== 'string') throw badRequest('Each record needs attributes with its type.', 'INVALID_INPUT');
    const type = tx.org.schema.object(name);
    if (type === undefined) throw badRequest(`sObject type '${name}' is not supported.`, 'INVALID_TYPE');
    return recordOf(type, row, tx.org.schema);
  });
}

function rowsOf(request: Request): Row[] {
  const { records } = (request.body ?? {}) as { readonly records?: unknown };
  if (!Array.isArray(records) || records.some((row) => typeof row !== 'object' || row === null || Array.isArray(row)))
    throw badRequest('The body needs records, a list of objects.', 'INVALID_INPUT');
  return bounded(records as Row[]);
}

function bounded<T>(items: T[], most = mostRecords): T[] {
  if (items.length <= most) return items;
  throw badRequest(`record limit reached. cannot submit more than ${most} records into this call`, 'EXCEEDED_ID_LIMIT');
}

function idsOf(request: Request): string[] {
  const ids = request.url.searchParams.get('ids') ?? '';
  if (ids === '') throw badRequest('The address needs ids.', 'INVALID_INPUT');
  return bounded(ids.split(',').map((id) => id.trim()));
}

function namedByIds(tx: Transaction, request: Request): SObjectValue[] {
  return idsOf(request).map((id) => recordOf(objectOfId(tx, id), { Id: id }, tx.org.schema));
}

function upserted(tx: Transaction, request: Request): object[] {
  const type = readableObject(tx, request.params['object'] ?? '');
  const field = externalIdField(type, request.params['field'] ?? '');
  const records = recordsOf(tx, request);
  if (records.some((record) => record.type !== type))
    throw badRequest(`All records are to be of the type ${type.name}.`, 'INVALID_INPUT');
  return saved(tx, 'upsert', records, request, { externalIdField: field.name });
}

/** In the order asked for, null for a record that is not there or not to be seen. */
function retrieved(tx: Transaction, request: Request, ids: readonly string[]): (object | null)[] {
  const type: SObjectType = readableObject(tx, request.params['object'] ?? '');
  const asked = request.url.searchParams.get('fields');
  const fields = asked === null && request.method === 'POST' ? listIn(request, 'fields') : (asked ?? 'Id').split(',');
  const wrong = fields.find((name) => !/^\w+(\.\w+)*$/.test(name.trim()));
  if (wrong !== undefined) throw badRequest(`No such column '${wrong}' on entity '${type.name}'`, 'INVALID_FIELD');
  const names = [...new Set(['Id', ...fields.map((name) => name.trim())])];
  const found = select(
    tx,
    `SELECT ${names.join(', ')} FROM ${type.name} WHERE Id IN (${ids.map(soqlText).join(', ')})`,
  ).records;
  const byId = new Map(found.map((record) => [record.id?.slice(0, 15), record]));
  return ids.map((id) => {
    const record = byId.get(id.slice(0, 15));
    return record === undefined ? null : restRecord(record, request.params['version'] ?? '');
  });
}

/** @returns a list of texts in the request's body */
function listIn(request: Request, name: string, most = Infinity): string[] {
  const list = ((request.body ?? {}) as Readonly<Record<string, unknown>>)[name];
  if (!Array.isArray(list) || list.length === 0 || list.some((each) => typeof each !== 'string'))
    throw badRequest(`The body needs ${name}, a list of texts.`, 'INVALID_INPUT');
  return bounded(list as string[], most);
}
