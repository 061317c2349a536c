/** `SObject` methods. Apex Reference, "SObject Class". */
import { objectType, platformType, stringType } from '../values/apex-type-names.ts';
import type { ApexException } from '../values/exception.ts';
import { apexError } from '../values/exception.ts';
import { ApexList } from '../values/list.ts';
import { ApexMap } from '../values/map.ts';
import { cloneRecord, cloneSourceId, isClone } from '../values/record-clone.ts';
import { fieldOf, getField, getRelation, putField, putRelation } from '../values/record-fields.ts';
import { SObjectValue } from '../values/sobject.ts';
import { stringOf } from '../values/string-of.ts';
import type { ApexValue } from '../values/value.ts';
import { databaseError } from './database/results.ts';
import { recordOptions } from './database/options.ts';
import type { PlatformClass } from './platform-class.ts';
import type { PlatformRecord } from './platform-record.ts';
import { QualifiedMap } from './schema/qualified-map.ts';
import { FieldToken, tokenOf } from './schema/tokens.ts';

type FieldName = string | FieldToken;

const nameOf = (field: FieldName): string => (field instanceof FieldToken ? field.field.name : field);

/** @returns the name of a field; raises where the token is another object's, and this one has no such field */
function ownName(record: SObjectValue, field: FieldName): string {
  if (field instanceof FieldToken && !record.type.fields.has(field.field.name.toLowerCase()))
    throw apexError(
      'System.SObjectException',
      `${field.object.name}.${field.field.name} does not belong to SObject type ${record.type.name}`,
    );
  return nameOf(field);
}

function get(record: SObjectValue, field: FieldName): ApexValue {
  const wanted = nameOf(field).toLowerCase();
  const isAlias = record.type.name === 'AggregateResult' || (record.isQueried && !record.type.fields.has(wanted));
  if (!isAlias) {
    const { name } = fieldOf(record.type, ownName(record, field));
    // Only dot notation makes false of a blank check box that was set to null.
    return record.fields.get(name) === null ? null : getField(record, name);
  }
  const alias = [...record.fields.keys()].find((name) => name.toLowerCase() === wanted);
  if (alias === undefined)
    throw apexError('System.SObjectException', `Invalid field ${ownName(record, field)} for ${record.type.name}`);
  return record.fields.get(alias) ?? null;
}

/** @returns the value before. */
function put(record: SObjectValue, name: FieldName, value: ApexValue): ApexValue {
  const field = fieldOf(record.type, ownName(record, name));
  if (field.formula !== null || field.summary !== null || field.kind === 'AutoNumber')
    throw apexError('System.SObjectException', `Field ${field.name} is not editable`);
  const before = record.fields.get(field.name) ?? null;
  putField(record, field.name, value);
  return before;
}

/** @param field a relationship's name, or its reference field; @returns the relationship's canonical name */
function relationship(record: SObjectValue, field: FieldName, kind = 'relationship'): string {
  const wanted = nameOf(field).toLowerCase();
  const parent =
    field instanceof FieldToken
      ? field.field
      : (record.type.parentRelationships.get(wanted) ?? record.type.fields.get(wanted));
  const name = parent?.relationshipName ?? record.type.childRelationships.get(wanted)?.name;
  if (!name) throw apexError('System.SObjectException', `Invalid ${kind} ${nameOf(field)} for ${record.type.name}`);
  return name;
}

/** An empty list of children reads as null, unless JSON gave it. */
function children(record: SObjectValue, field: FieldName): ApexValue {
  const name = relationship(record, field, 'aggregate relationship');
  const list = getRelation(record, name);
  if (!record.isQueried && record.relations.has(name)) return list;
  // What the catalogue of objects has none of is an empty list; other records have null.
  return list instanceof ApexList && list.size === 0 && record.type.name !== 'EntityDefinition' ? null : list;
}

function addError(record: SObjectValue, message: string, field: FieldName | null = null): void {
  const name = field === null ? null : fieldOf(record.type, nameOf(field)).name;
  (record.errors ??= []).push({ message, field: name });
}

function populated(record: SObjectValue): ApexMap {
  const isChildren = (value: ApexValue): boolean => value instanceof ApexList;
  const relations = [...record.relations];
  // Children come first, then the fields as they were set, then parents.
  const ordered = [
    ...relations.filter(([, value]) => isChildren(value)),
    ...record.fields,
    ...relations.filter(([, value]) => !isChildren(value)),
  ];
  const entries = ordered.filter(([, value]) => value !== null || !record.isQueried);
  return record.type.namespace === undefined
    ? new ApexMap<ApexValue, ApexValue>(stringType, objectType, entries)
    : new QualifiedMap(stringType, objectType, entries, record.type.namespace);
}

const isSet = (record: SObjectValue, field: FieldName): boolean =>
  record.fields.has(fieldOf(record.type, nameOf(field)).name);
const messageOf = (exception: ApexException): string => exception.message ?? stringOf(exception);

