/** A record as REST gives it. REST API Developer Guide, "Query", "Field Types". */
import { PlatformRecord } from '../../apex/system/platform-record.ts';
import { ApexList } from '../../apex/values/list.ts';
import { SObjectValue } from '../../apex/values/sobject.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import type { FieldPath, SelectItem, SoqlQuery } from '../../soql/syntax.ts';
import { scalarOf } from '../data/json-values.ts';

/** Which ids a query asked for: records have their own and their parents' in any case, answers only those selected. */
export interface Asked {
  has(path: string): boolean;
  child(relationship: string): Asked;
}

const everything: Asked = { has: () => true, child: () => everything };

/** @returns the record with its `attributes`, parents nested and children as query results */
export function restRecord(
  record: SObjectValue,
  version: string,
  asked: Asked = everything,
  path = '',
): Record<string, unknown> {
  const type = record.type.name;
  const attributes =
    type === 'AggregateResult' ? { type } : { type, url: `/services/data/${version}/sobjects/${type}/${record.id}` };
  const shape: Record<string, unknown> = { attributes };
  const unasked = new Set(['Id', ...lookupsOf(record)].filter((name) => !asked.has(path + name.toLowerCase())));
  for (const [name, value] of record.fields) {
    if (unasked.has(name)) continue;
    shape[name] = fieldValue(record, name, value, attributes.url);
  }
  for (const [name, value] of record.relations) {
    shape[name] =
      value instanceof SObjectValue
        ? restRecord(value, version, asked, `${path}${name.toLowerCase()}.`)
        : children(value, version, asked.child(name));
  }
  return shape;
}

/** Names of the fields that lead to the parents a record came with. */
function lookupsOf({ type, relations }: SObjectValue): string[] {
  return [...relations.keys()].flatMap((name) => type.parentRelationships.get(name.toLowerCase())?.name ?? []);
}

/** Contents of files are addresses at which they can be read. */
function fieldValue(record: SObjectValue, name: string, value: ApexValue, url: string | undefined): unknown {
  const isContent = value !== null && record.type.fields.get(name.toLowerCase())?.kind === 'Base64';
  if (isContent && url !== undefined) return `${url}/${name}`;
  const held: unknown = value;
  return held instanceof PlatformRecord ? compound(held) : scalarOf(value, 'rest');
}

const compoundParts = [
  'city',
  'country',
  'countryCode',
  'geocodeAccuracy',
  'latitude',
  'longitude',
  'postalCode',
  'state',
  'stateCode',
  'street',
];

/** An address or a place: its parts. REST API Developer Guide, "Compound Fields". */
function compound(value: PlatformRecord): object {
  const held = compoundParts.filter((name) => value.held(name) !== undefined);
  return Object.fromEntries(held.map((name) => [name, scalarOf(value.held(name) as ApexValue, 'rest')]));
}

function children(value: ApexValue, version: string, asked: Asked): object | null {
  if (!(value instanceof ApexList) || value.size === 0) return null;
  return {
    totalSize: value.size,
    done: true,
    records: value.items.map((each) => restRecord(each as SObjectValue, version, asked)),
  };
}

/** @returns which ids the query has selected */
export function askedBy(query: SoqlQuery): Asked {
  const aliases = new Set([query.from.name, query.from.alias].flatMap((name) => name?.toLowerCase() ?? []));
  const paths = new Set(query.select.flatMap(pathsOf).map((path) => unaliased(path, aliases)));
  const byName = new Map<string, Asked>();
  for (const item of query.select)
    if (item.kind === 'subquery') byName.set(item.query.from.name.toLowerCase(), askedBy(item.query));
  const isWhole = query.select.some((item) => item.kind === 'fields');
  return {
    has: (path) => (isWhole && !path.includes('.')) || paths.has(path),
    child: (name) => byName.get(name.toLowerCase()) ?? everything,
  };
}

function pathsOf(item: SelectItem): FieldPath[] {
  if (item.kind === 'field') return [item.path];
  if (item.kind !== 'typeof') return [];
  const fields = [...item.whens.flatMap((when) => when.fields), ...(item.otherwise ?? [])];
  return fields.map((field) => [...item.relationship, ...field]);
}

function unaliased(path: FieldPath, aliases: ReadonlySet<string>): string {
  const [first = '', ...rest] = path.map((part) => part.toLowerCase());
  return rest.length > 0 && aliases.has(first) ? rest.join('.') : [first, ...rest].join('.');
}
