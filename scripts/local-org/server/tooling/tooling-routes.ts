/** `/tooling`: anonymous Apex, queries, runs of tests. Tooling API, "REST Resources". */
import type { Transaction } from '../../org/transaction.ts';
import { executeAnonymous } from '../apex/anonymous.ts';
import { actAs, type Acting } from '../data/act-as.ts';
import { json } from '../http/answers.ts';
import { badRequest, HttpFault } from '../http/fault.ts';
import type { Answer, Request, Routes } from '../http/router.ts';
import { ofKnownVersions } from '../rest/api-versions.ts';
import { QueryCursors } from '../rest/query-cursors.ts';
import { queryRoutes } from '../rest/query-routes.ts';
import { coverageResults, coverageRows } from './coverage-rows.ts';
import { queriedRows } from './row-query.ts';
import { synchronousResult } from './synchronous-result.ts';
import { testRows } from './test-rows.ts';
import { TestRuns, type RunTests } from './test-runs.ts';
import { wantedClasses } from './wanted-tests.ts';

const base = '/services/data/:version/tooling';

/** @param runTests null where the org cannot run tests beside itself */
export function toolingRoutes(acting: Acting, runTests: RunTests | null): Routes {
  const runs = new TestRuns(runTests ?? noTests, () => acting.org.clock.now());
  const run = <T>(request: Request, work: (tx: Transaction) => T): T => actAs(acting, request.userId, 'Tooling', work);
  const start = (request: Request) => {
    const wanted = run(request, (tx) => {
      checkAuthor(tx);
      return wantedClasses(tx, request.body);
    });
    const { skipCodeCoverage } = (request.body ?? {}) as { readonly skipCodeCoverage?: unknown };
    return runs.start(request.userId, wanted, skipCodeCoverage === false);
  };
  const [query, ...otherQueries] = queryRoutes(acting, new QueryCursors(), base);
  return ofKnownVersions([
    {
      method: 'GET',
      pattern: `${base}/executeAnonymous`,
      handler: (request) =>
        json(executeAnonymous(acting, request.userId, request.url.searchParams.get('anonymousBody') ?? '').outcome),
    },
    {
      method: 'POST',
      pattern: `${base}/runTestsSynchronous`,
      handler: async (request): Promise<Answer> => {
        const { run: made, over } = start(request);
        await over;
        if (made.fault !== null) throw badRequest(made.fault, 'UNKNOWN_EXCEPTION');
        return json(
          synchronousResult(
            made,
            run(request, (tx) => coverageResults(tx, made.coverage ?? [])),
          ),
        );
      },
    },
    {
      method: 'POST',
      pattern: `${base}/runTestsAsynchronous`,
      handler: (request) => json(start(request).run.id),
    },
    {
      ...query!,
      handler: (request) => virtualRows(acting, runs, request) ?? query!.handler(request),
    },
    ...otherQueries,
  ]);
}

/** @returns null for a query of objects that the org has */
function virtualRows(acting: Acting, runs: TestRuns, request: Request): Answer | null {
  const soql = request.url.searchParams.get('q');
  if (soql === null) return null;
  return actAs(acting, request.userId, 'Tooling', (tx) => {
    const query = tx.org.query.parse(tx, soql);
    const tables = { ...testRows(runs.all()), ...coverageRows(tx, runs.all()) };
    const name = query.from.name.toLowerCase();
    if (!Object.hasOwn(tables, name)) return null;
    const records = queriedRows(query, tables[name] ?? [], request.params['version'] ?? '');
    return json({ size: records.length, totalSize: records.length, done: true, queryLocator: null, records });
  });
}

function checkAuthor(tx: Transaction): void {
  if (!tx.org.access.userPermission(tx, 'AuthorApex'))
    throw new HttpFault(403, 'INSUFFICIENT_ACCESS', 'Running Apex tests needs the permission Author Apex.');
}

const noTests: RunTests = () =>
  Promise.reject(new Error('This org runs no tests: start it with npm run org -- start.'));
