/** Apex values as Lightning components and REST clients receive them. Only @AuraEnabled members of classes are shown. */
import { ApexBlob } from '../values/blob.ts';
import { ApexDatetime } from '../values/datetime.ts';
import { ApexDecimal } from '../values/decimal.ts';
import { ApexDouble } from '../values/double.ts';
import { ApexList } from '../values/list.ts';
import { ApexMap } from '../values/map.ts';
import { ApexObject } from '../values/object.ts';
import { ApexSet } from '../values/set.ts';
import { SObjectValue } from '../values/sobject.ts';

/** @returns plain JSON */
export function toWire(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'object') return value;
  if (value instanceof ApexDecimal) return value.toNumber();
  if (value instanceof ApexDouble) return value.value;
  if (value instanceof ApexDatetime) return new Date(value.ms).toISOString();
  if (value instanceof ApexBlob) return Buffer.from(value.bytes).toString('base64');
  if (value instanceof ApexList || value instanceof ApexSet) return [...value].map(toWire);
  if (value instanceof ApexMap)
    return Object.fromEntries([...value.entries()].map(([key, item]) => [String(key), toWire(item)]));
  if (value instanceof SObjectValue) return recordToWire(value);
  if (value instanceof ApexObject) return objectToWire(value);
  // Dates, times and enum values are their text.
  return String(value);
}

function recordToWire(record: SObjectValue): Record<string, unknown> {
  const json: Record<string, unknown> = {};
  for (const [name, value] of [...record.fields, ...record.relations]) if (value !== null) json[name] = toWire(value);
  return json;
}

function objectToWire(object: ApexObject): Record<string, unknown> {
  const fields = object.$info.fields.filter((field) => field.isAuraEnabled && !field.isStatic && field.isReadable);
  return Object.fromEntries(fields.map((field) => [field.name, toWire(field.get(object))]));
}
