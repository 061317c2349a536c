/** `/ui-api/related-list-*` and `/ui-api/list-*`. User Interface API Developer Guide, "Related Lists", "List Views". */
import type { SObjectValue } from '../../apex/values/sobject.ts';
import type { Transaction } from '../../org/transaction.ts';
import type { SObjectType } from '../../schema/types.ts';
import type { Acting } from '../data/act-as.ts';
import { actAs } from '../data/act-as.ts';
import { objectOfId, readableObject, select, soqlText } from '../data/select.ts';
import { json } from '../http/answers.ts';
import { notFound } from '../http/fault.ts';
import type { Request, Routes } from '../http/router.ts';
import { listViews } from '../ui/list-view.ts';
import { columnsOf, fieldPaths, shapeOf } from './record-shape.ts';

const base = '/services/data/:version/ui-api';

export function relatedListRoutes(acting: Acting): Routes {
  return [
    {
      method: 'GET',
      pattern: `${base}/related-list-records/:id/:list`,
      handler: (request) => json(actAs(acting, request.userId, 'Related list', (tx) => relatedRecords(tx, request))),
    },
    {
      method: 'GET',
      pattern: `${base}/related-list-count/:id/:list`,
      handler: (request) =>
        json(
          actAs(acting, request.userId, 'Related list', (tx) => {
            const { child, field } = relationship(tx, request);
            return {
              count: select(
                tx,
                `SELECT COUNT() FROM ${child.name} WHERE ${field} = ${soqlText(request.params['id'] ?? '')}`,
              ).size,
              hasMore: false,
            };
          }),
        ),
    },
    {
      method: 'GET',
      pattern: `${base}/related-list-info/:object`,
      handler: (request) =>
        json(
          actAs(acting, request.userId, 'Related lists', (tx) => {
            const type = readableObject(tx, request.params['object'] ?? '');
            return {
              parentObjectApiName: type.name,
              relatedLists: [...type.childRelationships.values()].map((each) => ({
                relatedListId: each.name,
                objectApiNames: [each.object],
                fieldApiName: each.field,
                label: tx.org.schema.object(each.object)?.pluralLabel ?? each.object,
              })),
            };
          }),
        ),
    },
    {
      method: 'GET',
      pattern: `${base}/list-info/:object`,
      handler: (request) =>
        json(
          actAs(acting, request.userId, 'List views', (tx) => {
            const type = readableObject(tx, request.params['object'] ?? '');
            const lists = listViews(tx, type, []).map(({ name, label }) => ({
              apiName: name,
              label,
              objectApiName: type.name,
              id: null,
            }));
            return { count: lists.length, lists };
          }),
        ),
    },
    {
      method: 'GET',
      pattern: `${base}/list-records/:object/:view`,
      handler: (request) =>
        json(
          actAs(acting, request.userId, 'List view', (tx) => {
            const type = readableObject(tx, request.params['object'] ?? '');
            const view = listViews(tx, type, []).find((each) => each.name === request.params['view']);
            if (view === undefined) throw notFound(`There is no list view ${request.params['view']}.`);
            const paths = view.fields.map((field) => [field.name]);
            return collection(
              tx,
              select(
                tx,
                `SELECT ${columnsOf(tx, type, paths)} FROM ${type.name}${view.where === null ? '' : ` WHERE ${view.where}`} LIMIT ${pageSize(request)}`,
              ).records,
              paths,
            );
          }),
        ),
    },
  ];
}

function relatedRecords(tx: Transaction, request: Request): object {
  const { child, field } = relationship(tx, request);
  const list = (name: string): string[] => (request.url.searchParams.get(name) ?? '').split(',').filter(Boolean);
  const { paths } = fieldPaths(tx, child, list('fields'), list('optionalFields'));
  const order = list('sortBy')
    .map((each) => `${each.replace(/^-/, '').split('.').slice(-1)[0]}${each.startsWith('-') ? ' DESC' : ''}`)
    .filter((each) => /^\w+( DESC)?$/.test(each));
  const soql = `SELECT ${columnsOf(tx, child, paths)} FROM ${child.name} WHERE ${field} = ${soqlText(request.params['id'] ?? '')}${order.length === 0 ? '' : ` ORDER BY ${order.join(', ')}`} LIMIT ${pageSize(request)}`;
  return collection(tx, select(tx, soql).records, paths);
}

function collection(tx: Transaction, records: readonly SObjectValue[], paths: readonly (readonly string[])[]): object {
  return {
    count: records.length,
    records: records.map((record) => shapeOf(tx, record, paths)),
    currentPageToken: '0',
    nextPageToken: null,
    previousPageToken: null,
  };
}

function relationship(tx: Transaction, request: Request): { child: SObjectType; field: string } {
  const type = objectOfId(tx, request.params['id'] ?? '');
  const found = type.childRelationships.get((request.params['list'] ?? '').toLowerCase());
  if (found === undefined) throw notFound(`There is no related list ${request.params['list']} on ${type.label}.`);
  return { child: readableObject(tx, found.object), field: found.field };
}

const pageSize = (request: Request): number =>
  Math.min(2000, Math.max(1, Number(request.url.searchParams.get('pageSize') ?? 50) || 50));
