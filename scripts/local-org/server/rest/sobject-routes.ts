/** `/sobjects`: describe, read, create, update, upsert, delete. REST API Developer Guide, "sObject Basic Information", "sObject Rows". */
import type { Transaction } from '../../org/transaction.ts';
import type { SObjectType } from '../../schema/types.ts';
import type { Acting } from '../data/act-as.ts';
import { actAs } from '../data/act-as.ts';
import { recordOf } from '../data/json-values.ts';
import { publish } from '../data/publish.ts';
import { isReadable, readableObject, select, soqlText } from '../data/select.ts';
import { save } from '../data/save.ts';
import { empty, json } from '../http/answers.ts';
import { badRequest, notFound } from '../http/fault.ts';
import type { Request, Routes } from '../http/router.ts';
import { describeField } from './describe-field.ts';
import { externalIdField, recordByExternalId, upsertByExternalId } from './external-id.ts';
import { restRecord } from './query-routes.ts';

const base = '/services/data/:version/sobjects';

export function sobjectRoutes(acting: Acting): Routes {
  const run = <T>(request: Request, work: (tx: Transaction, type: SObjectType) => T): T =>
    actAs(acting, request.userId, `${request.method} ${request.params['object']}`, (tx) =>
      work(tx, readableObject(tx, request.params['object'] ?? '')),
    );
  return [
    {
      method: 'GET',
      pattern: base,
      handler: (request) =>
        json(
          actAs(acting, request.userId, 'Describe', (tx) => ({
            encoding: 'UTF-8',
            maxBatchSize: 200,
            sobjects: [...tx.org.schema.objects.values()]
              .filter((type) => tx.org.access.object(tx, type.name).read)
              .map((type) => summary(tx, type)),
          })),
        ),
    },
    {
      method: 'GET',
      pattern: `${base}/:object/describe`,
      handler: (request) =>
        json(
          run(request, (tx, type) => ({
            ...summary(tx, type),
            fields: [...type.fields.values()]
              .filter((field) => isReadable(tx, type, field))
              .map((field) => describeField(tx, type, field)),
            childRelationships: type.references.map((each) => ({
              childSObject: each.object,
              field: each.field,
              relationshipName: each.name,
            })),
          })),
        ),
    },
    {
      method: 'POST',
      pattern: `${base}/:object`,
      handler: (request) =>
        json(
          run(request, (tx, type) => create(tx, type, request)),
          201,
        ),
    },
    {
      method: 'GET',
      pattern: `${base}/:object/:id`,
      handler: (request) => json(run(request, (tx, type) => read(tx, type, request))),
    },
    {
      method: 'PATCH',
      pattern: `${base}/:object/:id`,
      handler: (request) => {
        run(request, (tx, type) => {
          const record = recordOf(type, bodyOf(request), tx.org.schema);
          record.fields.set('Id', existing(tx, type, request.params['id'] ?? ''));
          return save(tx, 'update', record);
        });
        return empty();
      },
    },
    {
      method: 'DELETE',
      pattern: `${base}/:object/:id`,
      handler: (request) => {
        run(request, (tx, type) =>
          save(tx, 'delete', recordOf(type, { Id: existing(tx, type, request.params['id'] ?? '') })),
        );
        return empty();
      },
    },
    {
      // The record gets an id, so it is always a new one.
      method: 'POST',
      pattern: `${base}/:object/Id`,
      handler: (request) =>
        run(request, (tx, type) => upsertByExternalId(tx, type, externalIdField(type, 'Id'), null, bodyOf(request))),
    },
    {
      method: 'GET',
      pattern: `${base}/:object/:field/:value`,
      handler: (request) => json(run(request, (tx, type) => read(tx, type, request, named(tx, type, request)))),
    },
    {
      method: 'PATCH',
      pattern: `${base}/:object/:field/:value`,
      handler: (request) =>
        run(request, (tx, type) => {
          const field = externalIdField(type, request.params['field'] ?? '');
          return upsertByExternalId(tx, type, field, request.params['value'] ?? '', bodyOf(request));
        }),
    },
    {
      method: 'DELETE',
      pattern: `${base}/:object/:field/:value`,
      handler: (request) => {
        run(request, (tx, type) => save(tx, 'delete', recordOf(type, { Id: named(tx, type, request) })));
        return empty();
      },
    },
  ];
}

function create(tx: Transaction, type: SObjectType, request: Request): Readonly<Record<string, unknown>> {
  const record = recordOf(type, bodyOf(request), tx.org.schema);
  return type.kind === 'platformEvent'
    ? publish(tx, record)
    : { id: save(tx, 'insert', record), success: true, errors: [] };
}

/** @returns the id of the record that the address names by an external id */
function named(tx: Transaction, type: SObjectType, { params }: Request): string {
  return recordByExternalId(tx, type, externalIdField(type, params['field'] ?? ''), params['value'] ?? '');
}

function read(
  tx: Transaction,
  type: SObjectType,
  request: Request,
  id = request.params['id'] ?? '',
): Record<string, unknown> {
  const asked = request.url.searchParams.get('fields');
  const fields =
    asked === null
      ? [...type.fields.values()].filter((field) => isReadable(tx, type, field)).map((field) => field.name)
      : asked.split(',').filter((name) => /^[\w.]+$/.test(name));
  const record = select(
    tx,
    `SELECT ${[...new Set(['Id', ...fields])].join(', ')} FROM ${type.name} WHERE Id = ${soqlText(id)}`,
  ).records[0];
  if (record === undefined)
    throw notFound(
      'Provided external ID field does not exist or is not accessible: The requested resource does not exist',
    );
  return restRecord(record, request.params['version'] ?? 'v66.0');
}

function existing(tx: Transaction, type: SObjectType, id: string): string {
  const record = select(tx, `SELECT Id FROM ${type.name} WHERE Id = ${soqlText(id)}`).records[0];
  if (record?.id == null) throw notFound('The requested resource does not exist');
  return record.id;
}

function summary(tx: Transaction, type: SObjectType): object {
  const access = tx.org.access.object(tx, type.name);
  return {
    name: type.name,
    label: type.label,
    labelPlural: type.pluralLabel,
    keyPrefix: type.keyPrefix,
    custom: type.isCustom,
    customSetting: type.kind === 'customSetting',
    queryable: type.isQueryable,
    retrieveable: true,
    searchable: type.kind === 'object',
    triggerable: type.kind === 'object',
    createable: type.isCreateable && access.create,
    updateable: access.edit,
    deletable: type.isDeletable && access.delete,
  };
}

function bodyOf(request: Request): Readonly<Record<string, unknown>> {
  if (typeof request.body !== 'object' || request.body === null || Array.isArray(request.body))
    throw badRequest('The body is to be an object with fields.', 'JSON_PARSER_ERROR');
  return request.body as Readonly<Record<string, unknown>>;
}
