/** Node's HTTP server around a router: loopback only, same origin only, bodies of a bounded size. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { LocalOrgError } from '../../errors/catalogue.ts';
import { ApexFault } from '../apex/apex-fault.ts';
import { faultAnswer } from './answers.ts';
import { bodyOf, checkType } from './body.ts';
import { badRequest, HttpFault, notFound } from './fault.ts';
import { checkHost, checkOrigin } from './guards.ts';
import type { Answer, Match, Request, Route, Router } from './router.ts';

/**
 * Styles: LWC writes style elements for synthetic shadow, so inline ones are allowed; scripts never are.
 */
const contentSecurityPolicy = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data: blob:`,
  `font-src 'self'`,
  `connect-src 'self'`,
  `frame-src 'self'`,
  `base-uri 'none'`,
  `form-action 'self'`,
  `frame-ancestors 'none'`,
].join('; ');

const fixedHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

export interface Listening {
  readonly server: Server;
  readonly port: number;
}

export interface ListenOptions {
  readonly router: Router;
  readonly port: number;
  /** Who asks; decided by a token or the session's cookie. @throws HttpFault for one who may not */
  readonly userOf: (headers: IncomingMessage['headers'], url: URL, route: Route) => string;
  /** Told of each request before it is read. */
  readonly onRequest?: () => void;
  /** What else an answer says, by the path asked for. */
  readonly headersFor?: (path: string) => Readonly<Record<string, string>>;
  /** Told of faults that are no one's but the local org's own. */
  readonly onFault: (error: unknown, path: string) => void;
}

/** @throws NodeJS.ErrnoException `EADDRINUSE` when the port is taken */
export function listen(options: ListenOptions): Promise<Listening> {
  const server = createServer((incoming, outgoing) => {
    options.onRequest?.();
    answer(incoming, options)
      .then((given) => send(incoming, outgoing, given, options))
      .catch((error: unknown) => {
        options.onFault(error, incoming.url ?? '');
        outgoing.destroy();
      });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', () => {
      const address = server.address();
      resolve({ server, port: typeof address === 'object' && address !== null ? address.port : options.port });
    });
  });
}

async function answer(incoming: IncomingMessage, options: ListenOptions): Promise<Answer> {
  const url = urlOf(incoming);
  if (url === null) return faultAnswer(badRequest('The address is none.'));
  const method = methodOf(incoming, url);
  try {
    checkHost(incoming);
    if (method !== 'GET') checkOrigin(incoming);
    const match = matchOf(options.router, method, url.pathname);
    const userId = options.userOf(incoming.headers, url, match.route);
    checkType(incoming, url, match.route);
    const request = {
      method,
      url,
      headers: incoming.headers,
      rawHeaders: incoming.rawHeaders,
      remoteAddress: incoming.socket.remoteAddress ?? '127.0.0.1',
      body: await bodyOf(incoming, match.route),
      userId,
    };
    return await answerOf(match, request, options.onFault);
  } catch (error) {
    return faultOf(error, url.pathname, options.onFault);
  }
}

/** @throws HttpFault for a path that nothing answers */
export function matchOf(router: Router, method: string, path: string): Match {
  const match = router.match(method, path);
  if (match === null) throw notFound();
  if (match === 'method') throw new HttpFault(405, 'METHOD_NOT_ALLOWED', `HTTP Method '${method}' not allowed`);
  return match;
}

/** @returns the handler's answer, or the fault's in the shape clients know */
export async function answerOf(
  { route, params }: Match,
  request: Omit<Request, 'params'>,
  onFault: ListenOptions['onFault'],
): Promise<Answer> {
  try {
    return await route.handler({ ...request, params });
  } catch (error) {
    return faultOf(error, request.url.pathname, onFault);
  }
}

/** @returns the fault in the shape clients know; one that is nobody's but the local org's own is told of */
export function faultOf(error: unknown, path: string, onFault: ListenOptions['onFault']): Answer {
  if (error instanceof HttpFault) return faultAnswer(error);
  if (error instanceof ApexFault) return error.answer();
  if (error instanceof LocalOrgError) return faultAnswer(new HttpFault(501, error.code, error.toString()));
  onFault(error, path);
  const message = `An unexpected error occurred. ${error instanceof Error ? error.message : ''}`.trim();
  return faultAnswer(new HttpFault(500, 'UNKNOWN_EXCEPTION', message));
}

/** Clients write `//services` where an address ended in a slash. @returns null for an address that is none */
function urlOf(incoming: IncomingMessage): URL | null {
  const address = `http://localhost${(incoming.url ?? '/').replace(/^\/+/, '/')}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  return url?.host === 'localhost' ? url : null;
}

/** Clients that cannot send PATCH say so in the address. REST API Developer Guide, "Update a Record". */
function methodOf(incoming: IncomingMessage, url: URL): string {
  const method = incoming.method === 'HEAD' ? 'GET' : (incoming.method ?? 'GET');
  const meant = url.searchParams.get('_HttpMethod');
  return method === 'POST' && meant !== null && /^(PATCH|PUT|DELETE)$/i.test(meant) ? meant.toUpperCase() : method;
}

function send(incoming: IncomingMessage, outgoing: ServerResponse, given: Answer, options: ListenOptions): void {
  const plain = typeof given.body === 'string' ? Buffer.from(given.body) : Buffer.from(given.body);
  const zips =
    plain.length > 1400 &&
    String(incoming.headers['accept-encoding']).includes('gzip') &&
    /text|json|javascript|svg/.test(given.headers['Content-Type'] ?? '');
  const body = zips ? gzipSync(plain, { level: 1 }) : plain;
  const headers = {
    ...fixedHeaders,
    ...options.headersFor?.(incoming.url ?? '/'),
    ...given.headers,
    ...(zips ? { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' } : {}),
    ...(given.status === 304 || given.status === 204 ? {} : { 'Content-Length': String(body.length) }),
  };
  outgoing.writeHead(given.status, headers);
  outgoing.end(incoming.method === 'HEAD' || given.status === 304 || given.status === 204 ? undefined : body);
}
