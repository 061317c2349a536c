/** Records on the wire: `{ "sobjectType": "Account", "Name": "Acme", "Owner": { … } }`. */
import type { Transaction } from '../../org/transaction.ts';
import { apexError } from '../values/exception.ts';
import { ApexBlob } from '../values/blob.ts';
import { ApexDate } from '../values/date.ts';
import { ApexDatetime } from '../values/datetime.ts';
import { ApexDecimal } from '../values/decimal.ts';
import { fieldPrimitive } from '../values/field-type.ts';
import { putField, putRelation } from '../values/record-fields.ts';
import { SObjectValue } from '../values/sobject.ts';
import { ApexTime } from '../values/time.ts';
import type { ApexValue } from '../values/value.ts';
import type { Field } from '../../schema/types.ts';

/** @param object the declared type; null for SObject, whose type the record itself must tell */
export function recordFromWire(
  json: Readonly<Record<string, unknown>>,
  object: string | null,
  tx: Transaction,
): SObjectValue {
  const attributes = json['attributes'] as { readonly type?: string } | undefined;
  const name = object ?? (json['sobjectType'] as string | undefined) ?? attributes?.type ?? '';
  const type = tx.org.schema.object(name);
  if (type === undefined) throw apexError('System.JSONException', `Unknown sObject type ${name}`);
  const record = new SObjectValue(type);
  for (const [key, value] of Object.entries(json)) {
    const field = type.fields.get(key.toLowerCase());
    const parent = type.parentRelationships.get(key.toLowerCase());
    if (field !== undefined) putField(record, field.name, fieldFromWire(value, field));
    else if (parent !== undefined && value !== null)
      putRelation(
        record,
        parent.relationshipName ?? key,
        recordFromWire(
          value as Record<string, unknown>,
          parent.referenceTo.length === 1 ? (parent.referenceTo[0] as string) : null,
          tx,
        ),
      );
  }
  return record;
}

function fieldFromWire(value: unknown, field: Field): ApexValue {
  if (value === null || value === undefined) return null;
  const text = String(value);
  const type = fieldPrimitive(field);
  if (text === '' && type !== 'String') return null;
  switch (type) {
    case 'Decimal':
    case 'Double':
      return ApexDecimal.of(text);
    case 'Integer':
      return Number(text) | 0;
    case 'Boolean':
      return value === true || text === 'true';
    case 'Date':
      return ApexDate.parse(text.slice(0, 10));
    case 'Datetime':
      return ApexDatetime.parseIso(text);
    case 'Time':
      return ApexTime.parse(text);
    case 'Blob':
      return new ApexBlob(Buffer.from(text, 'base64'));
    default:
      return text;
  }
}
