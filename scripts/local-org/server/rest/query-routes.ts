/** `/query`, `/queryAll` and their next pages. REST API Developer Guide, "Query", "QueryAll", "Query More Results". */
import type { Transaction } from '../../org/transaction.ts';
import type { Acting } from '../data/act-as.ts';
import { actAs } from '../data/act-as.ts';
import { json } from '../http/answers.ts';
import { badRequest } from '../http/fault.ts';
import type { Request, Routes } from '../http/router.ts';
import { explained } from './explain.ts';
import { queryColumns } from './query-columns.ts';
import type { QueryCursors } from './query-cursors.ts';
import { firstPage, nextPage } from './run-query.ts';

const largestPage = 2_000;
const smallestPage = 200;

/** @param root where queries are asked: `/services/data/:version`, or the Tooling API's own */
export function queryRoutes(acting: Acting, cursors: QueryCursors, root = '/services/data/:version'): Routes {
  const run = <T>(request: Request, work: (tx: Transaction) => T): T => actAs(acting, request.userId, 'Query', work);
  return ['query', 'queryAll'].flatMap((name) => [
    {
      method: 'GET',
      pattern: `${root}/${name}`,
      handler: (request: Request) => json(run(request, (tx) => asked(tx, cursors, request, name === 'queryAll'))),
    },
    {
      method: 'GET',
      pattern: `${root}/${name}/:locator`,
      handler: (request: Request) =>
        json(run(request, (tx) => nextPage(tx, cursors, request.params['locator'] ?? '', versionOf(request)))),
    },
  ]);
}

function asked(tx: Transaction, cursors: QueryCursors, request: Request, isAll: boolean): object {
  const { searchParams } = request.url;
  const explain = searchParams.get('explain');
  if (explain !== null) return explained(tx, explain);
  const soql = searchParams.get('q');
  if (soql === null) throw badRequest('A query string has to be specified', 'MALFORMED_QUERY');
  if (searchParams.get('columns') === 'true') return queryColumns(tx, soql);
  return firstPage(tx, cursors, { soql, isAll, version: versionOf(request), pageSize: pageSizeOf(request) });
}

const versionOf = ({ params }: Request): string => params['version'] ?? 'v66.0';

/** REST API Developer Guide, "Query Options Header". */
function pageSizeOf({ headers }: Request): number {
  const [, wanted] = /batchSize\s*=\s*(\d{1,6})/i.exec(String(headers['sforce-query-options'] ?? '')) ?? [];
  return wanted === undefined ? largestPage : Math.min(largestPage, Math.max(smallestPage, Number(wanted)));
}
