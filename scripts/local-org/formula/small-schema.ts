/** A data model written by hand, for tests that need no metadata on disk. */
import type { Field, Schema, SObjectType } from '../schema/types.ts';

const PLAIN: Field = {
  name: '',
  label: '',
  kind: 'Text',
  isCustom: true,
  length: 255,
  precision: null,
  scale: null,
  isRequired: false,
  isUnique: false,
  isCaseSensitive: false,
  isExternalId: false,
  isNameField: false,
  isCreateable: true,
  isUpdateable: true,
  isFilterable: true,
  isSortable: true,
  isPermissionable: true,
  picklist: [],
  isRestrictedPicklist: false,
  referenceTo: [],
  relationshipName: null,
  childRelationshipName: null,
  deleteConstraint: null,
  formula: null,
  blanksAsZero: false,
  summary: null,
  autoNumberFormat: null,
  defaultValue: null,
  lookupFilter: null,
  writeRequiresMasterRead: false,
  reparentable: false,
  trackHistory: false,
  description: null,
  helpText: null,
};

/** @returns a field; what is not said is plain text. */
export function field(name: string, kind: Field['kind'] = 'Text', given: Partial<Field> = {}): Field {
  const reference = kind === 'Lookup' || kind === 'MasterDetail';
  const relationshipName = reference
    ? name.endsWith('__c')
      ? name.replace(/__c$/, '__r')
      : name.replace(/Id$/, '')
    : null;
  return { ...PLAIN, name, label: name, kind, relationshipName, ...given };
}

/** @returns an object with Id and the fields given. */
export function object(
  name: string,
  keyPrefix: string,
  fields: readonly Field[],
  given: Partial<SObjectType> = {},
): SObjectType {
  const all = [field('Id', 'Id', { isCreateable: false, isUpdateable: false, isPermissionable: false }), ...fields];
  return {
    name,
    label: name,
    pluralLabel: `${name}s`,
    keyPrefix,
    isCustom: name.endsWith('__c'),
    kind: 'object',
    settingType: null,
    fields: new Map(all.map((each) => [each.name.toLowerCase(), each])),
    parentRelationships: new Map(
      all.filter((each) => each.relationshipName !== null).map((each) => [each.relationshipName!.toLowerCase(), each]),
    ),
    childRelationships: new Map(),
    references: [],
    nameField: all.find((each) => each.isNameField) ?? null,
    sharingModel: 'ReadWrite',
    validationRules: [],
    recordTypes: [],
    compactLayout: [],
    isQueryable: true,
    isCreateable: true,
    isDeletable: true,
    hasOwner: all.some((each) => each.name === 'OwnerId'),
    fieldSets: {},
    description: null,
    ...given,
  };
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
