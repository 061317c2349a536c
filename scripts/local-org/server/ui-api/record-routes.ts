/** `/ui-api/records`: read, create, update, delete. User Interface API Developer Guide, "Records". */
import type { Transaction } from '../../org/transaction.ts';
import type { Acting } from '../data/act-as.ts';
import { actAs } from '../data/act-as.ts';
import { recordOf } from '../data/json-values.ts';
import { isReadable, objectOfId, readableObject } from '../data/select.ts';
import { save } from '../data/save.ts';
import { empty, json } from '../http/answers.ts';
import { badRequest } from '../http/fault.ts';
import type { Request, Routes } from '../http/router.ts';
import { fieldPaths, readUiRecord, type UiRecordShape } from './record-shape.ts';

const base = '/services/data/:version/ui-api';

export function uiRecordRoutes(acting: Acting): Routes {
  return [
    {
      method: 'GET',
      pattern: `${base}/records/:id`,
      handler: (request) =>
        json(actAs(acting, request.userId, `Read ${request.params['id']}`, (tx) => readAsked(tx, request))),
    },
    {
      method: 'POST',
      pattern: `${base}/records`,
      handler: (request) => {
        const { apiName, fields } = bodyOf(request);
        if (apiName === undefined) throw badRequest('apiName is required to create a record.', 'INVALID_INPUT');
        return json(
          actAs(acting, request.userId, `Create ${apiName}`, (tx) => {
            const type = readableObject(tx, apiName);
            return readWhole(tx, save(tx, 'insert', recordOf(type, fields)));
          }),
          201,
        );
      },
    },
    {
      method: 'PATCH',
      pattern: `${base}/records/:id`,
      handler: (request) => {
        const { fields } = bodyOf(request);
        const id = request.params['id'] ?? '';
        return json(
          actAs(acting, request.userId, `Update ${id}`, (tx) => {
            const record = recordOf(objectOfId(tx, id), fields);
            record.fields.set('Id', id);
            return readWhole(tx, save(tx, 'update', record));
          }),
        );
      },
    },
    {
      method: 'DELETE',
      pattern: `${base}/records/:id`,
      handler: (request) => {
        const id = request.params['id'] ?? '';
        actAs(acting, request.userId, `Delete ${id}`, (tx) =>
          save(tx, 'delete', recordOf(objectOfId(tx, id), { Id: id })),
        );
        return empty();
      },
    },
    {
      method: 'GET',
      pattern: `${base}/record-defaults/create/:object`,
      handler: (request) =>
        json(
          actAs(acting, request.userId, `Defaults of ${request.params['object']}`, (tx) =>
            defaultsOf(tx, request.params['object'] ?? ''),
          ),
        ),
    },
  ];
}

function readAsked(tx: Transaction, request: Request): UiRecordShape {
  const id = request.params['id'] ?? '';
  const type = objectOfId(tx, id);
  const list = (name: string): string[] =>
    (request.url.searchParams.get(name) ?? '')
      .split(',')
      .map((each) => each.trim())
      .filter(Boolean);
  const required = list('fields');
  const asked = [...required, ...list('optionalFields')];
  // A layout asks for all its fields; here every readable field is given.
  const optional =
    request.url.searchParams.has('layoutTypes') || asked.length === 0
      ? [...type.fields.values()].map((field) => field.name)
      : list('optionalFields');
  return readUiRecord(tx, type, id, fieldPaths(tx, type, required, optional));
}

function readWhole(tx: Transaction, id: string): UiRecordShape {
  const type = objectOfId(tx, id);
  return readUiRecord(
    tx,
    type,
    id,
    fieldPaths(
      tx,
      type,
      [],
      [...type.fields.values()].map((field) => field.name),
    ),
  );
}

/** Defaults are literals here; a default that is a formula is computed when the record is saved. */
function defaultsOf(tx: Transaction, object: string): { record: Partial<UiRecordShape> } {
  const type = readableObject(tx, object);
  const fields: Record<string, { value: unknown; displayValue: string | null }> = {};
  for (const field of type.fields.values()) {
    if (!field.isCreateable || !isReadable(tx, type, field)) continue;
    const chosen = field.picklist.find((each) => each.isDefault && each.isActive);
    const literal = field.defaultValue === null ? null : literalOf(field.defaultValue);
    fields[field.name] = {
      value: chosen?.value ?? literal ?? (field.kind === 'Checkbox' ? false : null),
      displayValue: null,
    };
  }
  return { record: { apiName: type.name, id: null, fields, childRelationships: {} } };
}

function literalOf(formula: string): string | number | boolean | null {
  const text = formula.trim();
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  const quoted = /^"([^"]*)"$/.exec(text) ?? /^'([^']*)'$/.exec(text);
  return quoted?.[1] ?? null;
}

function bodyOf(request: Request): { apiName: string | undefined; fields: Readonly<Record<string, unknown>> } {
  const body = request.body as
    { readonly apiName?: string; readonly fields?: Readonly<Record<string, unknown>> } | undefined;
  if (body === undefined || typeof body.fields !== 'object' || body.fields === null)
    throw badRequest('The body needs fields.', 'INVALID_INPUT');
  return { apiName: body.apiName, fields: body.fields };
}
