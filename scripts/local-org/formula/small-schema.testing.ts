/** A data model written by hand, for tests that need no metadata on disk. */
import { draftField, draftObject, type ObjectDraft } from '../schema/draft.ts';
import type { Field, Schema, SObjectType } from '../schema/types.ts';

/** @returns a field; what is not said is plain text. */
export function field(name: string, kind: Field['kind'] = 'Text', given: Partial<Field> = {}): Field {
  const reference = kind === 'Lookup' || kind === 'MasterDetail';
  const relationshipName = reference
    ? name.endsWith('__c')
      ? name.replace(/__c$/, '__r')
      : name.replace(/Id$/, '')
    : null;
  return draftField(name, kind, { label: name, relationshipName, ...given });
}

/** @returns an object with Id and the fields given. */
export function object(
  name: string,
  keyPrefix: string,
  fields: readonly Field[],
  given: Partial<SObjectType> = {},
): SObjectType {
  const all = [field('Id', 'Id', { isCreateable: false, isUpdateable: false, isPermissionable: false }), ...fields];
  return draftObject(name, {
    label: name,
    keyPrefix,
    isCustom: name.endsWith('__c'),
    fields: new Map(all.map((each) => [each.name.toLowerCase(), each])),
    parentRelationships: new Map(
      all.filter((each) => each.relationshipName !== null).map((each) => [each.relationshipName!.toLowerCase(), each]),
    ),
    nameField: all.find((each) => each.isNameField) ?? null,
    hasOwner: all.some((each) => each.name === 'OwnerId'),
    ...(given as Partial<ObjectDraft>),
  });
}

/** @returns the objects as a schema, references to each of them filled in. */
export function schemaOf(...types: readonly SObjectType[]): Schema {
  const referenced = types.map((type) => ({
    ...type,
    references: types.flatMap((child) =>
      [...child.fields.values()]
        .filter((each) => each.referenceTo.includes(type.name))
        .map((each) => ({ name: each.childRelationshipName, object: child.name, field: each.name })),
    ),
  }));
  const objects = new Map(referenced.map((type) => [type.name.toLowerCase(), type]));
  return {
    objects,
    object: (name) => objects.get(name.toLowerCase()),
    objectOfId: (id) => referenced.find((type) => type.keyPrefix === id.slice(0, 3)),
  };
}
