/** `/sobjects/Account/…`: create, read, update, delete, by id or by an external id. REST API Developer Guide, "sObject Rows", "sObject Rows by External ID". */
import type { SObjectValue } from '../../apex/values/sobject.ts';
import type { Transaction } from '../../org/transaction.ts';
import type { SObjectType } from '../../schema/types.ts';
import type { Acting } from '../data/act-as.ts';
import { actAs } from '../data/act-as.ts';
import { recordOf } from '../data/json-values.ts';
import { publish } from '../data/publish.ts';
import { isReadable, select, soqlText } from '../data/select.ts';
import { empty, json } from '../http/answers.ts';
import { badRequest, notFound } from '../http/fault.ts';
import type { Answer, Request, Routes } from '../http/router.ts';
import { changedSince, deletedSince } from './changes.ts';
import { checkUnchanged, isUnchanged } from './conditional.ts';
import { contentOf } from './content.ts';
import { externalIdField, isExternalIdField, recordByExternalId, upsertByExternalId } from './external-id.ts';
import { recordBody } from './record-body.ts';
import { related } from './relationships.ts';
import { idOf, restObject } from './rest-object.ts';
import { restRecord } from './rest-record.ts';
import { saveRecord } from './save-record.ts';

const base = '/services/data/:version/sobjects';

/** Salesforce takes 2 GB; all of it is in memory here. */
const largestUpload = 50 * 1024 * 1024;

export function sobjectRoutes(acting: Acting): Routes {
  const run = <T>(request: Request, work: (tx: Transaction, type: SObjectType) => T): T =>
    actAs(acting, request.userId, `${request.method} ${request.params['object']}`, (tx) =>
      work(tx, restObject(tx, request.params['object'] ?? '')),
    );
  return [
    {
      method: 'POST',
      pattern: `${base}/:object`,
      multipart: { largest: largestUpload },
      handler: (request) =>
        json(
          run(request, (tx, type) => create(tx, type, request)),
          201,
        ),
    },
    {
      method: 'GET',
      pattern: `${base}/:object/updated`,
      handler: (request) => json(run(request, (tx, type) => changedSince(tx, type, request))),
    },
    {
      method: 'GET',
      pattern: `${base}/:object/deleted`,
      handler: (request) => json(run(request, (tx, type) => deletedSince(tx, type, request))),
    },
    {
      method: 'GET',
      pattern: `${base}/:object/:id`,
      handler: (request) => run(request, (tx, type) => read(tx, type, request, idOf(type, tx, idIn(request)))),
    },
    {
      method: 'PATCH',
      pattern: `${base}/:object/:id`,
      multipart: { largest: largestUpload },
      handler: (request) => {
        run(request, (tx, type) => update(tx, type, request, idOf(type, tx, idIn(request))));
        return empty();
      },
    },
    {
      method: 'DELETE',
      pattern: `${base}/:object/:id`,
      handler: (request) => {
        run(request, (tx, type) => remove(tx, type, request, idOf(type, tx, idIn(request))));
        return empty();
      },
    },
    {
      // The record gets an id, so it is always a new one.
      method: 'POST',
      pattern: `${base}/:object/Id`,
      handler: (request) =>
        run(request, (tx, type) =>
          upsertByExternalId(tx, type, externalIdField(type, 'Id'), null, recordBody(request)),
        ),
    },
    {
      method: 'GET',
      pattern: `${base}/:object/:field/:value`,
      handler: (request) => run(request, (tx, type) => readNamed(tx, type, request)),
    },
    {
      method: 'PATCH',
      pattern: `${base}/:object/:field/:value`,
      handler: (request) =>
        run(request, (tx, type) => {
          const field = externalIdField(type, request.params['field'] ?? '');
          return upsertByExternalId(tx, type, field, request.params['value'] ?? '', recordBody(request));
        }),
    },
    {
      method: 'DELETE',
      pattern: `${base}/:object/:field/:value`,
      handler: (request) => {
        run(request, (tx, type) => remove(tx, type, request, named(tx, type, request)));
        return empty();
      },
    },
  ];
}

