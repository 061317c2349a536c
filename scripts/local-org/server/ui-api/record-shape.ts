/** Records as the UI API gives them. User Interface API Developer Guide, "Record". */
import { SObjectValue } from '../../apex/values/sobject.ts';
import type { Transaction } from '../../org/transaction.ts';
import type { SObjectType } from '../../schema/types.ts';
import { displayOf, nameOf, referenceName } from '../data/display.ts';
import { isReference } from '../data/data-type.ts';
import { scalarOf } from '../data/json-values.ts';
import { isReadable, namePath, select, soqlText } from '../data/select.ts';
import { HttpFault, notFound } from '../http/fault.ts';

export interface UiRecordShape {
  readonly apiName: string;
  readonly id: string | null;
  readonly childRelationships: Readonly<Record<string, unknown>>;
  readonly fields: Readonly<Record<string, { readonly value: unknown; readonly displayValue: string | null }>>;
  readonly lastModifiedDate: string | null;
  readonly lastModifiedById: string | null;
  readonly recordTypeId: string | null;
  readonly recordTypeInfo: null;
  readonly systemModstamp: string | null;
}

/** Fields of a request: paths without the object's name, checked and split into those to read. */
export interface FieldPaths {
  readonly paths: readonly (readonly string[])[];
}

/**
 * @param required qualified names; one that does not exist or may not be read is refused
 * @param optional left out where it may not be read
 */
export function fieldPaths(
  tx: Transaction,
  type: SObjectType,
  required: readonly string[],
  optional: readonly string[],
): FieldPaths {
  const paths: (readonly string[])[] = [];
  for (const [list, isOptional] of [
    [required, false],
    [optional, true],
  ] as const) {
    for (const name of list) {
      const parts = name.split('.');
      if (parts[0]?.toLowerCase() === type.name.toLowerCase()) parts.shift();
      const path = canonicalPath(tx, type, parts);
      if (path !== null) paths.push(path);
      else if (!isOptional)
        throw new HttpFault(
          400,
          'INVALID_FIELD',
          `No such column '${parts.join('.')}' on entity '${type.name}'. Check that it exists and that you have access to it.`,
        );
    }
  }
  return { paths };
}

function canonicalPath(tx: Transaction, type: SObjectType, parts: readonly string[]): string[] | null {
  const [first = '', ...rest] = parts;
  if (rest.length === 0) {
    const field = type.fields.get(first.toLowerCase());
    return field !== undefined && isReadable(tx, type, field) ? [field.name] : null;
  }
  const reference = type.parentRelationships.get(first.toLowerCase());
  const target = reference === undefined ? undefined : tx.org.schema.object(reference.referenceTo[0] ?? '');
  if (reference === undefined || target === undefined || !isReadable(tx, type, reference)) return null;
  const inner = canonicalPath(tx, target, rest);
  return inner === null ? null : [reference.relationshipName ?? first, ...inner];
}

/** @returns the record @throws HttpFault 404 when there is none that the user may see */
export function readUiRecord(tx: Transaction, type: SObjectType, id: string, { paths }: FieldPaths): UiRecordShape {
  const { records } = select(tx, `SELECT ${columnsOf(tx, type, paths)} FROM ${type.name} WHERE Id = ${soqlText(id)}`);
  const record = records[0];
  if (record === undefined) throw notFound('The requested resource does not exist');
  return shapeOf(tx, record, paths);
}

/** @returns the SELECT list for paths, with names of references and the stamps every record carries */
export function columnsOf(tx: Transaction, type: SObjectType, paths: readonly (readonly string[])[]): string {
  const columns = new Set(['Id']);
  for (const path of paths) {
    columns.add(path.join('.'));
    const field = path.length === 1 ? type.fields.get((path[0] ?? '').toLowerCase()) : undefined;
    const name = field === undefined ? null : namePath(tx, field);
    if (name !== null) columns.add(name);
  }
  for (const stamp of ['LastModifiedDate', 'LastModifiedById', 'SystemModstamp'])
    if (type.fields.has(stamp.toLowerCase())) columns.add(stamp);
  return [...columns].join(', ');
}

export function shapeOf(tx: Transaction, record: SObjectValue, paths: readonly (readonly string[])[]): UiRecordShape {
  const fields: Record<string, { value: unknown; displayValue: string | null }> = {};
  const nested = new Map<string, string[][]>();
  for (const [first = '', ...rest] of paths) {
    if (rest.length > 0) {
      nested.set(first, [...(nested.get(first) ?? []), rest]);
      continue;
    }
    const field = record.type.fields.get(first.toLowerCase());
    if (field === undefined) continue;
    const value = record.fields.get(first);
    fields[first] = {
      value: scalarOf(value),
      displayValue: isReference(field) ? referenceName(record, field) : displayOf(tx, field, value),
    };
  }
  for (const [relationship, inner] of nested) {
    const parent = record.relations.get(relationship);
    fields[relationship] =
      parent instanceof SObjectValue
        ? { value: shapeOf(tx, parent, inner), displayValue: nameOf(parent) }
        : { value: null, displayValue: null };
  }
  const stamp = (name: string): string | null => scalarOf(record.fields.get(name)) as string | null;
  return {
    apiName: record.type.name,
    id: record.id,
    childRelationships: {},
    fields,
    lastModifiedDate: stamp('LastModifiedDate'),
    lastModifiedById: stamp('LastModifiedById'),
    recordTypeId: null,
    recordTypeInfo: null,
    systemModstamp: stamp('SystemModstamp'),
  };
}
