/** The Apex type of a field. Object Reference, "Field Types". */
import type { Field, FieldKind } from '../../schema/types.ts';
import type { ApexType, PrimitiveName } from '../types/type.ts';
import { listType, platformType, stringType } from './apex-type-names.ts';

const names: Readonly<Partial<Record<FieldKind, PrimitiveName>>> = {
  Id: 'Id',
  Lookup: 'Id',
  MasterDetail: 'Id',
  MetadataRelationship: 'Id',
  Checkbox: 'Boolean',
  Integer: 'Integer',
  Number: 'Decimal',
  Currency: 'Decimal',
  Percent: 'Decimal',
  Date: 'Date',
  DateTime: 'Datetime',
  Time: 'Time',
  Base64: 'Blob',
};

/** @returns the name of the primitive that holds the field's value; text for every other kind. */
export function fieldPrimitive(field: Field): PrimitiveName {
  // Relationships to EntityDefinition and FieldDefinition hold names, those to metadata types ids.
  if (field.kind === 'MetadataRelationship' && field.referenceTo.some((object) => /Definition$/.test(object)))
    return 'String';
  return names[field.kind] ?? 'String';
}

export function fieldType(field: Field): ApexType {
  if (field.kind === 'Address') return platformType('System.Address');
  if (field.kind === 'Location') return platformType('System.Location');
  if (field.kind === 'TextList') return listType(stringType);
  if (field.kind === 'ChangeEventHeader') return platformType('eventbus.ChangeEventHeader');
  return { kind: 'primitive', name: fieldPrimitive(field) };
}
