/** A field in a describe. REST API Developer Guide, "sObject Describe"; SOAP API Developer Guide, "Field". */
import type { Transaction } from '../../org/transaction.ts';
import { isDefaulted } from '../../schema/defaulted.ts';
import type { Field, FieldKind, SObjectType } from '../../schema/types.ts';
import { describeType, isIdLookup, scaleOf } from '../data/data-type.ts';

export function describeField(tx: Transaction, type: SObjectType, field: Field): object {
  const mayEdit = field.name !== 'Id' && tx.org.access.field(tx, type.name, field.name).edit;
  const isComputed = field.formula !== null || field.summary !== null;
  return {
    aggregatable: !isLong(field) && field.kind !== 'Checkbox',
    aiPredictionField: false,
    autoNumber: field.kind === 'AutoNumber',
    byteLength: hasText(field) ? lengthOf(field) * 3 : 0,
    calculated: isComputed,
    calculatedFormula: field.formula,
    cascadeDelete: field.deleteConstraint === 'Cascade',
    caseSensitive: field.isCaseSensitive,
    compoundFieldName: field.compoundField ?? null,
    controllerName: null,
    createable: field.isCreateable && mayEdit,
    custom: field.isCustom,
    defaultValue: field.kind === 'Checkbox' ? field.defaultValue === 'true' : null,
    defaultValueFormula: field.kind === 'Checkbox' ? null : field.defaultValue,
    defaultedOnCreate: isDefaulted(field),
    dependentPicklist: false,
    deprecatedAndHidden: false,
    digits: field.kind === 'Integer' ? 8 : 0,
    displayLocationInDecimal: false,
    encrypted: field.kind === 'EncryptedText',
    externalId: field.isExternalId,
    extraTypeInfo: extraType(field),
    filterable: field.isFilterable,
    filteredLookupInfo: null,
    formulaTreatNullNumberAsZero: field.formula !== null && field.blanksAsZero,
    groupable: field.isFilterable && !isComputed && !isLong(field) && !isNumeric(field) && field.kind !== 'DateTime',
    highScaleNumber: false,
    htmlFormatted: field.kind === 'Html',
    idLookup: isIdLookup(type, field),
    inlineHelpText: field.helpText,
    label: field.label,
    length: hasText(field) ? lengthOf(field) : 0,
    mask: null,
    maskType: null,
    name: field.name,
    nameField: field.isNameField,
    namePointing: field.referenceTo.length > 1,
    nillable: !field.isRequired && field.name !== 'Id' && field.kind !== 'Checkbox',
    permissionable: field.isPermissionable,
    picklistValues: field.picklist.map((each) => ({
      active: each.isActive,
      defaultValue: each.isDefault,
      label: each.label,
      validFor: null,
      value: each.value,
    })),
    polymorphicForeignKey: field.referenceTo.length > 1,
    precision: isNumeric(field) ? (field.precision ?? 18) : 0,
    queryByDistance: field.kind === 'Location',
    referenceTargetField: null,
    referenceTo: field.referenceTo,
    relationshipName: field.relationshipName,
    relationshipOrder: field.kind === 'MasterDetail' ? 0 : null,
    restrictedDelete: field.deleteConstraint === 'Restrict',
    restrictedPicklist: field.isRestrictedPicklist,
    scale: scaleOf(field) ?? 0,
    searchPrefilterable: field.referenceTo.length > 0,
    soapType: soapType(field),
    sortable: field.isSortable,
    type: describeType(field),
    unique: field.isUnique,
    updateable: field.isUpdateable && mayEdit,
    writeRequiresMasterRead: field.writeRequiresMasterRead,
  };
}

const referenceKinds: readonly FieldKind[] = ['Id', 'Lookup', 'MasterDetail', 'MetadataRelationship'];
const numericKinds: readonly FieldKind[] = ['Number', 'Currency', 'Percent'];
const textless: readonly FieldKind[] = [
  ...numericKinds,
  'Integer',
  'Checkbox',
  'Date',
  'DateTime',
  'Time',
  'Address',
  'Location',
  'Base64',
];

const isNumeric = ({ kind }: Field): boolean => numericKinds.includes(kind);
const isLong = ({ kind }: Field): boolean => ['LongTextArea', 'Html', 'Base64', 'Address', 'Location'].includes(kind);
const hasText = ({ kind }: Field): boolean => !textless.includes(kind);
const lengthOf = ({ kind, length }: Field): number => (referenceKinds.includes(kind) ? 18 : (length ?? 255));

function extraType({ kind }: Field): string | null {
  if (kind === 'Html') return 'richtextarea';
  if (kind === 'LongTextArea' || kind === 'TextArea') return 'plaintextarea';
  return null;
}

const soapTypes: Partial<Record<FieldKind, string>> = {
  Checkbox: 'xsd:boolean',
  Integer: 'xsd:int',
  Number: 'xsd:double',
  Currency: 'xsd:double',
  Percent: 'xsd:double',
  Date: 'xsd:date',
  DateTime: 'xsd:dateTime',
  Time: 'xsd:time',
  Base64: 'xsd:base64Binary',
  Address: 'urn:address',
  Location: 'urn:location',
};

function soapType(field: Field): string {
  return referenceKinds.includes(field.kind) ? 'tns:ID' : (soapTypes[field.kind] ?? 'xsd:string');
}
