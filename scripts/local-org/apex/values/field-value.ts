/** Turns a value into what a field holds, as an assignment to it does. */
import type { Field } from '../../schema/types.ts';
import { ApexBlob } from './blob.ts';
import { ApexDate } from './date.ts';
import { ApexDatetime } from './datetime.ts';
import { ApexDecimal } from './decimal.ts';
import { ApexDouble } from './double.ts';
import { ApexEnumValue } from './enum-value.ts';
import { apexError } from './exception.ts';
import { fieldPrimitive } from './field-type.ts';
import { toId } from './id.ts';
import { isNumber } from './order.ts';
import { ApexTime } from './time.ts';
import { typeNameOf } from './type-name-of.ts';
import type { ApexValue } from './value.ts';
import type { PrimitiveName } from '../types/type.ts';

const conversions: Readonly<Record<PrimitiveName, (value: ApexValue) => ApexValue | undefined>> = {
  Boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  Integer: (value) => (typeof value === 'number' ? value : undefined),
  Long: (value) => (typeof value === 'bigint' ? value : typeof value === 'number' ? BigInt(value) : undefined),
  Double: (value) => (isNumber(value) ? new ApexDouble(ApexDecimal.of(value).toNumber()) : undefined),
  Decimal: (value) => (isNumber(value) ? ApexDecimal.of(value) : undefined),
  String: (value) => (typeof value === 'string' ? value : value instanceof ApexEnumValue ? value.name : undefined),
  Id: (value) => (typeof value === 'string' ? toId(value) : undefined),
  Date: (value) => (value instanceof ApexDate ? value : undefined),
  Datetime: (value) =>
    value instanceof ApexDatetime ? value : value instanceof ApexDate ? new ApexDatetime(value.utc) : undefined,
  Time: (value) => (value instanceof ApexTime ? value : undefined),
  Blob: (value) => (value instanceof ApexBlob ? value : undefined),
  Object: (value) => value,
};

/** @returns the value the field holds; raises `Illegal assignment from String to Decimal`. */
export function fieldValue(field: Field, value: ApexValue): ApexValue {
  if (value === null) return null;
  if (
    field.kind === 'Address' ||
    field.kind === 'Location' ||
    field.kind === 'ChangeEventHeader' ||
    field.kind === 'TextList'
  )
    return value;
  const wanted = fieldPrimitive(field);
  const converted = conversions[wanted](value);
  if (converted === undefined)
    throw apexError('System.SObjectException', `Illegal assignment from ${typeNameOf(value)} to ${wanted}`);
  return converted;
}
