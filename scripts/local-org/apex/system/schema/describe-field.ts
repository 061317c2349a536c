/** `Schema.DescribeFieldResult`. Apex Reference, "DescribeFieldResult Class". */
import type { Transaction } from '../../../org/transaction.ts';
import { isDefaulted } from '../../../schema/defaulted.ts';
import { qualifiedName } from '../../../schema/qualified-name.ts';
import type { Field, PicklistValue, SObjectType } from '../../../schema/types.ts';
import { platformType } from '../../values/apex-type-names.ts';
import { ApexList } from '../../values/list.ts';
import { platformEnumValue, platformEnumValues } from '../platform-enums.ts';
import { PlatformRecord, recordClass } from '../platform-record.ts';
import type { PlatformClass } from '../platform-class.ts';
import { validFor } from './valid-for.ts';
import { displayTypeOf, soapTypeOf } from './display-type.ts';
import { filteredLookup, filteredLookupClass } from './filtered-lookup.ts';
import { objectToken, tokenOf, tokenOfField } from './tokens.ts';

/** Kinds that cannot be filtered, grouped or sorted by. */
const LONG_KINDS = new Set(['LongTextArea', 'Html', 'EncryptedText', 'Base64', 'Address', 'Location']);
const NUMBERS = new Set(['Number', 'Currency', 'Percent']);
/** Kinds that can be filtered and not grouped by. SOQL and SOSL Reference, "GROUP BY". */
const UNGROUPED = new Set([...LONG_KINDS, ...NUMBERS, 'AutoNumber', 'DateTime', 'MultiselectPicklist', 'Time']);
const IDS = new Set(['Id', 'Lookup', 'MasterDetail']);

/** Fields that the platform fills in where the writer does not. */
const FILLED = new Set([
  'OwnerId',
  'CreatedById',
  'CreatedDate',
  'LastModifiedById',
  'LastModifiedDate',
  'SystemModstamp',
]);

/** As the platform has it, a check box is never null and so never required; nor is a name that the platform makes. */
function isNeverNull(field: Field): boolean {
  return (
    field.isRequired ||
    field.kind === 'Checkbox' ||
    field.kind === 'Id' ||
    field.kind === 'MasterDetail' ||
    (field.isNameField && !field.isCreateable) ||
    FILLED.has(field.name)
  );
}

const described = new WeakMap<Field, PlatformRecord>();

/** @returns the field's description; what depends on rights is worked out when it is read. */
export function describeField(type: SObjectType, field: Field): PlatformRecord {
  let result = described.get(field);
  if (!result)
    described.set(
      field,
      (result = new PlatformRecord('Schema.DescribeFieldResult', { ...facts(type, field), ...rights(type, field) })),
    );
  return result;
}

function rights(type: SObjectType, field: Field): Readonly<Record<string, (tx: Transaction) => boolean>> {
  const access = (tx: Transaction) => tx.org.access.field(tx, type.name, field.name);
  return {
    Accessible: (tx) => access(tx).read,
    Createable: (tx) => field.isCreateable && access(tx).edit && tx.org.access.object(tx, type.name).create,
    Updateable: (tx) => field.isUpdateable && access(tx).edit && tx.org.access.object(tx, type.name).edit,
  };
}

