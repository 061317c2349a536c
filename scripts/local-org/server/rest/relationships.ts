/** `/sobjects/Account/001…/Contacts`, `/sobjects/Contact/003…/Account`. REST API Developer Guide, "sObject Relationships". */
import type { Transaction } from '../../org/transaction.ts';
import type { Field, SObjectType } from '../../schema/types.ts';
import { isReadable, select, soqlText } from '../data/select.ts';
import { json } from '../http/answers.ts';
import { badRequest, notFound } from '../http/fault.ts';
import type { Answer, Request } from '../http/router.ts';
import { restObject } from './rest-object.ts';
import { restRecord } from './rest-record.ts';

const mostChildren = 2_000;

/** @returns the parent, or the children as a query's result @throws HttpFault 404 for a relationship that is none */
export function related(tx: Transaction, type: SObjectType, id: string, name: string, request: Request): Answer {
  const version = request.params['version'] ?? 'v66.0';
  const reference = type.parentRelationships.get(name.toLowerCase());
  if (reference !== undefined && isReadable(tx, type, reference))
    return json(restRecord(parent(tx, type, id, reference, request), version));
  const child = type.childRelationships.get(name.toLowerCase());
  if (child === undefined) throw notFound();
  const object = restObject(tx, child.object);
  const { records } = select(
    tx,
    `SELECT ${fieldList(tx, object, request)} FROM ${object.name} WHERE ${child.field} = ${soqlText(id)} ORDER BY Id LIMIT ${mostChildren}`,
  );
  return json({ totalSize: records.length, done: true, records: records.map((each) => restRecord(each, version)) });
}

function parent(tx: Transaction, type: SObjectType, id: string, reference: Field, request: Request) {
  const [record] = select(tx, `SELECT ${reference.name} FROM ${type.name} WHERE Id = ${soqlText(id)}`).records;
  const parentId = record?.fields.get(reference.name);
  const object = typeof parentId === 'string' ? tx.org.schema.objectOfId(parentId) : undefined;
  if (object === undefined || typeof parentId !== 'string') throw notFound();
  const fields = fieldList(tx, restObject(tx, object.name), request);
  const [found] = select(tx, `SELECT ${fields} FROM ${object.name} WHERE Id = ${soqlText(parentId)}`).records;
  if (found === undefined) throw notFound();
  return found;
}

function fieldList(tx: Transaction, type: SObjectType, { url }: Request): string {
  const asked = url.searchParams.get('fields');
  const names =
    asked === null
      ? [...type.fields.values()].filter((field) => isReadable(tx, type, field)).map((field) => field.name)
      : asked.split(',').map((name) => name.trim());
  const wrong = names.find((name) => !/^[\w.]+$/.test(name));
  if (wrong !== undefined) throw badRequest(`No such column '${wrong}' on entity '${type.name}'`, 'INVALID_FIELD');
  return [...new Set(['Id', ...names])].join(', ');
}
