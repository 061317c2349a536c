/** JSON as values of a given type. Apex Reference, "JSON.deserialize(jsonString, apexType)". */
import type { Transaction } from '../../../org/transaction.ts';
import type { ApexType, PrimitiveName } from '../../types/type.ts';
import { typeText } from '../../values/apex-type-names.ts';
import { ApexBlob } from '../../values/blob.ts';
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
import { platformEnumValue, platformEnumValues } from '../platform-enums.ts';
import { uuidOf } from '../uuid.ts';
import { factsOf } from '../platform-facts.ts';
import { unsupported } from '../../../errors/catalogue.ts';
import { unsupportedPlatform } from '../../../errors/unsupported-platform.ts';
import { JsonNumber, JsonObject, type JsonValue } from './parse.ts';
import { dateOf, datetimeOf } from './read-moment.ts';
import { isRecordType, readPlatformRecord } from './platform-record-json.ts';
import { readRecord } from './read-record.ts';
import { readUntyped } from './read-untyped.ts';

export interface ReadContext {
  readonly tx: Transaction;
  /** `deserializeStrict`: a member the class or the object has no field for is an error. */
  readonly isStrict: boolean;
  /** Apex REST: a record may not have columns that its object lacks. */
  readonly refusesColumns?: boolean;
  /** The state of a job may hold Objects; `JSON.deserialize` refuses them. */
  readonly takesObjects?: boolean;
}

/** The first token decides whether the text fits the type, before the rest of it is looked at. */
export function refuseOtherStart(text: string, type: ApexType, { tx }: ReadContext): void {
  const [first] = /["{[]/.exec(text.trimStart()[0] ?? '') ?? [];
  if (first === undefined) return;
  if (first !== '[' && type.kind === 'platform' && /^System\.(List|Set)$/.test(type.name)) throw noArray();
  const isObject =
    type.kind === 'sobject' ||
    (type.kind === 'platform' && type.name === 'System.Map') ||
    (type.kind === 'class' && tx.org.program.classInfo(tx, type.symbol.fullName)?.kind === 'class');
  if (first !== '{' && isObject) throw noObject();
}

export function readTyped(json: JsonValue, type: ApexType, context: ReadContext): ApexValue {
  if (json === null) return null;
  switch (type.kind) {
    case 'primitive':
      return readPrimitive(json, type.name, context);
    case 'sobject':
      return readRecord(object(json), type, context);
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
  Date: dateOf,
  Datetime: datetimeOf,
  Time: (text) => ApexTime.parse(text),
  Blob: (text) => new ApexBlob(Buffer.from(text, 'base64')),
};

const fromNumber: Readonly<Partial<Record<PrimitiveName, (text: string) => ApexValue>>> = {
  Integer: (text) => whole(text, parseInteger),
  Long: (text) => whole(text, parseLong),
  Double: (text) => new ApexDouble(decimal(text).toNumber()),
  Decimal: decimal,
  Datetime: (text) => new ApexDatetime(Number(text)),
  String: (text) => text,
};

function whole<T>(text: string, parse: (text: string) => T): T {
  try {
    return parse(text);
  } catch {
    throw apexError('System.JSONException', `For input string: "${text}"`);
  }
}

function decimal(text: string): ApexDecimal {
  const [wrong] = /[^-+.\deE]/.exec(text) ?? [];
  if (wrong !== undefined)
    throw apexError(
      'System.JSONException',
      `Character ${wrong} is neither a decimal digit number, decimal point, nor "e" notation exponential mark.`,
    );
  return ApexDecimal.of(text);
}

function boolean(text: string): boolean {
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  throw apexError('System.JSONException', `Illegal value for boolean: ${text}`);
}

function readPrimitive(json: JsonValue, name: PrimitiveName, context: ReadContext): ApexValue {
  if (name === 'Object') {
    if (context.takesObjects === true) return readUntyped(json);
    throw apexError('System.JSONException', 'Apex Type unsupported in JSON: Object');
  }
  try {
    if (typeof json === 'boolean' && (name === 'Boolean' || name === 'String'))
      return name === 'Boolean' ? json : String(json);
    if (json instanceof JsonNumber && fromNumber[name]) return fromNumber[name](json.text);
    if (typeof json === 'string') {
      const read = fromText[name] ?? fromNumber[name];
      if (read) return read(json);
      if (name === 'Boolean') return boolean(json);
    }
  } catch (error) {
    if (error instanceof ApexException) throw apexError('System.JSONException', error.message ?? '');
    throw error;
  }
  throw apexError('System.JSONException', 'Illegal value for primitive');
}

/** Constructors do not run; fields that the text does not name stay null. */
function readClass(json: JsonValue, type: Extract<ApexType, { kind: 'class' }>, context: ReadContext): ApexValue {
  const info = context.tx.org.program.classInfo(context.tx, type.symbol.fullName);
  if (!info) throw unsupported(unsupportedPlatform.jsonType, [typeText(type)]);
  if (info.kind === 'enum') {
    const value = (info.enumValues as readonly ApexEnumValue[]).find(
      (candidate) => typeof json === 'string' && candidate.name.toLowerCase() === json.toLowerCase(),
    );
    if (!value)
      throw apexError(
        'System.JSONException',
        typeof json === 'string'
          ? `The type ${info.name} does not have an enum value ${json}`
          : 'Illegal value for primitive',
      );
    return value;
  }
  if (info.kind === 'interface' || info.isAbstract)
    throw apexError(
      'System.JSONException',
      `Cannot deserialize instance of ${info.kind === 'interface' ? 'interface' : 'abstract class'} ${info.name}`,
    );
  const target = info.allocate();
  for (const [name, value] of object(json).members) {
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
  const items = (element: ApexType): ApexValue[] => array(json).map((item) => readTyped(item, element, context));
  if (type.name === 'System.List' && first) return new ApexList<ApexValue>(first, items(first));
  if (type.name === 'System.Set' && first) return new ApexSet<ApexValue>(first, items(first));
  if (type.name === 'System.Map' && first && second) {
    const entries = [...object(json).members].map(
      ([key, value]) => [readTyped(key, first, context), readTyped(value, second, context)] as const,
    );
    return new ApexMap<ApexValue, ApexValue>(first, second, entries);
  }
  if (typeof json === 'string' && factsOf(type.name)?.kind === 'enum') return readEnum(json, type.name);
  if (type.name === 'System.UUID' && typeof json === 'string') return uuidOf(json);
  if (isRecordType(type.name)) return readPlatformRecord(object(json), type.name, context);
  throw apexError('System.JSONException', `Apex Type unsupported in JSON: ${typeText(type)}`);
}

/** A number in text is the place of the value: results that tests make up name a status code `"30"`. */
function readEnum(text: string, typeName: string): ApexValue {
  return (/^\d+$/.test(text) ? platformEnumValues(typeName)[Number(text)] : null) ?? platformEnumValue(typeName, text);
}

function object(json: JsonValue): JsonObject {
  if (json instanceof JsonObject) return json;
  throw noObject();
}

export function array(json: JsonValue): readonly JsonValue[] {
  if (Array.isArray(json)) return json as readonly JsonValue[];
  throw noArray();
}

function noObject(): ApexException {
  return apexError('System.JSONException', "Malformed JSON: Expected '{' at the beginning of object");
}

function noArray(): ApexException {
  return apexError('System.JSONException', "Malformed JSON: Expected '[' at the beginning of List/Set");
}