const idIn = ({ params }: Request): string => params['id'] ?? '';

function create(tx: Transaction, type: SObjectType, request: Request): Readonly<Record<string, unknown>> {
  const record = recordOf(type, recordBody(request), tx.org.schema);
  if (type.kind === 'platformEvent') return publish(tx, record);
  if (record.fields.has('Id'))
    throw badRequest('The Id field should not be specified in the sobject data.', 'INVALID_FIELD');
  return { id: saveRecord(tx, 'insert', record).id, success: true, errors: [] };
}

function update(tx: Transaction, type: SObjectType, request: Request, id: string): void {
  const record = recordOf(type, recordBody(request), tx.org.schema);
  if (record.fields.has('Id'))
    throw badRequest('The Id field should not be specified in the sobject data.', 'INVALID_FIELD');
  checkUnchanged(request, existing(tx, type, id));
  record.fields.set('Id', id);
  saveRecord(tx, 'update', record);
}

function remove(tx: Transaction, type: SObjectType, request: Request, id: string): void {
  checkUnchanged(request, existing(tx, type, id));
  saveRecord(tx, 'delete', recordOf(type, { Id: id }));
}

/** @returns the id of the record that the address names by an external id */
function named(tx: Transaction, type: SObjectType, { params }: Request): string {
  return recordByExternalId(tx, type, externalIdField(type, params['field'] ?? ''), params['value'] ?? '');
}

/** `/Account/Code__c/A1`, and `/Account/001…/Contacts`. */
function readNamed(tx: Transaction, type: SObjectType, request: Request): Answer {
  const { field = '', value = '' } = request.params;
  if (isExternalIdField(type, field)) return read(tx, type, request, named(tx, type, request));
  const id = idOf(type, tx, field);
  return contentOf(tx, type, id, value) ?? related(tx, type, id, value, request);
}

function read(tx: Transaction, type: SObjectType, request: Request, id: string): Answer {
  const fields = fieldsAsked(tx, type, request);
  const changed = type.fields.get('lastmodifieddate');
  const also = changed !== undefined && isReadable(tx, type, changed) ? [changed.name] : [];
  const record = select(
    tx,
    `SELECT ${[...new Set(['Id', ...fields, ...also])].join(', ')} FROM ${type.name} WHERE Id = ${soqlText(id)}`,
  ).records[0];
  if (record === undefined) throw notFound();
  if (isUnchanged(request, record)) return { ...empty(304) };
  if (!fields.some((name) => name.toLowerCase() === 'lastmodifieddate')) record.fields.delete('LastModifiedDate');
  return json(restRecord(record, request.params['version'] ?? 'v66.0'));
}

/** Contents are left out of a whole record only where it has none: they come as addresses. */
function fieldsAsked(tx: Transaction, type: SObjectType, request: Request): string[] {
  const asked = request.url.searchParams.get('fields');
  if (asked === null)
    return [...type.fields.values()].filter((field) => isReadable(tx, type, field)).map((field) => field.name);
  const names = asked.split(',').map((name) => name.trim());
  const wrong = names.find((name) => !/^[\w.]+$/.test(name));
  if (wrong !== undefined) throw badRequest(`No such column '${wrong}' on entity '${type.name}'`, 'INVALID_FIELD');
  return names;
}

/** @throws HttpFault 404 for a record that is not there, is in the recycle bin or is not to be seen */
function existing(tx: Transaction, type: SObjectType, id: string): SObjectValue {
  const changed = type.fields.has('lastmodifieddate') ? ', LastModifiedDate' : '';
  const soql = `SELECT Id${changed} FROM ${type.name} WHERE Id = ${soqlText(id)}`;
  const record = select(tx, soql).records[0];
  if (record !== undefined) return record;
  if (type.fields.has('isdeleted') && select(tx, `${soql} ALL ROWS`).records.length > 0)
    throw notFound('entity is deleted', 'ENTITY_IS_DELETED');
  throw notFound();
}
