/**
 * What the header of a load says: fields of the object, and parents by one of their fields.
 * Bulk API 2.0 Developer Guide, "Relationship Fields in a Header Row".
 */
import type { Transaction } from '../../org/transaction.ts';
import type { Field, SObjectType } from '../../schema/types.ts';
import { isIdLookup } from '../data/data-type.ts';

export type Column =
  | { readonly kind: 'field'; readonly field: Field }
  | { readonly kind: 'parent'; readonly relationship: string; readonly parent: SObjectType; readonly key: Field };

/** A load that cannot be begun. */
export class InvalidBatch extends Error {
  constructor(message: string) {
    super(`InvalidBatch : ${message}`);
  }
}

/** @throws InvalidBatch for a column that is no field the user may see */
export function columnsOf(tx: Transaction, type: SObjectType, header: readonly string[]): Column[] {
  const seen = new Set<string>();
  return header.map((name) => {
    if (seen.has(name.toLowerCase())) throw new InvalidBatch(`Duplicate field name : ${name}`);
    seen.add(name.toLowerCase());
    return name.includes('.') ? parentColumn(tx, type, name) : fieldColumn(tx, type, name);
  });
}

function fieldColumn(tx: Transaction, type: SObjectType, name: string): Column {
  const field = type.fields.get(name.toLowerCase());
  if (field === undefined || !isKnown(tx, type, field)) throw new InvalidBatch(`Field name not found : ${name}`);
  return { kind: 'field', field };
}

/** `Account.Code__c`, `Parent__r.Code__c`; of a field that refers to several objects `Lead:Who.Email`. */
function parentColumn(tx: Transaction, type: SObjectType, name: string): Column {
  const [, prefix, relationship = '', fieldName = ''] = /^(?:(\w+):)?(\w+)\.(\w+)$/.exec(name) ?? [];
  const reference = type.parentRelationships.get(relationship.toLowerCase());
  if (reference?.relationshipName == null || !isKnown(tx, type, reference))
    throw new InvalidBatch(`Field name not found : ${name}`);
  // Queues own records too, but only users are looked up.
  const targets = reference.name === 'OwnerId' ? ['User'] : reference.referenceTo;
  if (prefix !== undefined && targets.length === 1)
    throw new InvalidBatch(`type is not needed for non polymorphic foreign key : ${name}`);
  if (prefix === undefined && targets.length !== 1) throw new InvalidBatch(`type is needed for foreign key : ${name}`);
  const target = targets.find((each) => prefix === undefined || each.toLowerCase() === prefix.toLowerCase());
  const parent = tx.org.schema.object(target ?? '');
  const key = parent?.fields.get(fieldName.toLowerCase());
  if (parent === undefined || key === undefined) throw new InvalidBatch(`Field name not found : ${name}`);
  if (!isIdLookup(parent, key))
    throw new InvalidBatch(`${key.name} is not an External ID or indexed field for ${parent.name}`);
  return { kind: 'parent', relationship: reference.relationshipName, parent, key };
}

function isKnown(tx: Transaction, type: SObjectType, field: Field): boolean {
  if (field.kind === 'Address' || field.kind === 'Location') return false;
  const { read, edit } = tx.org.access.field(tx, type.name, field.name);
  return field.name === 'Id' || read || edit;
}
