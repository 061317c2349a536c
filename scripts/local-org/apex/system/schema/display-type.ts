/** `Schema.DisplayType` and `Schema.SoapType` of a field. Apex Reference, "DisplayType Enum", "SoapType Enum". */
import type { Field, FieldKind } from '../../../schema/types.ts';
import { fieldPrimitive } from '../../values/field-type.ts';

const displayTypes: Readonly<Record<FieldKind, string>> = {
  Id: 'ID',
  Text: 'STRING',
  TextArea: 'TEXTAREA',
  LongTextArea: 'TEXTAREA',
  Html: 'TEXTAREA',
  EncryptedText: 'ENCRYPTEDSTRING',
  Email: 'EMAIL',
  Phone: 'PHONE',
  Url: 'URL',
  Picklist: 'PICKLIST',
  MultiselectPicklist: 'MULTIPICKLIST',
  Combobox: 'COMBOBOX',
  Checkbox: 'BOOLEAN',
  Integer: 'INTEGER',
  Number: 'DOUBLE',
  Currency: 'CURRENCY',
  Percent: 'PERCENT',
  Date: 'DATE',
  DateTime: 'DATETIME',
  Time: 'TIME',
  Lookup: 'REFERENCE',
  MasterDetail: 'REFERENCE',
  MetadataRelationship: 'REFERENCE',
  AutoNumber: 'STRING',
  Address: 'ADDRESS',
  Location: 'LOCATION',
  Base64: 'BASE64',
  ChangeEventHeader: 'COMPLEXVALUE',
  TextList: 'STRING',
};

export const displayTypeOf = (field: Field): string => displayTypes[field.kind];

export function soapTypeOf(field: Field): string {
  if (field.kind === 'Address' || field.kind === 'Location') return displayTypes[field.kind];
  const primitive = fieldPrimitive(field);
  return primitive === 'Decimal' ? 'DOUBLE' : primitive === 'Blob' ? 'BASE64BINARY' : primitive.toUpperCase();
}
