/** `/recent`, `/tabs`, `/theme`. REST API Developer Guide, "Recently Viewed Items", "Tabs", "Themes". */
import type { Transaction } from '../../org/transaction.ts';
import { actAs, type Acting } from '../data/act-as.ts';
import { json } from '../http/answers.ts';
import type { Request, Routes } from '../http/router.ts';
import { recentRecords } from './recent.ts';

const base = '/services/data/:version';
const mostRecent = 200;

export function orgResourceRoutes(acting: Acting): Routes {
  const run = <T>(request: Request, work: (tx: Transaction) => T): T => actAs(acting, request.userId, 'Org', work);
  return [
    {
      method: 'GET',
      pattern: `${base}/recent`,
      handler: (request) => json(run(request, (tx) => recent(tx, request))),
    },
    { method: 'GET', pattern: `${base}/tabs`, handler: (request) => json(run(request, tabs)) },
    { method: 'GET', pattern: `${base}/theme`, handler: () => json({ themeItems: [] }) },
  ];
}

/** Objects of the project and of daily work; tables of the org's own set-up are looked at by nobody. */
function recent(tx: Transaction, request: Request): object[] {
  const limit = Number(request.url.searchParams.get('limit') ?? mostRecent);
  const most = Number.isInteger(limit) && limit > 0 ? Math.min(limit, mostRecent) : mostRecent;
  return recentRecords(tx, [...tx.org.schema.objects.values()], most, request.params['version'] ?? 'v66.0');
}

function tabs(tx: Transaction): object[] {
  return [...tx.org.schema.objects.values()]
    .filter((type) => type.kind === 'object' && type.isQueryable && tx.org.access.tab(tx, type.name) === 'Visible')
    .filter((type) => tx.org.access.object(tx, type.name).read)
    .map((type) => ({
      custom: type.isCustom,
      label: type.pluralLabel,
      name: type.name,
      sobjectName: type.name,
      url: `/lightning/o/${type.name}/list`,
    }));
}
