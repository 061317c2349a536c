/** Objects and fields while the schema is being put together; frozen at the end. */
import type { ChildRelationship, Field, FieldKind, SObjectType } from './types.ts';

export type FieldDraft = { -readonly [K in keyof Field]: Field[K] };

export interface ObjectDraft extends Omit<
  { -readonly [K in keyof SObjectType]: SObjectType[K] },
  'fields' | 'parentRelationships' | 'childRelationships' | 'references'
> {
  fields: Map<string, FieldDraft>;
  parentRelationships: Map<string, FieldDraft>;
  childRelationships: Map<string, ChildRelationship>;
  references: ChildRelationship[];
  /** Records can be the "related to" of tasks and events. */
  isWhat: boolean;
  tracksHistory: boolean;
  hasShare: boolean;
}

/** A plain field of a kind, with what that kind implies. */
export function draftField(name: string, kind: FieldKind, given: Partial<FieldDraft> = {}): FieldDraft {
  const isUnfilterable = kind === 'LongTextArea' || kind === 'Html' || kind === 'EncryptedText' || kind === 'Base64';
  const isCompound = kind === 'Address' || kind === 'Location';
  const isReadOnly =
    kind === 'AutoNumber' ||
    kind === 'Id' ||
    isCompound ||
    (given.formula ?? null) !== null ||
    (given.summary ?? null) !== null;
  return {
    name,
    label: labelOf(name),
    kind,
    isCustom: name.endsWith('__c') || name.endsWith('__s'),
    length: lengths[kind] ?? null,
    precision: null,
    scale: null,
    isRequired: false,
    isUnique: false,
    isCaseSensitive: false,
    isExternalId: false,
    isNameField: false,
    isCreateable: !isReadOnly,
    isUpdateable: !isReadOnly,
    isFilterable: !isUnfilterable,
    isSortable: !isUnfilterable && kind !== 'MultiselectPicklist' && !isCompound,
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
    defaultValue: kind === 'Checkbox' ? 'false' : null,
    lookupFilter: null,
    writeRequiresMasterRead: false,
    reparentable: true,
    trackHistory: false,
    description: null,
    helpText: null,
    ...given,
  };
}

const lengths: Partial<Record<FieldKind, number>> = {
  Id: 18,
  Lookup: 18,
  MasterDetail: 18,
  MetadataRelationship: 18,
  Text: 255,
  TextArea: 255,
  LongTextArea: 32768,
  Html: 32768,
  EncryptedText: 175,
  Email: 80,
  Phone: 40,
  Url: 255,
  Picklist: 255,
  MultiselectPicklist: 4099,
  Combobox: 255,
  AutoNumber: 30,
};

/** A field the platform keeps itself: nobody sets it, everybody sees it. */
export function systemField(name: string, kind: FieldKind, given: Partial<FieldDraft> = {}): FieldDraft {
  return draftField(name, kind, { isCreateable: false, isUpdateable: false, isPermissionable: false, ...given });
}

export function draftObject(name: string, given: Partial<ObjectDraft> = {}): ObjectDraft {
  return {
    name,
    label: labelOf(name),
    pluralLabel: `${given.label ?? labelOf(name)}s`,
    keyPrefix: '',
    isCustom: false,
    kind: 'object',
    settingType: null,
    fields: new Map(),
    parentRelationships: new Map(),
    childRelationships: new Map(),
    references: [],
    nameField: null,
    sharingModel: 'ReadWrite',
    validationRules: [],
    recordTypes: [],
    compactLayout: [],
    isQueryable: true,
    isCreateable: true,
    isUpdateable: true,
    isDeletable: true,
    isPublishedAtOnce: false,
    hasOwner: false,
    bigIndex: [],
    fieldSets: {},
    description: null,
    isWhat: false,
    tracksHistory: false,
    hasShare: false,
    ...given,
  };
}

export function addField(object: ObjectDraft, field: FieldDraft): void {
  object.fields.set(field.name.toLowerCase(), field);
}

/** `NumberOfEmployees` → `Number Of Employees`, `ParentId` → `Parent ID`, `Tier__c` → `Tier` */
export function labelOf(name: string): string {
  return name
    .replace(/__\w+$/, '')
    .replaceAll('_', ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/ Id$/, ' ID');
}
