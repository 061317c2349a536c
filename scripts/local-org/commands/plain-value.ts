/** Apex values as plain data, for people and for JSON. */
import { ApexBlob } from '../apex/values/blob.ts';
import { ApexDatetime } from '../apex/values/datetime.ts';
import { ApexDecimal } from '../apex/values/decimal.ts';
import { ApexDouble } from '../apex/values/double.ts';
import { ApexList } from '../apex/values/list.ts';
import { SObjectValue } from '../apex/values/sobject.ts';
import type { ApexValue } from '../apex/values/value.ts';

export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [name: string]: Plain };

export function plainValue(value: ApexValue): Plain {
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string')
    return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof ApexDecimal) return value.toNumber();
  if (value instanceof ApexDouble) return value.value;
  if (value instanceof ApexDatetime) return new Date(value.ms).toISOString();
  if (value instanceof ApexBlob) return Buffer.from(value.bytes).toString('base64');
  if (value instanceof SObjectValue) return plainRecord(value);
  if (value instanceof ApexList) return value.items.map(plainValue);
  return String(value);
}

/** Fields and related records by name, in the order they were selected. */
export function plainRecord(record: SObjectValue): { readonly [name: string]: Plain } {
  return Object.fromEntries([...record.fields, ...record.relations].map(([name, value]) => [name, plainValue(value)]));
}
