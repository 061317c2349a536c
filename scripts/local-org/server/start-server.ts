/** The local org over HTTP, on this machine only. */
import { ProjectComponents } from '../lwc/build-project.ts';
import { buildRuntime } from '../lwc/build-runtime.ts';
import type { PlatformFacts } from '../lwc/modules/platform-modules.ts';
import type { Org } from '../org/org.ts';
import { apexRoutes } from './apex/apex-routes.ts';
import { apexRestRoutes } from './apexrest/apexrest-routes.ts';
import { bulkQueryRoutes } from './bulk/query-routes.ts';
import { ingestRoutes } from './bulk/ingest-routes.ts';
import { IngestRunner } from './bulk/ingest-runner.ts';
import { IngestStore } from './bulk/ingest-store.ts';
import { componentModuleRoutes } from './assets/component-modules.ts';
import { designSystemRoutes } from './assets/design-system.ts';
import { documentOf, favicon } from './assets/document.ts';
import { staticResourceRoutes } from './assets/static-resources.ts';
import { actAs, type Acting } from './data/act-as.ts';
import { BackgroundJobs } from './data/background-jobs.ts';
import { file } from './http/answers.ts';
import { listen } from './http/listen.ts';
import { Router, type Answer, type Request, type Routes } from './http/router.ts';
import { callerOf } from './session/caller.ts';
import { SessionStore } from './session/session-store.ts';
import { sessionRoutes } from './session/session-routes.ts';
import { listRoutes } from './ui/list-routes.ts';
import { clockOf, orgRoutes } from './ui/org-routes.ts';
import { pageContext } from './ui/page-context.ts';
import { pageRoutes } from './ui/page-routes.ts';
import { ViewedRecords } from './ui/state.ts';
import { objectInfoRoutes } from './ui-api/object-info-routes.ts';
import { relatedListRoutes } from './ui-api/related-list-routes.ts';
import { uiRecordRoutes } from './ui-api/record-routes.ts';
import { ofKnownVersions } from './rest/api-versions.ts';
import { ApiUsage } from './rest/api-usage.ts';
import { restRoutes } from './rest/rest-routes.ts';
import { streamingRoutes } from './tooling/streaming-routes.ts';
import type { RunTests } from './tooling/test-runs.ts';
import { toolingRoutes } from './tooling/tooling-routes.ts';

export interface ServerOptions {
  readonly org: Org;
  /** 0 takes a free one. */
  readonly port: number;
  /** Whom the browser is until someone else is chosen. */
  readonly userId: string;
  /** Developer name of the app that opens first. */
  readonly startApp?: string | null;
  /** What data the org holds, in words: `Demo data`. */
  readonly data?: string;
  /** Runs the project's Apex tests for programs that ask for it; they are refused when it is left out. */
  readonly runTests?: RunTests;
  /** Told of faults in the local org itself; by default they are only answered. */
  readonly onFault?: (error: unknown, path: string) => void;
}

export interface RunningServer {
  /** `http://localhost:4080` */
  readonly url: string;
  close(): Promise<void>;
}

/** Builds what the browser needs and listens. @throws NodeJS.ErrnoException `EADDRINUSE` when the port is taken */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { org } = options;
  const onFault = options.onFault ?? ((): void => undefined);
  const log: Acting['log'] = [];
  const loads = new IngestStore(org.store.driver);
  const jobs: BackgroundJobs = new BackgroundJobs(
    // What rows of a load start comes before the next rows.
    { step: () => org.async.step() || runner.step() },
    (error) => onFault(error, 'Jobs'),
  );
  const acting: Acting = { org, log, jobs, onFault };
  const runner = new IngestRunner(acting, loads);
  const runtime = await buildRuntime();
  const components = new ProjectComponents(org.project, platformFacts(org), runtime);
  const viewed = new ViewedRecords();
  const sessions = new SessionStore(org.store.driver, org.id, () => org.clock.now());
  const usage = new ApiUsage();
  const document = (request: Request): Answer => {
    const context = actAs(acting, request.userId, 'Open', (tx) =>
      pageContext(tx, {
        data: options.data ?? 'Its own data',
        startApp: options.startApp ?? null,
        clock: clockOf(acting),
      }),
    );
    return {
      ...file(request, documentOf(context, runtime.hash), 'text/html; charset=utf-8'),
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
    };
  };
  const pages: Routes = ['/', '/lightning', '/lightning/*path'].map((pattern) => ({
    method: 'GET',
    pattern,
    handler: document,
  }));
  const router = new Router([
    ...pages,
    { method: 'GET', pattern: '/local-org/favicon.svg', handler: (request) => file(request, favicon, 'image/svg+xml') },
    ...designSystemRoutes,
    ...staticResourceRoutes(org.project),
    ...componentModuleRoutes(runtime, components),
    ...apexRoutes(acting),
    ...apexRestRoutes(acting),
    ...sessionRoutes(acting, sessions),
    ...ofKnownVersions([...ingestRoutes(acting, loads), ...bulkQueryRoutes(acting)]),
    ...pageRoutes(acting, viewed),
    ...listRoutes(acting, viewed),
    ...orgRoutes(acting),
    ...uiRecordRoutes(acting),
    ...objectInfoRoutes(acting),
    ...relatedListRoutes(acting),
    ...toolingRoutes(acting, options.runTests ?? null),
    ...streamingRoutes(),
    ...restRoutes(acting, usage),
  ]);
  const { server, port } = await listen({
    router,
    port: options.port,
    userOf: (headers, url, route) => callerOf({ org, sessions, browserUserId: options.userId }, headers, url, route),
    headersFor: (path) => usage.headerFor(path, org.clock.now()),
    onRequest: () => jobs.requested(),
    onFault,
  });
  jobs.start();
  return {
    url: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        jobs.stop();
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function platformFacts(org: Org): PlatformFacts {
  const { project, schema } = org;
  const classes = new Set(project.classes.map((each) => each.name.toLowerCase()));
  return {
    namespace: project.namespace,
    label: (name) => project.labels.get(name)?.value,
    hasStaticResource: (name) => project.staticResources.some((each) => each.name === name),
    hasApexMethod: (className) => (classes.has(className.toLowerCase()) ? undefined : false),
    hasSchemaPath(path) {
      const [object = '', ...fields] = path.split('.');
      let type = schema.object(object);
      for (const [index, name] of fields.entries()) {
        const isLast = index === fields.length - 1;
        if (type === undefined) return false;
        if (isLast) return type.fields.has(name.toLowerCase());
        type = schema.object(type.parentRelationships.get(name.toLowerCase())?.referenceTo[0] ?? '');
      }
      return type !== undefined;
    },
  };
}
