/** A project's org behind the server's routes, without a port or a browser. */
import { createOrg, type CreatedOrg } from '../org/create-org.ts';
import { projectFolderOf } from '../project/project-of.testing.ts';
import { apexRoutes } from './apex/apex-routes.ts';
import { apexRestRoutes } from './apexrest/apexrest-routes.ts';
import { bulkQueryRoutes } from './bulk/query-routes.ts';
import { ingestRoutes } from './bulk/ingest-routes.ts';
import { IngestRunner } from './bulk/ingest-runner.ts';
import { IngestStore } from './bulk/ingest-store.ts';
import { faultAnswer } from './http/answers.ts';
import { HttpFault } from './http/fault.ts';
import { answerOf, matchOf } from './http/listen.ts';
import { Router, type Answer, type Request } from './http/router.ts';
import { listRoutes } from './ui/list-routes.ts';
import { orgRoutes } from './ui/org-routes.ts';
import { pageRoutes } from './ui/page-routes.ts';
import { ApiUsage } from './rest/api-usage.ts';
import { restRoutes } from './rest/rest-routes.ts';
import { toolingRoutes } from './tooling/tooling-routes.ts';
import { SessionStore } from './session/session-store.ts';
import { sessionRoutes } from './session/session-routes.ts';
import { ViewedRecords } from './ui/state.ts';

export interface ServedOrg {
  readonly org: CreatedOrg;
  /** @param userId who asks; the administrator when left out */
  get(path: string, userId?: string): Promise<Served>;
  post(path: string, body: unknown, userId?: string): Promise<Served>;
  send(method: string, path: string, options?: SendOptions): Promise<Served>;
  readonly sessions: SessionStore;
  /** Saves the next rows of a load. */
  readonly loads: IngestRunner;
}

export interface SendOptions {
  /** Text is sent as it is, to routes that take bytes. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly userId?: string;
}

export interface Served {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed where it is JSON. */
  readonly body: unknown;
}

/** @param files under `force-app`, by path */
export function servedOrg(files: Readonly<Record<string, string>>, database = ':memory:'): ServedOrg {
  const org = createOrg({ projectDir: projectFolderOf(files), database });
  const jobs = { wake: () => undefined };
  const acting = { org, log: [], jobs, onFault: (error: unknown) => Promise.reject(error) };
  const viewed = new ViewedRecords();
  const sessions = new SessionStore(org.store.driver, org.id, () => org.clock.now());
  const loads = new IngestStore(org.store.driver);
  const router = new Router([
    ...apexRoutes(acting),
    ...apexRestRoutes(acting),
    ...sessionRoutes(acting, sessions),
    ...ingestRoutes(acting, loads),
    ...pageRoutes(acting, viewed),
    ...listRoutes(acting, viewed),
    ...orgRoutes(acting),
    ...bulkQueryRoutes(acting),
    ...toolingRoutes(acting, null),
    ...restRoutes(acting, new ApiUsage()),
  ]);
  const send = async (method: string, path: string, options: SendOptions = {}): Promise<Served> => {
    const url = new URL(path, 'http://localhost');
    const { body, headers = {}, userId = org.administratorId } = options;
    const onFault = (error: unknown): never => {
      throw error;
    };
    let answer: Answer;
    try {
      const match = matchOf(router, method, url.pathname);
      const request: Omit<Request, 'params'> = {
        method,
        url,
        headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
        rawHeaders: Object.entries(headers).flat(),
        remoteAddress: '127.0.0.1',
        body: typeof body === 'string' ? Buffer.from(body) : body,
        userId,
      };
      answer = await answerOf(match, request, onFault);
    } catch (error) {
      if (!(error instanceof HttpFault)) throw error;
      answer = faultAnswer(error);
    }
    const text = Buffer.from(answer.body).toString('utf8');
    const isJson = /json/.test(answer.headers['Content-Type'] ?? '') && text !== '';
    return {
      status: answer.status,
      headers: answer.headers,
      body: isJson ? (JSON.parse(text) as unknown) : text || null,
    };
  };
  return {
    org,
    sessions,
    get: (path, userId) => send('GET', path, userId === undefined ? {} : { userId }),
    post: (path, body, userId) => send('POST', path, userId === undefined ? { body } : { body, userId }),
    send,
    loads: new IngestRunner(acting, loads),
  };
}
