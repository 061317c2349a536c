/** instanceof and casts. Apex Developer Guide, "Classes and Casting", "Using the instanceof Keyword". */
import { platformClass } from '../system/registry.ts';
import type { ApexType } from '../types/type.ts';
import { ApexBlob } from '../values/blob.ts';
import { ApexDate } from '../values/date.ts';
import { ApexDatetime } from '../values/datetime.ts';
import { ApexDecimal } from '../values/decimal.ts';
import { ApexDouble } from '../values/double.ts';
import { ApexEnumValue } from '../values/enum-value.ts';
import { apexError } from '../values/exception.ts';
import { normalisedId, toId } from '../values/id.ts';
import { ApexList } from '../values/list.ts';
import { ApexMap } from '../values/map.ts';
import { ApexObject } from '../values/object.ts';
import { ApexSet } from '../values/set.ts';
import { SObjectValue } from '../values/sobject.ts';
import { ApexTime } from '../values/time.ts';
import { isNumber } from '../values/order.ts';
import { typeNameOf } from '../values/type-name-of.ts';
import type { PrimitiveName } from '../types/type.ts';
import type { ApexValue } from '../values/value.ts';
import { isElement } from './element-type.ts';

const primitives: Readonly<Record<PrimitiveName, (value: unknown) => boolean>> = {
  Boolean: (value) => typeof value === 'boolean',
  Integer: (value) => typeof value === 'number',
  // A value is also an instance of the types it converts to without a cast: 9 of Long, Double and Decimal.
  Long: (value) => typeof value === 'bigint' || typeof value === 'number',
  Double: isNumber,
  Decimal: isNumber,
  String: (value) => typeof value === 'string',
  Id: (value) => typeof value === 'string' && normalisedId(value) !== null,
  Date: (value) => value instanceof ApexDate,
  Datetime: (value) => value instanceof ApexDatetime || value instanceof ApexDate,
  Time: (value) => value instanceof ApexTime,
  Blob: (value) => value instanceof ApexBlob,
  Object: () => true,
};

/** @returns whether the value is an instance of the type; null is one of none. */
export function isInstance(value: unknown, type: ApexType): boolean {
  if (value === null) return false;
  switch (type.kind) {
    case 'primitive':
      return primitives[type.name](value);
    case 'sobject':
      return (
        value instanceof SObjectValue &&
        (type.name === null || value.type.name.toLowerCase() === type.name.toLowerCase())
      );
    case 'class':
      if (value instanceof ApexEnumValue) return value.typeName === type.symbol.fullName;
      return value instanceof ApexObject && value.$info !== undefined && value.$info.isAssignableTo(type);
    case 'platform':
      return isPlatformInstance(value, type.name, type.args);
    default:
      return false;
  }
}

function isPlatformInstance(value: unknown, name: string, args: readonly ApexType[]): boolean {
  if (name === 'System.SObject') return value instanceof SObjectValue;
  if (name === 'System.List' || name === 'System.Iterable') {
    if (value instanceof ApexList) return args[0] === undefined || isElement(value.elementType, args[0]);
  }
  if (name === 'System.Set' || name === 'System.Iterable') {
    if (value instanceof ApexSet) return args[0] === undefined || holds(value, args[0], name === 'System.Set');
  }
  if (name === 'System.Map')
    return (
      value instanceof ApexMap &&
      (args[1] === undefined || (isElement(value.keyType, args[0] as ApexType) && isMapValue(value.valueType, args[1])))
    );
  if (value instanceof ApexEnumValue) return value.typeName === name;
  if (value instanceof ApexObject && value.$info?.isAssignableTo({ kind: 'platform', name, args })) return true;
  return platformClass(name)?.isInstance?.(value) ?? false;
}

/** A set of text is no set of objects, as a list of text is a list of objects. */
function holds({ elementType }: ApexSet, wanted: ApexType, isSet: boolean): boolean {
  return isSet && isObject(wanted) ? isObject(elementType) : isElement(elementType, wanted);
}

const isObject = (type: ApexType): boolean => type.kind === 'primitive' && type.name === 'Object';

/** A map of general records is none of accounts, whatever it holds; a list of them may be. */
function isMapValue(own: ApexType, wanted: ApexType): boolean {
  const isNarrower = own.kind === 'sobject' && own.name === null && wanted.kind === 'sobject' && wanted.name !== null;
  return !isNarrower && isElement(own, wanted);
}

/** @returns the value as the type; raises the TypeException `Invalid conversion from runtime type X to Y`. */
export function castTo(value: ApexValue, type: ApexType, text: string): ApexValue {
  if (value === null) return null;
  if (type.kind === 'primitive') {
    if (type.name === 'Long' && typeof value === 'number') return BigInt(value);
    if (type.name === 'Decimal' && isNumber(value)) return ApexDecimal.of(value);
    if (type.name === 'Double' && isNumber(value) && !(value instanceof ApexDouble)) {
      return new ApexDouble(value instanceof ApexDecimal ? value.toNumber() : Number(value));
    }
    if (type.name === 'Datetime' && value instanceof ApexDate) return new ApexDatetime(value.utc);
    if (type.name === 'Id' && typeof value === 'string') return toId(value);
  }
  if (isInstance(value, type) || isSameCollection(value, type)) return value;
  throw apexError('System.TypeException', `Invalid conversion from runtime type ${typeNameOf(value)} to ${text}`);
}

/** Contacts are no accounts, in no list. */
function areOtherRecords(value: unknown, wanted: ApexType | undefined): boolean {
  if (wanted?.kind !== 'sobject') return false;
  if (value instanceof ApexMap) return value.valueType.kind === 'sobject' && !isMapValue(value.valueType, wanted);
  return value instanceof ApexList && value.elementType.kind === 'sobject' && !isElement(value.elementType, wanted);
}

/** Collections convert by what they are; their elements are looked at when they are used. */
function isSameCollection(value: unknown, type: ApexType): boolean {
  if (type.kind !== 'platform' || areOtherRecords(value, type.args.at(-1))) return false;
  return (
    (type.name === 'System.List' && value instanceof ApexList && value.elementType.kind !== 'primitive') ||
    (type.name === 'System.Map' && value instanceof ApexMap && value.valueType.kind !== 'primitive')
  );
}
