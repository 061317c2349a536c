/** A new record with the default values of its fields. Apex Reference, "SObjectType.newSObject(recordTypeId, loadDefaults)". */
import { randomUUID } from 'node:crypto';
import type { Transaction } from '../../../org/transaction.ts';
import { picklistDefault, recordTypeOf } from '../../../database/record-types.ts';
import { fieldValue } from '../../values/field-value.ts';
import type { SObjectValue } from '../../values/sobject.ts';

export function defaultedRecord(tx: Transaction, record: SObjectValue): SObjectValue {
  const typeId = record.fields.get('RecordTypeId');
  const type = typeof typeId === 'string' ? recordTypeOf(tx.org.store, record.type, typeId) : null;
  for (const field of record.type.fields.values()) {
    const ofField = field.picklist.find((value) => value.isDefault)?.value ?? null;
    const picked = type === null ? ofField : picklistDefault(type, field.name, ofField);
    if (record.fields.has(field.name)) continue;
    if (field.name === 'IsDeleted') record.fields.set('IsDeleted', false);
    else if (field.name === 'OwnerId' && record.type.hasOwner) record.fields.set('OwnerId', tx.user.id);
    if (!field.isCreateable) continue;
    if (field.defaultValue !== null && field.formula === null) {
      const value = tx.org.formula.evaluate(record.type.name, field.defaultValue, record, {
        tx,
        isNew: true,
        old: null,
        field,
      });
      record.fields.set(field.name, fieldValue(field, value));
    } else if (picked !== null) {
      record.fields.set(field.name, picked);
    }
  }
  // Only an event made this way has its id before it is published. Platform Events Developer Guide, "Get the EventUuid".
  if (record.type.kind === 'platformEvent') record.fields.set('EventUuid', randomUUID());
  return record;
}