export const sobjectClass: PlatformClass = {
  name: 'System.SObject',
  methods: {
    'addError(String)': (_tx, self: SObjectValue, message: string) => addError(self, message),
    'addError(String, Boolean)': (_tx, self: SObjectValue, message: string) => addError(self, message),
    'addError(Exception)': (_tx, self: SObjectValue, cause: ApexException) => addError(self, messageOf(cause)),
    'addError(Exception, Boolean)': (_tx, self: SObjectValue, cause: ApexException) => addError(self, messageOf(cause)),
    'addError(String, String)': (_tx, self: SObjectValue, field: string, message: string) =>
      addError(self, message, field),
    'addError(String, String, Boolean)': (_tx, self: SObjectValue, field: string, message: string) =>
      addError(self, message, field),
    'addError(Schema.SObjectField, String)': (_tx, self: SObjectValue, field: FieldToken, message: string) =>
      addError(self, message, field),
    'addError(Schema.SObjectField, String, Boolean)': (_tx, self: SObjectValue, field: FieldToken, message: string) =>
      addError(self, message, field),
    'clear()': (_tx, self: SObjectValue) => {
      self.fields.clear();
      self.relations.clear();
    },
    'clone()': (_tx, self: SObjectValue) => cloneRecord(self),
    'clone(Boolean)': (_tx, self: SObjectValue, keepsId: boolean) => cloneRecord(self, { keepsId }),
    'clone(Boolean, Boolean)': (_tx, self: SObjectValue, keepsId: boolean, isDeep: boolean) =>
      cloneRecord(self, { keepsId, isDeep }),
    'clone(Boolean, Boolean, Boolean)': (
      _tx,
      self: SObjectValue,
      keepsId: boolean,
      isDeep: boolean,
      keepsTimestamps: boolean,
    ) => cloneRecord(self, { keepsId, isDeep, keepsTimestamps }),
    'clone(Boolean, Boolean, Boolean, Boolean)': (
      _tx,
      self: SObjectValue,
      keepsId: boolean,
      isDeep: boolean,
      keepsTimestamps: boolean,
      keepsAutonumber: boolean,
    ) => cloneRecord(self, { keepsId, isDeep, keepsTimestamps, keepsAutonumber }),
    'get(String)': (_tx, self: SObjectValue, field: string) => get(self, field),
    'get(Schema.SObjectField)': (_tx, self: SObjectValue, field: FieldToken) => get(self, field),
    'getCloneSourceId()': (_tx, self: SObjectValue) => cloneSourceId(self),
    'getErrors()': (_tx, self: SObjectValue) =>
      new ApexList(
        platformType('Database.Error'),
        (self.errors ?? []).map(({ message, field }) =>
          databaseError({
            statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
            message,
            fields: field === null ? [] : [field],
          }),
        ),
      ),
    'getOptions()': (_tx, self: SObjectValue) => recordOptions.get(self) ?? null,
    'getPopulatedFieldsAsMap()': (_tx, self: SObjectValue) => populated(self),
    'getSObject(String)': (_tx, self: SObjectValue, field: string) => getRelation(self, relationship(self, field)),
    'getSObject(Schema.SObjectField)': (_tx, self: SObjectValue, field: FieldToken) =>
      getRelation(self, relationship(self, field)),
    'getSObjects(String)': (_tx, self: SObjectValue, field: string) => children(self, field),
    'getSObjects(Schema.SObjectField)': (_tx, self: SObjectValue, field: FieldToken) => children(self, field),
    'getSObjectType()': (_tx, self: SObjectValue) => tokenOf(self.type),
    'hasErrors()': (_tx, self: SObjectValue) => (self.errors ?? []).length > 0,
    'isClone()': (_tx, self: SObjectValue) => isClone(self),
    'isSet(String)': (_tx, self: SObjectValue, field: string) => isSet(self, field),
    'isSet(Schema.SObjectField)': (_tx, self: SObjectValue, field: FieldToken) => isSet(self, field),
    'put(String, Object)': (_tx, self: SObjectValue, field: string, value: ApexValue) => put(self, field, value),
    'put(Schema.SObjectField, Object)': (_tx, self: SObjectValue, field: FieldToken, value: ApexValue) =>
      put(self, field, value),
    'putSObject(String, SObject)': (_tx, self: SObjectValue, field: string, value: ApexValue) =>
      putRelation(self, relationship(self, field), value),
    'putSObject(Schema.SObjectField, SObject)': (_tx, self: SObjectValue, field: FieldToken, value: ApexValue) =>
      putRelation(self, relationship(self, field), value),
    'recalculateFormulas()': (tx, self: SObjectValue) => {
      for (const field of self.type.fields.values()) {
        if (field.formula !== null)
          self.fields.set(
            field.name,
            tx.org.formula.evaluate(self.type.name, field.formula, self, { tx, isNew: false, old: null }),
          );
      }
    },
    'setOptions(Object)': (_tx, self: SObjectValue, value: PlatformRecord) => void recordOptions.set(self, value),
  },
  properties: {
    Id: {
      get: (_tx, self: SObjectValue) => getField(self, 'Id'),
      set: (_tx, self: SObjectValue, value: ApexValue) => putField(self, 'Id', value),
    },
  },
  isInstance: (value) => value instanceof SObjectValue,
};
