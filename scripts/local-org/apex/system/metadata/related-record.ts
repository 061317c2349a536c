/** A field of a custom metadata record that names another: metadata says its developer name, Apex sees its id. */
import type { Transaction } from '../../../org/transaction.ts';
import type { Field } from '../../../schema/types.ts';
import type { ApexValue } from '../../values/value.ts';
import type { FieldOutcome } from './field-value.ts';
import { placeOf } from './record.ts';

/** A relationship to an entity or a field of the schema only names it. */
export function isRelated(tx: Transaction, { kind, referenceTo }: Field): boolean {
  return kind === 'MetadataRelationship' && tx.org.schema.object(referenceTo[0] ?? '')?.kind === 'customMetadata';
}

/** @returns the id of the record that is named */
export function relatedOutcome(tx: Transaction, field: Field, given: ApexValue): FieldOutcome {
  if (given === null || given === '')
    return field.isRequired ? { problem: `Required field is missing: ${field.name}` } : { value: null };
  const id = placeOf(tx, `${field.referenceTo[0]}.${String(given)}`)?.record?.id;
  return typeof id === 'string' ? { value: id } : { problem: `${field.name}: no record has the name ${String(given)}` };
}

/** @returns the name of the record whose id is stored */
export function relatedName(tx: Transaction, id: string): string | null {
  const type = tx.org.schema.objectOfId(id);
  const [record] = type === undefined ? [] : tx.org.store.load(type, [id]);
  return (record?.fields.get('DeveloperName') as string | undefined) ?? null;
}
