/** Lists, related lists, forms, look-ups, search. */
import type { Acting } from '../data/act-as.ts';
import { actAs } from '../data/act-as.ts';
import { json } from '../http/answers.ts';
import type { Request, Routes } from '../http/router.ts';
import { formOf } from './form.ts';
import { listPage, relatedPage } from './list-page.ts';
import { activities, lookUp, nameOfRecord, searchAll } from './search.ts';
import type { ViewedRecords } from './state.ts';

const text = (request: Request, name: string): string => request.url.searchParams.get(name) ?? '';
const whole = (request: Request, name: string, fallback: number, most: number): number =>
  Math.min(most, Math.max(0, Math.floor(Number(text(request, name) || fallback)) || 0));

export function listRoutes(acting: Acting, viewed: ViewedRecords): Routes {
  return [
    {
      method: 'GET',
      pattern: '/local-org/ui/list/:object',
      handler: (request) =>
        json(
          actAs(acting, request.userId, 'List', (tx) =>
            listPage(
              tx,
              request.params['object'] ?? '',
              {
                view: text(request, 'view'),
                search: text(request, 'search'),
                sort: text(request, 'sort'),
                direction: text(request, 'direction') === 'desc' ? 'desc' : 'asc',
                offset: whole(request, 'offset', 0, 2000),
                limit: 50,
              },
              viewed.of(request.userId),
            ),
          ),
        ),
    },
    {
      method: 'GET',
      pattern: '/local-org/ui/related/:id/:name',
      handler: (request) =>
        json(
          actAs(acting, request.userId, 'Related list', (tx) =>
            relatedPage(tx, request.params['id'] ?? '', request.params['name'] ?? '', whole(request, 'limit', 6, 200)),
          ),
        ),
    },
    {
      method: 'GET',
      pattern: '/local-org/ui/form/:object',
      handler: (request) =>
        json(
          actAs(acting, request.userId, 'Form', (tx) =>
            formOf(tx, request.params['object'] ?? '', {
              isNew: text(request, 'mode') !== 'edit',
              fields: text(request, 'fields').split(',').filter(Boolean),
              parentId: text(request, 'parent'),
            }),
          ),
        ),
    },
    {
      method: 'GET',
      pattern: '/local-org/ui/lookup',
      handler: (request) =>
        json(actAs(acting, request.userId, 'Look-up', (tx) => lookUp(tx, text(request, 'object'), text(request, 'q')))),
    },
    {
      method: 'GET',
      pattern: '/local-org/ui/lookup/:id',
      handler: (request) =>
        json(actAs(acting, request.userId, 'Look-up', (tx) => nameOfRecord(tx, request.params['id'] ?? ''))),
    },
    {
      method: 'GET',
      pattern: '/local-org/ui/search',
      handler: (request) =>
        json(
          actAs(acting, request.userId, 'Search', (tx) =>
            searchAll(tx, text(request, 'term'), whole(request, 'limit', 5, 50)),
          ),
        ),
    },
    {
      method: 'GET',
      pattern: '/local-org/ui/activities/:id',
      handler: (request) =>
        json(actAs(acting, request.userId, 'Activities', (tx) => activities(tx, request.params['id'] ?? ''))),
    },
  ];
}
