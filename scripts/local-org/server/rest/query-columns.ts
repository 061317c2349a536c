/** `/query?columns=true`: the columns of a query, by which clients lay out its rows. */
import type { Transaction } from '../../org/transaction.ts';
import type { Field, SObjectType } from '../../schema/types.ts';
import type { FieldExpression, FieldPath, SelectItem, SoqlQuery } from '../../soql/syntax.ts';
import { isReadable } from '../data/select.ts';
import { restObject } from './rest-object.ts';
import { limited, run } from './run-query.ts';

interface Column {
  readonly aggregate: boolean;
  readonly apexType: string;
  readonly booleanType: boolean;
  readonly columnName: string;
  readonly custom: boolean;
  readonly displayName: string;
  readonly foreignKeyName: string | null;
  readonly insertable: boolean;
  readonly joinColumns: Column[];
  readonly numberType: boolean;
  readonly textType: boolean;
  readonly updatable: boolean;
}

/** @throws ApexException for a query that is none */
export function queryColumns(tx: Transaction, soql: string): object {
  const query = tx.org.query.parse(tx, soql);
  run(tx, limited(query, 1));
  const type = restObject(tx, query.from.name);
  return {
    columnMetadata: columnsOf(tx, type, query),
    entityName: type.name,
    groupBy: query.groupBy !== null,
    idSelected: query.select.some((item) => item.kind === 'field' && item.path.join('.').toLowerCase() === 'id'),
    keyPrefix: type.keyPrefix,
  };
}

function columnsOf(tx: Transaction, type: SObjectType, query: SoqlQuery): Column[] {
  const columns: Column[] = [];
  let unnamed = 0;
  for (const item of query.select) {
    if (item.kind === 'field') addPath(columns, type, unaliased(query, item.path), item.alias);
    else if (item.kind === 'function')
      columns.push(column(item.alias ?? `expr${unnamed++}`, { aggregate: true, displayName: textOf(item) }));
    else if (item.kind === 'subquery') columns.push(children(tx, type, item.query));
    else if (item.kind === 'fields') columns.push(...all(tx, type, item.which));
    else columns.push(column(item.relationship.join('.')));
  }
  return columns;
}

function children(tx: Transaction, type: SObjectType, query: SoqlQuery): Column {
  const relationship = type.childRelationships.get(query.from.name.toLowerCase());
  const child = tx.org.schema.object(relationship?.object ?? '');
  return column(relationship?.name ?? query.from.name, {
    aggregate: true,
    joinColumns: child === undefined ? [] : columnsOf(tx, child, query),
  });
}

function all(tx: Transaction, type: SObjectType, which: Extract<SelectItem, { kind: 'fields' }>['which']): Column[] {
  return [...type.fields.values()]
    .filter((field) => isReadable(tx, type, field) && (which === 'ALL' || field.isCustom === (which === 'CUSTOM')))
    .map((field) => column(field.name, { field }));
}

/** Fields of one parent stand together under it. */
function addPath(to: Column[], type: SObjectType, [first = '', ...rest]: FieldPath, alias: string | null): void {
  const field = type.fields.get(first.toLowerCase());
  if (rest.length === 0)
    return void to.push(column(alias ?? field?.name ?? first, field === undefined ? {} : { field }));
  const reference = type.parentRelationships.get(first.toLowerCase());
  const name = reference?.relationshipName ?? first;
  let parent = to.find((each) => each.columnName === name && !each.aggregate);
  if (parent === undefined) to.push((parent = column(name, { foreignKeyName: reference?.name ?? null })));
  parent.joinColumns.push(...pathColumns(rest));
}

function pathColumns([first = '', ...rest]: FieldPath): Column[] {
  return [column(first, rest.length === 0 ? {} : { joinColumns: pathColumns(rest) })];
}

function unaliased(query: SoqlQuery, path: FieldPath): FieldPath {
  const aliases = [query.from.name, query.from.alias].map((name) => name?.toLowerCase());
  return path.length > 1 && aliases.includes(path[0]?.toLowerCase()) ? path.slice(1) : path;
}

const textOf = (item: FieldExpression): string =>
  item.kind === 'field' ? item.path.join('.') : `${item.name.toLowerCase()}(${item.arguments.map(textOf).join(', ')})`;

const numberKinds = ['Number', 'Integer', 'Currency', 'Percent'];

function column(name: string, given: Partial<Column> & { readonly field?: Field } = {}): Column {
  const { field, ...more } = given;
  return {
    aggregate: false,
    apexType: field?.kind ?? 'Text',
    booleanType: field?.kind === 'Checkbox',
    columnName: name,
    custom: field?.isCustom ?? false,
    displayName: name,
    foreignKeyName: null,
    insertable: field?.isCreateable ?? false,
    joinColumns: [],
    numberType: numberKinds.includes(field?.kind ?? ''),
    textType: field?.kind === 'Text',
    updatable: field?.isUpdateable ?? false,
    ...more,
  };
}
