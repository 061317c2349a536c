/** Reading and writing the fields of records in memory. Apex Developer Guide, "Working with sObjects". */
import { doubtField } from '../../errors/rare-names.ts';
import type { Field, SObjectType } from '../../schema/types.ts';
import { virtualChild } from '../../schema/virtual-children.ts';
import { sobjectType } from './apex-type-names.ts';
import { apexError, type ApexException } from './exception.ts';
import { fieldValue } from './field-value.ts';
import { ApexList } from './list.ts';
import { SObjectValue } from './sobject.ts';
import type { ApexValue } from './value.ts';

/** @returns the field of that name in any case; raises `Invalid field X for Account`. */
export function fieldOf(type: SObjectType, name: string): Field {
  const field = type.fields.get(name.toLowerCase());
  if (!field) {
    doubtField(type, name);
    throw apexError('System.SObjectException', `Invalid field ${name} for ${type.name}`);
  }
  return field;
}

/**
 * @param name canonical field name
 * @returns the field's value; a check box that is blank reads false. Raises where a queried record lacks the field.
 */
export function getField(record: SObjectValue, name: string): ApexValue {
  const value = record.fields.get(name);
  if (value !== undefined) return value ?? blank(record, name);
  const read = record.unreadable?.get(name);
  if (read !== undefined) return read();
  if (record.isQueried && name !== 'Id' && record.type.name !== 'AggregateResult') throw notQueried(record, name);
  return blank(record, name);
}

function blank(record: SObjectValue, name: string): ApexValue {
  return record.type.fields.get(name.toLowerCase())?.kind === 'Checkbox' ? false : null;
}

/** Sets a field, by canonical name, to a value of any type that may be assigned to it. */
export function putField(record: SObjectValue, name: string, value: ApexValue): void {
  checkWritable(record);
  const field = record.type.fields.get(name.toLowerCase());
  record.fields.set(name, field ? fieldValue(field, value) : value);
}

/** @returns the parent record, or the ApexList of children, by canonical relationship name; none that were not read. */
export function getRelation(record: SObjectValue, name: string): ApexValue {
  const value = record.relations.get(name);
  if (value !== undefined) return value;
  const children =
    record.type.childRelationships.get(name.toLowerCase())?.object ?? virtualChild(record.type.name, name)?.object;
  if (children != null) return new ApexList(sobjectType(children));
  if (record.isQueried && isUnread(record, name)) throw notQueried(record, name);
  return null;
}

/** A parent whose id is known to be null needs no query to be null. */
function isUnread(record: SObjectValue, name: string): boolean {
  const reference = record.type.parentRelationships.get(name.toLowerCase());
  return reference === undefined || record.fields.get(reference.name) !== null;
}

/** Sets a parent record (`contact.Account = new Account(ExternalKey__c = 'a')`). */
export function putRelation(record: SObjectValue, name: string, value: ApexValue): void {
  checkWritable(record);
  if (value instanceof SObjectValue || value === null) record.relations.set(name, value);
  else throw apexError('System.SObjectException', `Illegal value for relationship ${name}`);
}

function checkWritable(record: SObjectValue): void {
  if (record.isReadOnly) throw apexError('System.FinalException', 'Record is read-only');
}

function notQueried(record: SObjectValue, name: string): ApexException {
  return apexError(
    'System.SObjectException',
    `SObject row was retrieved via SOQL without querying the requested field: ${record.type.name}.${name}`,
  );
}
