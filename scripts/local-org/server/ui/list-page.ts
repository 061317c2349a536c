/** Rows of list views and related lists. */
import type { Transaction } from '../../org/transaction.ts';
import type { Field, SObjectType } from '../../schema/types.ts';
import { isShown, namePath, readableObject, select, selectList, soqlText } from '../data/select.ts';
import { notFound } from '../http/fault.ts';
import { columnOf, summaryOf, valueOf } from './describe.ts';
import { layoutOf, relatedListNamed, relatedListsOf } from './layout.ts';
import { allView, defaultFields, fieldOfColumn, listViews, recentView } from './list-view.ts';
import { readRecord } from './record-page.ts';
import type { ListPage } from './types.ts';
import { objectOfId } from '../data/select.ts';

export interface ListQuery {
  readonly view: string;
  readonly search: string;
  readonly sort: string;
  readonly direction: 'asc' | 'desc';
  readonly offset: number;
  readonly limit: number;
}

interface Selection {
  readonly fields: readonly Field[];
  readonly where: string | null;
  readonly views: ListPage['views'];
  readonly view: { readonly name: string; readonly label: string };
}

export function listPage(tx: Transaction, object: string, query: ListQuery, recentIds: readonly string[]): ListPage {
  const type = readableObject(tx, object);
  const views = listViews(tx, type, recentIds);
  const view =
    views.find((each) => each.name === query.view) ??
    views.find((each) => each.name !== recentView && each.where === null) ??
    views.find((each) => each.name === allView) ??
    views[0];
  if (view === undefined) throw notFound();
  return page(
    tx,
    type,
    { fields: view.fields, where: view.where, view, views: views.map(({ name, label }) => ({ name, label })) },
    query,
  );
}

/** @throws HttpFault 404 for a list the record's layout does not have */
export function relatedPage(tx: Transaction, id: string, name: string, limit: number): ListPage {
  const type = objectOfId(tx, id);
  readRecord(tx, type, id);
  const list =
    relatedListsOf(tx, type, layoutOf(tx, type)).find((each) => each.name === name) ?? relatedListNamed(tx, type, name);
  if (list === null) throw notFound(`There is no related list ${name}.`);
  const child = readableObject(tx, list.relationship.object);
  const chosen = list.columns
    .map((column) => fieldOfColumn(child, column))
    .filter((field): field is Field => field !== undefined && isShown(tx, child, field));
  const fields = (chosen.length > 0 ? chosen : defaultFields(tx, child)).filter(
    (field) => field.name !== list.relationship.field,
  );
  const named =
    fields.some((field) => field.isNameField) || child.nameField === null ? fields : [child.nameField, ...fields];
  const view = { name, label: child.pluralLabel };
  return page(
    tx,
    child,
    { fields: named, where: `${list.relationship.field} = ${soqlText(id)}`, view, views: [] },
    {
      view: name,
      search: '',
      sort: list.sort?.field ?? '',
      direction: list.sort?.direction ?? 'asc',
      offset: 0,
      limit,
    },
  );
}

function page(
  tx: Transaction,
  type: SObjectType,
  { fields, where, view, views }: Selection,
  query: ListQuery,
): ListPage {
  const sorted =
    (query.sort === '' ? undefined : fieldOfColumn(type, query.sort)) ??
    fields.find((field) => field.isNameField) ??
    null;
  const conditions = [where, searchCondition(tx, fields, query.search)]
    .filter((each): each is string => each !== null)
    .map((each) => `(${each})`);
  const from = `FROM ${type.name}${conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''}`;
  const orderPath = sorted === null ? null : (namePath(tx, sorted) ?? sorted.name);
  const order =
    orderPath === null
      ? ''
      : ` ORDER BY ${orderPath} ${query.direction === 'desc' ? 'DESC NULLS LAST' : 'ASC NULLS LAST'}, Id`;
  const { records } = select(
    tx,
    `SELECT ${selectList(tx, type, fields)} ${from}${order} LIMIT ${query.limit} OFFSET ${Math.min(2000, query.offset)}`,
  );
  const total = select(tx, `SELECT COUNT() ${from}`).size;
  return {
    object: summaryOf(tx, type),
    views,
    view: view.name,
    viewLabel: view.label,
    columns: fields.map(columnOf),
    rows: records.map((record) => ({
      id: record.id ?? '',
      values: Object.fromEntries(fields.map((field) => [field.name, valueOf(tx, record, field)])),
    })),
    total,
    hasMore: query.offset + records.length < total && query.offset < 2000,
    sortField: sorted?.name ?? null,
    sortDirection: query.direction,
  };
}

/** Searches the text columns of the list. */
function searchCondition(tx: Transaction, fields: readonly Field[], text: string): string | null {
  const term = text.trim();
  if (term === '') return null;
  const pattern = soqlText(`%${term.replace(/[%_]/g, '\\$&')}%`);
  const paths = fields.flatMap((field) => {
    const name = namePath(tx, field);
    if (name !== null) return [name];
    return ['Text', 'TextArea', 'Email', 'Phone', 'Url', 'Picklist', 'AutoNumber'].includes(field.kind) &&
      field.isFilterable
      ? [field.name]
      : [];
  });
  return paths.length === 0 ? null : paths.map((path) => `${path} LIKE ${pattern}`).join(' OR ');
}
