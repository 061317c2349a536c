/** `/sobjects`, `/sobjects/Account` and what describes it. REST API Developer Guide, "Describe Global", "sObject Basic Information". */
import type { Transaction } from '../../org/transaction.ts';
import type { SObjectType } from '../../schema/types.ts';
import { actAs, type Acting } from '../data/act-as.ts';
import { json } from '../http/answers.ts';
import type { Handler, Request, Routes } from '../http/router.ts';
import { describeGlobally, describeObject } from './describe-object.ts';
import { compactLayouts, layouts } from './layouts.ts';
import { recentRecords } from './recent.ts';
import { restObject } from './rest-object.ts';

const base = '/services/data/:version/sobjects';

export function sobjectListRoutes(acting: Acting): Routes {
  const about =
    (work: (tx: Transaction, type: SObjectType, request: Request) => unknown): Handler =>
    (request) =>
      json(
        actAs(acting, request.userId, 'Describe', (tx) =>
          work(tx, restObject(tx, request.params['object'] ?? ''), request),
        ),
      );
  const get = (path: string, handler: Handler): Routes[number] => ({ method: 'GET', pattern: base + path, handler });
  return [
    get('', (request) => json(actAs(acting, request.userId, 'Describe', (tx) => all(tx, versionOf(request))))),
    get(
      '/:object',
      about((tx, type, request) => ({
        objectDescribe: describeGlobally(tx, type, versionOf(request)),
        recentItems: recentRecords(tx, [type], 10, versionOf(request)),
      })),
    ),
    get(
      '/:object/describe',
      about((tx, type, request) => describeObject(tx, type, versionOf(request))),
    ),
    get(
      '/:object/describe/layouts',
      about((tx, type) => layouts(tx, type)),
    ),
    get(
      '/:object/describe/layouts/:recordType',
      about((tx, type) => layouts(tx, type)),
    ),
    get(
      '/:object/describe/compactLayouts',
      about((tx, type) => compactLayouts(tx, type)),
    ),
    get(
      '/:object/describe/approvalLayouts',
      about(() => ({ approvalLayouts: [] })),
    ),
    get(
      '/:object/quickActions',
      about(() => []),
    ),
    get(
      '/:object/listviews',
      about((_tx, type) => ({ done: true, listviews: [], nextRecordsUrl: null, size: 0, sobjectType: type.name })),
    ),
  ];
}

const versionOf = ({ params }: Request): string => params['version'] ?? 'v66.0';

/** The objects the user may read; rows of aggregates and the like are none. */
function all(tx: Transaction, version: string): object {
  return {
    encoding: 'UTF-8',
    maxBatchSize: 200,
    sobjects: [...tx.org.schema.objects.values()]
      .filter((type) => tx.org.access.object(tx, type.name).read)
      .sort((left, right) => (left.name < right.name ? -1 : 1))
      .map((type) => describeGlobally(tx, type, version)),
  };
}
