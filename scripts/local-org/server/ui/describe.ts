/** Objects and fields as the shell shows them. */
import type { SObjectValue } from '../../apex/values/sobject.ts';
import type { Transaction } from '../../org/transaction.ts';
import type { Field, SObjectType } from '../../schema/types.ts';
import { addressParts } from '../data/address.ts';
import { isReference, scaleOf, uiDataType } from '../data/data-type.ts';
import { displayOf, referenceName } from '../data/display.ts';
import { scalarOf } from '../data/json-values.ts';
import { iconOf } from './icons.ts';
import type { FieldValue, ListColumn, ObjectSummary } from './types.ts';

export function summaryOf(tx: Transaction, type: SObjectType): ObjectSummary {
  const access = tx.org.access.object(tx, type.name);
  const isChangeable = type.kind === 'object';
  return {
    name: type.name,
    label: type.label,
    pluralLabel: type.pluralLabel,
    icon: iconOf(tx.org, type.name),
    keyPrefix: type.keyPrefix,
    canCreate: isChangeable && type.isCreateable && access.create,
    canEdit: isChangeable && access.edit,
    canDelete: isChangeable && type.isDeletable && access.delete,
  };
}

/** @param record queried with `selectList`, so that names of references are there */
export function valueOf(tx: Transaction, record: SObjectValue, field: Field): FieldValue {
  if (field.kind === 'Address') return addressOf(tx, record, field);
  const raw = record.fields.get(field.name);
  const value = scalarOf(raw);
  const isLink = value !== null && (field.isNameField || isReference(field));
  const target = field.isNameField ? record.id : value;
  const object = field.isNameField ? record.type : tx.org.schema.objectOfId(String(target));
  return {
    name: field.name,
    label: labelOf(field),
    kind: field.kind === 'Html' ? 'Html' : uiDataType(field),
    help: field.helpText,
    value,
    display: isReference(field)
      ? (referenceName(record, field) ?? (value === null ? null : String(value)))
      : (displayOf(tx, field, raw) ?? (typeof value === 'string' ? value : null)),
    url:
      isLink && object !== undefined && object.name !== 'Group'
        ? `/lightning/r/${object.name}/${String(target)}/view`
        : null,
    scale: scaleOf(field),
    isEditable: field.isUpdateable && tx.org.access.field(tx, record.type.name, field.name).edit,
    isRequired: field.isRequired,
  };
}

/** A compound address reads as one line of its parts. Object Reference, "Address Compound Fields". */
function addressOf(tx: Transaction, record: SObjectValue, field: Field): FieldValue {
  const text = addressParts(record.type, field)
    .map((part) => displayOf(tx, part, record.fields.get(part.name)) ?? scalarOf(record.fields.get(part.name)))
    .filter(Boolean)
    .join(', ');
  const shown = text === '' ? null : text;
  return {
    name: field.name,
    label: field.label,
    kind: 'String',
    help: field.helpText,
    value: shown,
    display: shown,
    url: null,
    scale: null,
    isEditable: false,
    isRequired: false,
  };
}

export const columnOf = (field: Field): ListColumn => ({
  name: field.name,
  label: labelOf(field),
  kind: uiDataType(field),
  isSortable: field.isSortable && !['LongTextArea', 'Html', 'MultiselectPicklist'].includes(field.kind),
  scale: scaleOf(field),
});

/** `Owner ID` reads as `Owner` where the record's name is shown. */
export const labelOf = (field: Field): string => (isReference(field) ? field.label.replace(/ ID$/, '') : field.label);
