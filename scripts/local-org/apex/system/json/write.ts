/** Apex values as JSON text. Apex Reference, "JSON.serialize(objectToSerialize, suppressApexObjectNulls)". */
import { ApexBlob } from '../../values/blob.ts';
import { ApexDate } from '../../values/date.ts';
import { ApexDatetime } from '../../values/datetime.ts';
import { ApexDecimal } from '../../values/decimal.ts';
import { ApexDouble } from '../../values/double.ts';
import { ApexEnumValue } from '../../values/enum-value.ts';
import { ApexException, apexError } from '../../values/exception.ts';
import { KeyedValue } from '../../values/keyed-value.ts';
import { ApexList } from '../../values/list.ts';
import { ApexMap } from '../../values/map.ts';
import { ApexObject } from '../../values/object.ts';
import { ApexSet } from '../../values/set.ts';
import { qualifiedName } from '../../../schema/qualified-name.ts';
import { SObjectValue } from '../../values/sobject.ts';
import { ApexTime } from '../../values/time.ts';
import { typeNameOf } from '../../values/type-name-of.ts';
import type { Transaction } from '../../../org/transaction.ts';
import { PlatformRecord } from '../platform-record.ts';
import type { JsonLayout } from './layout.ts';
import { isRecordType, platformMembers } from './platform-record-json.ts';

export interface WriteOptions {
  readonly layout: JsonLayout;
  /** Leaves out null fields of objects of classes. */
  readonly dropsNulls: boolean;
  readonly apiVersion: string;
  /** For values of platform objects that are worked out when they are read. */
  readonly tx: Transaction;
}

/** @returns the value's JSON; raises a JSONException for what cannot be serialised. */
export function writeJson(value: unknown, options: WriteOptions, depth = 0): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return quote(value);
  if (typeof value !== 'object') return String(value);
  if (value instanceof ApexDecimal) return value.toPlainString();
  if (value instanceof ApexDouble) return String(value);
  if (value instanceof ApexDatetime) return quote(value.toIso());
  if (value instanceof ApexDate || value instanceof ApexTime || value instanceof ApexEnumValue)
    return quote(String(value));
  if (value instanceof ApexBlob) return quote(Buffer.from(value.bytes).toString('base64'));
  return writeStructure(value, options, depth);
}

function writeStructure(value: object, options: WriteOptions, depth: number): string {
  const inner = (item: unknown): string => writeJson(item, options, depth + 1);
  const { layout } = options;
  if (value instanceof ApexList)
    return layout.array(
      value.items.map((item) => writeJson(item, options, depth)),
      depth,
    );
  if (value instanceof ApexSet)
    return layout.array(
      [...value].map((item) => writeJson(item, options, depth)),
      depth,
    );
  if (value instanceof ApexMap)
    return layout.object(
      [...value.entries()].map(([key, item]) => [keyText(key), inner(item)] as const),
      depth,
    );
  if (value instanceof SObjectValue)
    return layout.object(
      recordMembers(value, options).map(([name, item]) => [name, inner(item)] as const),
      depth,
    );
  if (value instanceof ApexObject && !(value instanceof ApexException))
    return layout.object(
      objectMembers(value, options).map(([name, item]) => [name, inner(item)] as const),
      depth,
    );
  if (value instanceof RawMembers)
    return layout.object(
      value.members.map(([name, item]) => [name, inner(item)] as const),
      depth,
    );
  if (value instanceof KeyedValue && typeNameOf(value) === 'System.UUID') return quote(String(value));
  if (value instanceof PlatformRecord && isRecordType(value.typeName))
    return layout.object(
      platformMembers(options.tx, value).map(([name, item]) => [name, inner(item)] as const),
      depth,
    );
  throw apexError('System.JSONException', `Apex Type unsupported in JSON: ${typeNameOf(value)}`);
}

/** An object that JSON has and Apex has not: `attributes`, a child query's envelope. */
class RawMembers {
  constructor(readonly members: readonly (readonly [string, unknown])[]) {}
}

function recordMembers(record: SObjectValue, options: WriteOptions): readonly (readonly [string, unknown])[] {
  const { namespace } = record.type;
  const type = qualifiedName(record.type.name, namespace);
  const url =
    record.id === null ? [] : [['url', `/services/data/v${options.apiVersion}/sobjects/${type}/${record.id}`] as const];
  const attributes = new RawMembers([['type', type] as const, ...url]);
  const relations = [...record.relations].map(
    ([name, value]) =>
      [qualifiedName(name, namespace), value instanceof ApexList ? childEnvelope(value) : value] as const,
  );
  return [
    ['attributes', attributes],
    ...[...record.fields].map(
      ([name, value]) =>
        [
          qualifiedName(name, namespace),
          value instanceof ApexDatetime ? value.toIso().replace('Z', '+0000') : value,
        ] as const,
    ),
    ...relations,
  ];
}

function childEnvelope(list: ApexList): RawMembers {
  return new RawMembers([
    ['totalSize', list.size],
    ['done', true],
    ['records', list],
  ]);
}

function objectMembers(object: ApexObject, options: WriteOptions): readonly (readonly [string, unknown])[] {
  return object.$info.fields
    .filter((field) => !field.isStatic && !field.isTransient && field.isReadable)
    .map((field) => [field.name, field.get(object)] as const)
    .filter(([, value]) => value !== null || !options.dropsNulls);
}

function keyText(key: unknown): string {
  if (key === null) throw apexError('System.JSONException', 'Map keys must not be null');
  if (
    typeof key !== 'object' ||
    key instanceof ApexEnumValue ||
    key instanceof ApexDecimal ||
    key instanceof ApexDouble ||
    key instanceof ApexDate
  )
    return String(key);
  if (key instanceof ApexDatetime) return key.toIso();
  if (['Schema.SObjectType', 'Schema.SObjectField'].includes(typeNameOf(key))) return String(key);
  throw apexError('System.JSONException', `Map with key of type ${typeNameOf(key)} is not serializable`);
}

const endsScripts = /[\u2028\u2029]/;

/** As JavaScript does, except that characters that could end a script are escaped too. */
export function quote(text: string): string {
  const json = JSON.stringify(text);
  return endsScripts.test(json) ? json.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029') : json;
}