/** Formulas whose text is markup. */
const HTML_FUNCTIONS = /\b(?:HYPERLINK|IMAGE)\s*\(/i;

function facts(type: SObjectType, field: Field): Readonly<Record<string, unknown>> {
  const isComputed = field.formula !== null || field.summary !== null;
  const isNumber = NUMBERS.has(field.kind);
  return {
    Name: qualifiedName(field.name, type.namespace),
    LocalName: field.name,
    Label: field.label,
    InlineHelpText: field.helpText,
    Type: platformEnumValue('Schema.DisplayType', displayTypeOf(field)),
    SoapType:
      platformEnumValues('Schema.SoapType').find((value) => value.name.toUpperCase() === soapTypeOf(field)) ?? null,
    SObjectType: tokenOf(type),
    SobjectField: tokenOfField(type, field),
    Length: field.length ?? 0,
    // Characters of ids take a byte, those of other texts up to three.
    ByteLength: (field.length ?? 0) * (IDS.has(field.kind) ? 1 : 3),
    Digits: field.kind === 'Integer' ? 9 : 0,
    Precision: isNumber ? (field.precision ?? 18) : 0,
    Scale: isNumber ? (field.scale ?? 0) : 0,
    Custom: field.isCustom,
    Unique: field.isUnique,
    ExternalId: field.isExternalId,
    IdLookup: field.isExternalId || field.kind === 'Id' || field.isNameField,
    CaseSensitive: field.isCaseSensitive,
    NameField: field.isNameField,
    NamePointing: field.referenceTo.length > 1,
    AutoNumber: field.kind === 'AutoNumber',
    // What the platform takes from other records, such as the email of a case's contact, is not called so.
    Calculated: isComputed && (field.isCustom || field.formula === null),
    CalculatedFormula: field.formula,
    FormulaTreatNullNumberAsZero: field.blanksAsZero,
    HtmlFormatted: field.kind === 'Html' || HTML_FUNCTIONS.test(field.formula ?? ''),
    Encrypted: field.kind === 'EncryptedText',
    Nillable: !isNeverNull(field),
    CompoundFieldName: field.compoundField ?? null,
    DefaultedOnCreate: isDefaulted(field),
    DefaultValue: field.kind === 'Checkbox' ? field.defaultValue === 'true' : defaultChoice(field),
    DefaultValueFormula: field.defaultValue,
    Permissionable: field.isPermissionable,
    Filterable: field.isFilterable,
    Sortable: field.isSortable,
    Groupable: field.isFilterable && !isComputed && !UNGROUPED.has(field.kind),
    Aggregatable: !LONG_KINDS.has(field.kind) && field.kind !== 'Checkbox',
    PicklistValues: picklist(type, field),
    RestrictedPicklist: field.isRestrictedPicklist,
    DependentPicklist: controllerOf(type, field) !== undefined,
    Controller: controllerToken(type, field),
    ReferenceTo: (tx: Transaction) =>
      new ApexList(
        platformType('Schema.SObjectType'),
        field.referenceTo.filter((name) => tx.org.schema.object(name)).map((name) => objectToken(tx, name)),
      ),
    RelationshipName: field.relationshipName === null ? null : qualifiedName(field.relationshipName, type.namespace),
    RelationshipOrder: relationshipOrder(type, field),
    CascadeDelete: field.deleteConstraint === 'Cascade',
    RestrictedDelete: field.deleteConstraint === 'Restrict',
    FilteredLookupInfo: () => filteredLookup(field),
    WriteRequiresMasterRead: field.writeRequiresMasterRead,
    DeprecatedAndHidden: false,
    AiPredictionField: false,
    HighScaleNumber: false,
    DisplayLocationInDecimal: false,
    QueryByDistance: false,
    SearchPrefilterable: false,
  };
}

/** 0 for the first master of an object, 1 for the second; lookups have none. */
function relationshipOrder(type: SObjectType, field: Field): number | null {
  if (field.kind !== 'MasterDetail') return null;
  return [...type.fields.values()].filter(({ kind }) => kind === 'MasterDetail').indexOf(field);
}

/** A formula that gives a default is told apart, by `getDefaultValueFormula`. */
function defaultChoice(field: Field): string | null {
  return field.picklist.find(({ isDefault }) => isDefault)?.value ?? null;
}

function controllerOf(type: SObjectType, field: Field): Field | undefined {
  return field.controllingField == null ? undefined : type.fields.get(field.controllingField.toLowerCase());
}

function controllerToken(type: SObjectType, field: Field): unknown {
  const controller = controllerOf(type, field);
  return controller === undefined ? null : tokenOfField(type, controller);
}

/** Inactive values are there too, the same ones in a new list every time. */
function picklist(type: SObjectType, field: Field): () => ApexList<PlatformRecord> {
  const controller = controllerOf(type, field);
  let entries: readonly PlatformRecord[] | null = null;
  return () => {
    entries ??= field.picklist.map((value) => picklistEntry(value, controller));
    return new ApexList(platformType('Schema.PicklistEntry'), [...entries]);
  };
}

function picklistEntry(value: PicklistValue, controller: Field | undefined): PlatformRecord {
  return new PlatformRecord('Schema.PicklistEntry', {
    Value: value.value,
    Label: value.label,
    Active: value.isActive,
    DefaultValue: value.isDefault,
    ...(controller === undefined ? {} : { ValidFor: validFor(controller, value.controlledBy ?? []) }),
  });
}

export const describeFieldClasses: readonly PlatformClass[] = [
  recordClass('Schema.DescribeFieldResult'),
  recordClass('Schema.PicklistEntry'),
  filteredLookupClass,
];
