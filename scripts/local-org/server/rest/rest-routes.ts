/** What answers below `/services/data`, but jobs and the UI API. */
import type { Acting } from '../data/act-as.ts';
import type { Routes } from '../http/router.ts';
import { actionRoutes } from './action-routes.ts';
import { approvalRoutes } from './approval-routes.ts';
import type { ApiUsage } from './api-usage.ts';
import { collectionRoutes } from './collection-routes.ts';
import { compositeRoutes } from './composite/composite-routes.ts';
import { treeRoutes } from './composite/tree-routes.ts';
import { limitsRoutes } from './limits-routes.ts';
import { orgResourceRoutes } from './org-routes.ts';
import { QueryCursors } from './query-cursors.ts';
import { queryRoutes } from './query-routes.ts';
import { searchRoutes } from './search-routes.ts';
import { sobjectListRoutes } from './sobject-list-routes.ts';
import { sobjectRoutes } from './sobject-routes.ts';
import { versionRoutes } from './version-routes.ts';
import { ofKnownVersions } from './api-versions.ts';

export function restRoutes(acting: Acting, usage: ApiUsage): Routes {
  const cursors = new QueryCursors();
  /** What may stand in a composite request too. */
  const plain = (within: Acting): Routes =>
    ofKnownVersions([
      ...queryRoutes(within, cursors),
      ...searchRoutes(within),
      ...sobjectListRoutes(within),
      ...sobjectRoutes(within),
      ...collectionRoutes(within),
      ...treeRoutes(within),
      ...actionRoutes(within),
      ...approvalRoutes(within),
      ...limitsRoutes(within.org, usage),
      ...orgResourceRoutes(within),
    ]);
  return [...plain(acting), ...ofKnownVersions([...versionRoutes(acting.org), ...compositeRoutes(acting, plain)])];
}
