/** `Schema.SObjectType` and `Schema.SObjectField`. Apex Reference, Schema namespace. */
import { apexError } from '../../values/exception.ts';
import { SObjectValue } from '../../values/sobject.ts';
import type { PlatformClass } from '../platform-class.ts';
import { defaultedRecord } from './defaulted-record.ts';
import { describeField } from './describe-field.ts';
import { describeObject, describeWith } from './describe-object.ts';
import { FieldToken, ObjectToken } from './tokens.ts';

function withId(token: ObjectToken, id: string | null): SObjectValue {
  const record = new SObjectValue(token.type);
  if (id !== null && !id.startsWith(token.type.keyPrefix))
    throw apexError('System.TypeException', `Invalid Id ${id} for ${token.type.name}`);
  if (id !== null) record.fields.set('Id', id);
  return record;
}

function ofRecordType(token: ObjectToken, id: string | null): SObjectValue {
  const record = new SObjectValue(token.type);
  if (id !== null && token.type.fields.has('recordtypeid')) record.fields.set('RecordTypeId', id);
  return record;
}

export const tokenClasses: readonly PlatformClass[] = [
  {
    name: 'Schema.SObjectType',
    methods: {
      'getDescribe()': (_tx, self: ObjectToken) => describeObject(self.type),
      'getDescribe(Object)': (_tx, self: ObjectToken, options: unknown) => describeWith(self.type, options),
      'newSObject()': (_tx, self: ObjectToken) => new SObjectValue(self.type),
      'newSObject(Id)': (_tx, self: ObjectToken, id: string | null) => withId(self, id),
      'newSObject(Id, Boolean)': (tx, self: ObjectToken, recordTypeId: string | null, isDefaulted: boolean) =>
        isDefaulted ? defaultedRecord(tx, ofRecordType(self, recordTypeId)) : ofRecordType(self, recordTypeId),
    },
    isInstance: (value) => value instanceof ObjectToken,
  },
  {
    name: 'Schema.SObjectField',
    methods: {
      'getDescribe()': (_tx, self: FieldToken) => describeField(self.object, self.field),
      'getDescribe(Object)': (_tx, self: FieldToken) => describeField(self.object, self.field),
    },
    isInstance: (value) => value instanceof FieldToken,
  },
];
