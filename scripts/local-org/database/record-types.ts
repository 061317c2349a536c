/** The record type behind an id, with what its metadata says. */
import type { RecordTypeInfo, SObjectType } from '../schema/types.ts';
import type { RecordStore } from './record-store.ts';

/** @returns null where the object has no such type */
export function recordTypeOf(store: RecordStore, object: SObjectType, id: string): RecordTypeInfo | null {
  const types = store.schema.object('RecordType');
  if (types === undefined || object.recordTypes.length === 0) return null;
  const [row] = store.load(types, [id], { fields: ['Id', 'DeveloperName'] });
  const name = row?.fields.get('DeveloperName');
  return object.recordTypes.find((type) => type.name === name) ?? null;
}

/**
 * @param given the field's own default
 * @returns what a new record of the type has in the picklist: the type's default where it names one, never a value that the type does not have
 */
export function picklistDefault(type: RecordTypeInfo, field: string, given: string | null): string | null {
  const ofType = type.picklistDefaults[field];
  if (ofType !== undefined) return ofType;
  const values = type.picklists[field];
  return given === null || values === undefined || given.split(';').every((each) => values.includes(each))
    ? given
    : null;
}
