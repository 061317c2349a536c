/** A request within a request. */
import type { Acting } from '../../data/act-as.ts';
import { HttpFault } from '../../http/fault.ts';
import { faultOf, matchOf } from '../../http/listen.ts';
import { Router, type Answer, type Request, type Routes } from '../../http/router.ts';

/** What may stand in composite requests; it is made anew for each transaction. */
export type SubrequestRoutes = (acting: Acting) => Routes;

export interface Subrequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Subresponse {
  readonly status: number;
  /** Parsed; null for none. */
  readonly body: unknown;
}

/** @returns a function that answers requests with these routes, each with a status of its own */
export function answering(
  acting: Acting,
  routes: SubrequestRoutes,
  outer: Request,
): (request: Subrequest) => Subresponse {
  const router = new Router(routes(acting));
  return (request) => {
    const answer = answerTo(router, request, outer, acting);
    const text = typeof answer.body === 'string' ? answer.body : Buffer.from(answer.body).toString('base64');
    return { status: answer.status, body: bodyOf(answer, text) };
  };
}

function answerTo(router: Router, request: Subrequest, outer: Request, acting: Acting): Answer {
  try {
    if (!URL.canParse(request.url, 'http://localhost')) throw new HttpFault(404, 'NOT_FOUND', 'The address is none.');
    const url = new URL(request.url, 'http://localhost');
    const { route, params } = matchOf(router, request.method, url.pathname);
    const given = Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]);
    const answer = route.handler({
      ...outer,
      method: request.method,
      url,
      params,
      headers: Object.fromEntries(given),
      body: request.body ?? undefined,
    });
    if (answer instanceof Promise) throw new Error(`${url.pathname} cannot be part of a composite request`);
    return answer;
  } catch (error) {
    return faultOf(error, request.url, acting.onFault);
  }
}

function bodyOf({ headers }: Answer, text: string): unknown {
  if (text === '') return null;
  return /json/.test(headers['Content-Type'] ?? '') ? (JSON.parse(text) as unknown) : text;
}
