/** The type of a value at run time, named as messages print it. */
import type { ApexType } from '../types/type.ts';
import { typeText } from './apex-type-names.ts';
import { ApexBlob } from './blob.ts';
import { ApexDate } from './date.ts';
import { ApexDatetime } from './datetime.ts';
import { ApexDecimal } from './decimal.ts';
import { ApexDouble } from './double.ts';
import { ApexEnumValue } from './enum-value.ts';
import { ApexException } from './exception.ts';
import { normalisedId, recased } from './id.ts';
import { ApexList } from './list.ts';
import { ApexMap } from './map.ts';
import { ApexObject } from './object.ts';
import { ApexSet } from './set.ts';
import { SObjectValue } from './sobject.ts';
import { ApexTime } from './time.ts';

/** @returns `Integer`, `List<String>`, `Account`, `Outer.Inner`; `Id` for text that is one. */
export function typeNameOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  switch (typeof value) {
    case 'boolean':
      return 'Boolean';
    case 'number':
      return 'Integer';
    case 'bigint':
      return 'Long';
    case 'string':
      return value.length === 18 && normalisedId(value) !== null && recased(value) === value ? 'Id' : 'String';
  }
  if (value instanceof ApexDecimal) return 'Decimal';
  if (value instanceof ApexDouble) return 'Double';
  if (value instanceof ApexDate) return 'Date';
  if (value instanceof ApexDatetime) return 'Datetime';
  if (value instanceof ApexTime) return 'Time';
  if (value instanceof ApexBlob) return 'Blob';
  if (value instanceof ApexList) return `List<${elementText(value.elementType)}>`;
  if (value instanceof ApexSet) return `Set<${elementText(value.elementType)}>`;
  if (value instanceof ApexMap) return `Map<${elementText(value.keyType)},${elementText(value.valueType)}>`;
  if (value instanceof SObjectValue) return value.type.name;
  if (value instanceof ApexEnumValue) return value.typeName;
  if (value instanceof ApexException) return value.typeName;
  if (value instanceof ApexObject) return value.$info.name;
  return typeof value === 'object' && 'typeName' in value
    ? String((value as { typeName: unknown }).typeName)
    : 'Object';
}

/** `Object` is `ANY` where it is what a collection holds. */
function elementText(type: ApexType): string {
  return typeText(type)
    .replaceAll(', ', ',')
    .replace(/\bObject\b/g, 'ANY');
}
