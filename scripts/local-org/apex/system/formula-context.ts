/**
 * Objects of a project's class as what a formula reads: their properties that hold records are relationships, their
 * other ones fields. Apex Reference, "FormulaEval Namespace", withType.
 */
import type { Field, FieldKind, SObjectType } from '../../schema/types.ts';
import type { ClassInfo, FieldInfo } from '../runtime/class-info.ts';
import type { ApexObject } from '../values/object.ts';
import { SObjectValue } from '../values/sobject.ts';

const kinds: Readonly<Record<string, FieldKind>> = {
  Boolean: 'Checkbox',
  Integer: 'Number',
  Long: 'Number',
  Double: 'Number',
  Decimal: 'Number',
  Date: 'Date',
  Datetime: 'DateTime',
  Time: 'Time',
  String: 'Text',
  Id: 'Text',
};

const blank: Omit<Field, 'name' | 'label' | 'kind' | 'referenceTo' | 'relationshipName'> = {
  isCustom: false,
  length: null,
  precision: null,
  scale: null,
  isRequired: false,
  isUnique: false,
  isCaseSensitive: false,
  isExternalId: false,
  isNameField: false,
  isCreateable: false,
  isUpdateable: false,
  isFilterable: false,
  isSortable: false,
  isPermissionable: false,
  picklist: [],
  isRestrictedPicklist: false,
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

/** "Any fields or properties that the formula references must also be global." */
const readable = (info: ClassInfo): readonly FieldInfo[] =>
  info.fields.filter((field) => !field.isStatic && field.isReadable && field.isGlobal);

/** @returns the class as an object type that exists in no schema */
export function contextType(info: ClassInfo): SObjectType {
  const fields = new Map<string, Field>();
  const parents = new Map<string, Field>();
  for (const { name, type } of readable(info)) {
    if (type.kind === 'sobject' && type.name !== null)
      parents.set(name.toLowerCase(), {
        ...blank,
        name: `${name}#id`,
        label: name,
        kind: 'Lookup',
        referenceTo: [type.name],
        relationshipName: name,
      });
    const kind = type.kind === 'primitive' ? kinds[type.name] : undefined;
    if (kind !== undefined)
      fields.set(name.toLowerCase(), { ...blank, name, label: name, kind, referenceTo: [], relationshipName: null });
  }
  return {
    name: info.name,
    label: info.name,
    pluralLabel: info.name,
    keyPrefix: '',
    isCustom: true,
    kind: 'object',
    settingType: null,
    fields,
    parentRelationships: parents,
    childRelationships: new Map(),
    references: [],
    nameField: null,
    sharingModel: 'ReadWrite',
    validationRules: [],
    recordTypes: [],
    compactLayout: [],
    isQueryable: false,
    isCreateable: false,
    isUpdateable: false,
    isDeletable: false,
    isPublishedAtOnce: false,
    hasOwner: false,
    bigIndex: [],
    fieldSets: {},
    description: null,
  };
}

/** @returns an object's properties as a record of that type */
export function contextRecord(type: SObjectType, object: ApexObject): SObjectValue {
  const record = new SObjectValue(type);
  for (const field of readable(object.$info)) {
    const key = field.name.toLowerCase();
    if (type.parentRelationships.has(key)) record.relations.set(field.name, field.get(object));
    else if (type.fields.has(key)) record.fields.set(field.name, field.get(object));
  }
  return record;
}
