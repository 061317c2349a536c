/** JSON as values of a given type. Apex Reference, "JSON.deserialize(jsonString, apexType)". */
import type { Transaction } from '../../../org/transaction.ts';
import type { ApexType, PrimitiveName } from '../../types/type.ts';
import { typeText } from '../../values/apex-type-names.ts';
import { ApexBlob } from '../../values/blob.ts';
import { ApexDate } from '../../values/date.ts';
import { ApexDatetime } from '../../values/datetime.ts';
import { ApexDecimal } from '../../values/decimal.ts';
import { ApexDouble } from '../../values/double.ts';
import type { ApexEnumValue } from '../../values/enum-value.ts';
import { ApexException, apexError } from '../../values/exception.ts';
import { toId } from '../../values/id.ts';
import { parseInteger, parseLong } from '../../values/integer.ts';
import { ApexList } from '../../values/list.ts';
import { ApexMap } from '../../values/map.ts';
import { ApexSet } from '../../values/set.ts';
import { ApexTime } from '../../values/time.ts';
import type { ApexValue } from '../../values/value.ts';
import { platformEnumValue } from '../platform-enums.ts';
import { factsOf } from '../platform-facts.ts';
import { unsupported } from '../../../errors/catalogue.ts';
import { unsupportedPlatform } from '../../../errors/unsupported-platform.ts';
import { JsonNumber, JsonObject, type JsonValue } from './parse.ts';
import { readRecord } from './read-record.ts';
import { readUntyped } from './read-untyped.ts';

export interface ReadContext {
  readonly tx: Transaction;
  /** `deserializeStrict`: a member the class has no field for is an error. */
  readonly isStrict: boolean;
}

export function readTyped(json: JsonValue, type: ApexType, context: ReadContext): ApexValue {
  if (json === null) return null;
  switch (type.kind) {
    case 'primitive':
      return readPrimitive(json, type.name);
    case 'sobject':
      return readRecord(object(json, type), type, context);
    case 'class':
      return readClass(json, type, context);
    case 'platform':
      return readPlatform(json, type, context);
    default:
      throw unsupported(unsupportedPlatform.jsonType, [typeText(type)]);
  }
}

const fromText: Readonly<Partial<Record<PrimitiveName, (text: string) => ApexValue>>> = {
  String: (text) => text,
  Id: toId,
  Date: (text) => ApexDate.parse(text),
  Datetime: (text) => ApexDatetime.parseIso(text) ?? new ApexDatetime(ApexDate.parse(text).utc),
  Time: (text) => ApexTime.parse(text),
  Blob: (text) => new ApexBlob(Buffer.from(text, 'base64')),
};

const fromNumber: Readonly<Partial<Record<PrimitiveName, (text: string) => ApexValue>>> = {
  Integer: parseInteger,
  Long: parseLong,
  Double: (text) => new ApexDouble(Number(text)),
  Decimal: (text) => ApexDecimal.of(text),
  Datetime: (text) => new ApexDatetime(Number(text)),
  String: (text) => text,
};

function readPrimitive(json: JsonValue, name: PrimitiveName): ApexValue {
  if (name === 'Object') return readUntyped(json);
  try {
    if (typeof json === 'boolean' && (name === 'Boolean' || name === 'String'))
      return name === 'Boolean' ? json : String(json);
    if (json instanceof JsonNumber && fromNumber[name]) return fromNumber[name](json.text);
    if (typeof json === 'string') {
      const read = fromText[name] ?? fromNumber[name];
      if (read) return read(json);
      if (name === 'Boolean') return json.toLowerCase() === 'true';
    }
  } catch (error) {
    if (error instanceof ApexException) throw apexError('System.JSONException', error.message ?? '');
    throw error;
  }
  throw apexError('System.JSONException', `Illegal value for primitive: ${name}`);
}

/** Constructors do not run; fields that the text does not name stay null. */
function readClass(json: JsonValue, type: Extract<ApexType, { kind: 'class' }>, context: ReadContext): ApexValue {
  const info = context.tx.org.program.classInfo(context.tx, type.symbol.fullName);
  if (!info) throw unsupported(unsupportedPlatform.jsonType, [typeText(type)]);
  if (info.kind === 'enum') {
    const value = (info.enumValues as readonly ApexEnumValue[]).find(
      (candidate) => typeof json === 'string' && candidate.name.toLowerCase() === json.toLowerCase(),
    );
    if (!value) throw apexError('System.JSONException', `Invalid enum value ${String(json)} for enum ${info.name}`);
    return value;
  }
  if (info.kind === 'interface' || info.isAbstract)
    throw apexError(
      'System.JSONException',
      `Cannot deserialize instance of ${info.kind === 'interface' ? 'interface' : 'abstract class'} ${info.name}`,
    );
  const target = info.allocate();
  for (const [name, value] of object(json, type).members) {
    const field =
      info.fields.find((candidate) => !candidate.isStatic && candidate.name === name) ??
      info.fields.find((candidate) => !candidate.isStatic && candidate.name.toLowerCase() === name.toLowerCase());
    if (field && !field.isTransient) field.set(target, readTyped(value, field.type, context));
    else if (!field && context.isStrict) throw apexError('System.JSONException', `Unknown field: ${info.name}.${name}`);
  }
  return target;
}

function readPlatform(json: JsonValue, type: Extract<ApexType, { kind: 'platform' }>, context: ReadContext): ApexValue {
  const [first, second] = type.args;
  const items = (element: ApexType): ApexValue[] => array(json, type).map((item) => readTyped(item, element, context));
  if (type.name === 'System.List' && first) return new ApexList<ApexValue>(first, items(first));
  if (type.name === 'System.Set' && first) return new ApexSet<ApexValue>(first, items(first));
  if (type.name === 'System.Map' && first && second) {
    const entries = [...object(json, type).members].map(
      ([key, value]) => [readTyped(key, first, context), readTyped(value, second, context)] as const,
    );
    return new ApexMap<ApexValue, ApexValue>(first, second, entries);
  }
  if (typeof json === 'string' && factsOf(type.name)?.kind === 'enum') return platformEnumValue(type.name, json);
  throw unsupported(unsupportedPlatform.jsonType, [typeText(type)]);
}

function object(json: JsonValue, type: ApexType): JsonObject {
  if (json instanceof JsonObject) return json;
  throw apexError(
    'System.JSONException',
    `Malformed JSON: Expected '{' at the beginning of object of type ${typeText(type)}`,
  );
}

export function array(json: JsonValue, type: ApexType): readonly JsonValue[] {
  if (Array.isArray(json)) return json as readonly JsonValue[];
  throw apexError(
    'System.JSONException',
    `Malformed JSON: Expected '[' at the beginning of List/Set of type ${typeText(type)}`,
  );
}
