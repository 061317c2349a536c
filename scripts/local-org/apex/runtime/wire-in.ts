/** JSON as Lightning components and REST clients send it, to Apex values of the types a method declares. */
import type { Transaction } from '../../org/transaction.ts';
import type { ApexType, PrimitiveName } from '../types/type.ts';
import { objectType, stringType, typeText } from '../values/apex-type-names.ts';
import { ApexBlob } from '../values/blob.ts';
import { ApexDate } from '../values/date.ts';
import { ApexDatetime } from '../values/datetime.ts';
import { ApexDecimal } from '../values/decimal.ts';
import { ApexDouble } from '../values/double.ts';
import type { ApexEnumValue } from '../values/enum-value.ts';
import { apexError } from '../values/exception.ts';
import { toId } from '../values/id.ts';
import { ApexList } from '../values/list.ts';
import { ApexMap } from '../values/map.ts';
import { ApexSet } from '../values/set.ts';
import { ApexTime } from '../values/time.ts';
import type { ApexValue } from '../values/value.ts';
import type { Holders } from './holder.ts';
import { recordFromWire } from './wire-record.ts';

export interface WireContext {
  readonly tx: Transaction;
  readonly holders: Holders;
}

/** @returns the value; raises when the JSON cannot be of that type */
export function fromWire(json: unknown, type: ApexType, cx: WireContext): ApexValue {
  if (json === null || json === undefined) return null;
  switch (type.kind) {
    case 'primitive':
      return primitive(json, type.name, cx);
    case 'sobject':
      return recordFromWire(json as Record<string, unknown>, type.name, cx.tx);
    case 'class':
      return instance(json, type, cx);
    case 'platform':
      return collection(json, type, cx);
    default:
      return null;
  }
}

function primitive(json: unknown, name: PrimitiveName, cx: WireContext): ApexValue {
  const text = String(json);
  if (text === '' && name !== 'String' && name !== 'Object') return null;
  switch (name) {
    case 'String':
      return typeof json === 'object' ? JSON.stringify(json) : text;
    case 'Id':
      return toId(text);
    case 'Boolean':
      return json === true || text.toLowerCase() === 'true';
    case 'Integer':
      return whole(text, name) | 0;
    case 'Long':
      return BigInt(whole(text, name));
    case 'Double':
      return ApexDouble.parse(text);
    case 'Decimal':
      return ApexDecimal.of(text);
    case 'Date':
      return ApexDate.parse(text.slice(0, 10));
    case 'Datetime':
      return (typeof json === 'number' ? new ApexDatetime(json) : ApexDatetime.parseIso(text)) ?? illegal(text, name);
    case 'Time':
      return ApexTime.parse(text);
    case 'Blob':
      return new ApexBlob(Buffer.from(text, 'base64'));
    case 'Object':
      return untyped(json, cx);
  }
}

function whole(text: string, name: string): number {
  const value = Number(text);
  return Number.isInteger(value) ? value : illegal(text, name);
}

function illegal(text: string, type: string): never {
  throw apexError('System.JSONException', `Illegal value for primitive: ${text} is no ${type}`);
}

/** What an Object parameter gets: text, numbers, lists and maps as they come. */
function untyped(json: unknown, cx: WireContext): ApexValue {
  if (Array.isArray(json))
    return new ApexList<ApexValue>(
      objectType,
      json.map((item) => fromWire(item, objectType, cx)),
    );
  if (typeof json === 'number')
    return Number.isInteger(json) && Math.abs(json) < 2 ** 31 ? json : ApexDecimal.of(String(json));
  if (typeof json !== 'object' || json === null) return json as ApexValue;
  return new ApexMap<ApexValue, ApexValue>(
    stringType,
    objectType,
    Object.entries(json).map(([key, value]) => [key, fromWire(value, objectType, cx)] as const),
  );
}

function collection(json: unknown, type: Extract<ApexType, { kind: 'platform' }>, cx: WireContext): ApexValue {
  const [first = objectType, second = objectType] = type.args;
  switch (type.name) {
    case 'System.List':
      return new ApexList<ApexValue>(
        first,
        array(json, type).map((item) => fromWire(item, first, cx)),
      );
    case 'System.Set':
      return new ApexSet<ApexValue>(
        first,
        array(json, type).map((item) => fromWire(item, first, cx)),
      );
    case 'System.Map':
      return new ApexMap<ApexValue, ApexValue>(
        first,
        second,
        Object.entries(json as object).map(
          ([key, value]) => [fromWire(key, first, cx), fromWire(value, second, cx)] as const,
        ),
      );
    case 'System.SObject':
      return recordFromWire(json as Record<string, unknown>, null, cx.tx);
    default:
      throw apexError('System.JSONException', `Apex parameters of type ${typeText(type)} are not supported`);
  }
}

function array(json: unknown, type: ApexType): readonly unknown[] {
  if (Array.isArray(json)) return json;
  throw apexError('System.JSONException', `Expected a list for ${typeText(type)}`);
}

/** A class gets its fields by name through its constructor without parameters; an enum value comes by name. */
function instance(json: unknown, type: Extract<ApexType, { kind: 'class' }>, cx: WireContext): ApexValue {
  const info = cx.holders.find(type.symbol.fullName)?.$info;
  if (!info) throw apexError('System.JSONException', `Unknown type ${type.symbol.fullName}`);
  if (info.kind === 'enum')
    return (
      (info.enumValues as readonly ApexEnumValue[]).find(
        (value) => value.name.toLowerCase() === String(json).toLowerCase(),
      ) ?? illegal(String(json), info.name)
    );
  const object = info.newInstance?.() ?? info.allocate();
  const given = new Map(Object.entries(json as object).map(([name, value]) => [name.toLowerCase(), value] as const));
  for (const field of info.fields) {
    const name = field.name.toLowerCase();
    if (!field.isStatic && field.isWritable && given.has(name))
      field.set(object, fromWire(given.get(name), field.type, cx));
  }
  return object;
}
