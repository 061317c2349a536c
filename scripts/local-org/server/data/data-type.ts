/** A field's type in the words of the UI API and of describe. UI API guide, "Field Types"; Object Reference, "Field Types". */
import type { Field, FieldKind, SObjectType } from '../../schema/types.ts';

const uiTypes: Readonly<Record<FieldKind, string>> = {
  Id: 'Reference',
  Text: 'String',
  TextArea: 'TextArea',
  LongTextArea: 'TextArea',
  Html: 'TextArea',
  EncryptedText: 'EncryptedString',
  Email: 'Email',
  Phone: 'Phone',
  Url: 'Url',
  Picklist: 'Picklist',
  MultiselectPicklist: 'MultiPicklist',
  Combobox: 'ComboBox',
  Checkbox: 'Boolean',
  Integer: 'Int',
  Number: 'Double',
  Currency: 'Currency',
  Percent: 'Percent',
  Date: 'Date',
  DateTime: 'DateTime',
  Time: 'Time',
  Lookup: 'Reference',
  MasterDetail: 'Reference',
  MetadataRelationship: 'Reference',
  AutoNumber: 'String',
  Address: 'Address',
  Location: 'Location',
  Base64: 'Base64',
  ChangeEventHeader: 'Text',
  TextList: 'Text',
};

export const uiDataType = (field: Field): string => (field.name === 'Id' ? 'String' : uiTypes[field.kind]);

const soapTypes: Readonly<Record<string, string>> = {
  MultiPicklist: 'multipicklist',
  ComboBox: 'combobox',
  EncryptedString: 'encryptedstring',
  DateTime: 'datetime',
};

/** @returns the `type` of a describe */
export function describeType(field: Field): string {
  if (field.name === 'Id') return 'id';
  const type = uiDataType(field);
  return soapTypes[type] ?? type.toLowerCase();
}

export const isReference = (field: Field): boolean =>
  ['Lookup', 'MasterDetail', 'MetadataRelationship'].includes(field.kind) && field.referenceTo.length > 0;

/** Number of decimals to show; null for what is no number. */
export function scaleOf(field: Field): number | null {
  return ['Number', 'Currency', 'Percent'].includes(field.kind)
    ? (field.scale ?? 0)
    : field.kind === 'Integer'
      ? 0
      : null;
}

/** Whether records can be named by the field: ids, external ids, names of custom objects, addresses and usernames of people. */
export function isIdLookup(type: SObjectType, field: Field): boolean {
  const isOwn = type.isCustom ? field.isNameField : field.kind === 'Email' || field.name === 'Username';
  return field.name === 'Id' || field.isExternalId || (isOwn && !field.isCustom);
}
