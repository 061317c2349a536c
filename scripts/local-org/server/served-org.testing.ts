/** A project's org behind the server's routes, without a port or a browser. */
import { createOrg, type CreatedOrg } from '../org/create-org.ts';
import { projectFolderOf } from '../project/project-of.testing.ts';
import { apexRoutes } from './apex/apex-routes.ts';
import { answerOf } from './http/listen.ts';
import { Router, type Request } from './http/router.ts';
import { listRoutes } from './ui/list-routes.ts';
import { orgRoutes } from './ui/org-routes.ts';
import { pageRoutes } from './ui/page-routes.ts';
import { ViewedRecords } from './ui/state.ts';
import { actionRoutes } from './rest/action-routes.ts';
import { queryRoutes } from './rest/query-routes.ts';
import { sobjectRoutes } from './rest/sobject-routes.ts';

export interface ServedOrg {
  readonly org: CreatedOrg;
  /** @param userId who asks; the administrator when left out */
  get(path: string, userId?: string): Promise<Served>;
  post(path: string, body: unknown, userId?: string): Promise<Served>;
}

export interface Served {
  readonly status: number;
  readonly body: unknown;
}

/** @param files under `force-app`, by path */
export function servedOrg(files: Readonly<Record<string, string>>, database = ':memory:'): ServedOrg {
  const org = createOrg({ projectDir: projectFolderOf(files), database });
  const jobs = { wake: () => undefined };
  const acting = { org, log: [], jobs, onFault: (error: unknown) => Promise.reject(error) };
  const viewed = new ViewedRecords();
  const router = new Router([
    ...apexRoutes(acting),
    ...pageRoutes(acting, viewed),
    ...listRoutes(acting, viewed),
    ...orgRoutes(acting),
    ...queryRoutes(acting),
    ...sobjectRoutes(acting),
    ...actionRoutes(acting),
  ]);
  const ask = async (method: string, path: string, userId: string | undefined, body?: unknown): Promise<Served> => {
    const url = new URL(path, 'http://localhost');
    const request: Omit<Request, 'params'> = { method, url, headers: {}, body, userId: userId ?? org.administratorId };
    const answer = await answerOf(router, request, (error) => {
      throw error;
    });
    const text = Buffer.from(answer.body).toString('utf8');
    return { status: answer.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
  };
  return {
    org,
    get: (path, userId) => ask('GET', path, userId),
    post: (path, body, userId) => ask('POST', path, userId, body),
  };
}
