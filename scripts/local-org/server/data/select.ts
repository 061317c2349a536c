/** Reading for screens: only what the user may see, so that a field without permission is left out, not an error. */
import type { SObjectValue } from '../../apex/values/sobject.ts';
import type { Transaction } from '../../org/transaction.ts';
import type { Field, SObjectType } from '../../schema/types.ts';
import { HttpFault, notFound } from '../http/fault.ts';
import { normalisedId } from '../../apex/values/id.ts';
import { addressParts } from './address.ts';
import { isReference } from './data-type.ts';

/** Text as a SOQL literal. */
export const soqlText = (text: string): string => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;

export interface SelectOptions {
  readonly access?: 'user' | 'system';
}

/** @returns the records of a query, by default in user mode with sharing */
export function select(
  tx: Transaction,
  soql: string,
  options: SelectOptions = {},
): { records: SObjectValue[]; size: number } {
  const access = options.access ?? 'user';
  return tx.org.query.run(tx, tx.org.query.parse(tx, soql), {
    access,
    sharing: access === 'user' ? 'with' : 'without',
    isUncounted: true,
    bind: () => null,
  });
}

/** @throws HttpFault 404 for an unknown object, 403 for one the user may not read */
export function readableObject(tx: Transaction, name: string): SObjectType {
  const type = tx.org.schema.object(name);
  if (type === undefined) throw notFound(`There is no object ${name}.`);
  if (!tx.org.access.object(tx, type.name).read)
    throw new HttpFault(
      403,
      'INSUFFICIENT_ACCESS',
      `You do not have access to ${type.pluralLabel}. A permission set or profile grants it.`,
    );
  return type;
}

/** @throws HttpFault 404 for an id of no object */
export function objectOfId(tx: Transaction, id: string): SObjectType {
  const type = normalisedId(id) === null ? undefined : tx.org.schema.objectOfId(id);
  if (type === undefined) throw notFound('No record of this org has this id.');
  return readableObject(tx, type.name);
}

/** Compound fields (addresses, locations) are read by their parts. */
export function isReadable(tx: Transaction, type: SObjectType, field: Field): boolean {
  if (field.kind === 'Address' || field.kind === 'Location') return false;
  return field.name === 'Id' || tx.org.access.field(tx, type.name, field.name).read;
}

/** Whether pages show the field: an address is shown as far as its parts may be read. */
export function isShown(tx: Transaction, type: SObjectType, field: Field): boolean {
  if (field.kind === 'Address') return addressParts(type, field).some((part) => isReadable(tx, type, part));
  return isReadable(tx, type, field);
}

/** @returns the path to the name of the record a field refers to (`Owner.Name`), or null when it cannot be read */
export function namePath(tx: Transaction, field: Field): string | null {
  if (!isReference(field) || field.relationshipName === null) return null;
  const target = tx.org.schema.object(field.referenceTo[0] ?? '');
  if (field.referenceTo.length > 1) return `${field.relationshipName}.Name`;
  if (target?.nameField == null || !tx.org.access.object(tx, target.name).read) return null;
  return `${field.relationshipName}.${target.nameField.name}`;
}

/** @returns the SELECT list of the fields that may be read, with the names of what they refer to */
export function selectList(tx: Transaction, type: SObjectType, fields: Iterable<Field>): string {
  const paths = new Set(['Id']);
  for (const field of fields) {
    if (field.kind === 'Address') {
      for (const part of addressParts(type, field)) if (isReadable(tx, type, part)) paths.add(part.name);
      continue;
    }
    if (!isReadable(tx, type, field)) continue;
    paths.add(field.name);
    const name = namePath(tx, field);
    if (name !== null) paths.add(name);
  }
  return [...paths].join(', ');
}
