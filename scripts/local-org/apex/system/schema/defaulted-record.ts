/** A new record with the default values of its fields. Apex Reference, "SObjectType.newSObject(recordTypeId, loadDefaults)". */
import type { Transaction } from '../../../org/transaction.ts';
import { fieldValue } from '../../values/field-value.ts';
import type { SObjectValue } from '../../values/sobject.ts';

export function defaultedRecord(tx: Transaction, record: SObjectValue): SObjectValue {
  for (const field of record.type.fields.values()) {
    const picked = field.picklist.find((value) => value.isDefault);
    if (record.fields.has(field.name)) continue;
    if (field.defaultValue !== null && field.formula === null) {
      const value = tx.org.formula.evaluate(record.type.name, field.defaultValue, record, {
        tx,
        isNew: true,
        old: null,
        field,
      });
      record.fields.set(field.name, fieldValue(field, value));
    } else if (picked) {
      record.fields.set(field.name, picked.value);
    }
  }
  return record;
}
