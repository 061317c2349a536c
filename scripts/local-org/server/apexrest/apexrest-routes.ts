/**
 * `/services/apexrest`: Apex classes annotated @RestResource, each request in a transaction of its own.
 * Apex Developer Guide, "Exposing Apex Classes as REST Web Services".
 */
import { ApexException } from '../../apex/values/exception.ts';
import type { RestCall, RestReply, RestResource } from '../../org/services/program.ts';
import type { Transaction } from '../../org/transaction.ts';
import { stackOf } from '../apex/apex-fault.ts';
import type { Acting } from '../data/act-as.ts';
import { actAs } from '../data/act-as.ts';
import { badRequest, HttpFault } from '../http/fault.ts';
import type { Answer, Request, Routes } from '../http/router.ts';

const base = '/services/apexrest';

/** "The maximum request or response size is 6 MB for synchronous Apex": Apex Developer Guide, "Introduction to Apex REST". */
const largest = 6_000_000;

export function apexRestRoutes(acting: Acting): Routes {
  return ['DELETE', 'GET', 'PATCH', 'POST', 'PUT'].map((method) => ({
    method,
    pattern: `${base}/*path`,
    bytes: { largest },
    handler: (request) =>
      actAs(acting, request.userId, `${method} ${request.url.pathname}`, (tx) =>
        answerOf(replyOf(tx, resourceOf(tx, request), callOf(request))),
      ),
  }));
}

/** @throws HttpFault 404 without a class, 403 without access to it, 405 without a method, 415 for what it cannot read */
function resourceOf(tx: Transaction, request: Request): RestResource {
  const path = pathOf(request);
  const resource = tx.org.program.restResource(tx, path);
  if (resource === null) throw new HttpFault(404, 'NOT_FOUND', `Could not find a match for URL ${path}`);
  if (!tx.org.access.apexClass(tx, resource.className))
    throw new HttpFault(403, 'FORBIDDEN', `You do not have access to the Apex class named: ${resource.className}`);
  if (!resource.methods.includes(request.method))
    throw new HttpFault(
      405,
      'METHOD_NOT_ALLOWED',
      `HTTP Method '${request.method}' not allowed. Allowed are ${resource.methods.join(',')}`,
    );
  return resource;
}

function replyOf(tx: Transaction, resource: RestResource, call: RestCall): RestReply {
  try {
    return tx.org.program.callRest(tx, resource, call);
  } catch (error) {
    if (!(error instanceof ApexException)) throw error;
    const message = `${error.typeName}: ${error.message ?? 'Script-thrown exception'}\n\n${stackOf(error)}`;
    throw new HttpFault(500, 'APEX_ERROR', message.trim());
  }
}

function answerOf(reply: RestReply): Answer {
  if (reply.kind === 'unsupported')
    throw new HttpFault(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      `Content-Type header specified in HTTP request is not supported: ${reply.contentType}`,
    );
  if (reply.kind === 'unreadable') throw badRequest(reply.message, 'JSON_PARSER_ERROR');
  if (reply.kind === 'badStatus')
    throw new HttpFault(500, 'APEX_ERROR', `Invalid status code for HTTP response: ${reply.status}`);
  if (reply.body.length > largest)
    throw new HttpFault(500, 'APEX_ERROR', `The response is larger than ${largest} bytes.`);
  const headers = { 'Content-Type': 'application/json;charset=UTF-8', 'Cache-Control': 'no-store' };
  return { status: reply.status, headers: withHeaders(headers, reply.headers), body: reply.body };
}

/** Names of headers are the same in any case. */
function withHeaders(
  byDefault: Readonly<Record<string, string>>,
  more: RestCall['headers'],
): Readonly<Record<string, string>> {
  const names = new Set(more.map(([name]) => name.toLowerCase()));
  const kept = Object.entries(byDefault).filter(([name]) => !names.has(name.toLowerCase()));
  return Object.fromEntries([...kept, ...more.map(([name, text]) => [nameOf(byDefault, name), text])]);
}

const nameOf = (known: Readonly<Record<string, string>>, name: string): string =>
  Object.keys(known).find((each) => each.toLowerCase() === name.toLowerCase()) ?? name;

function callOf(request: Request): RestCall {
  return {
    verb: request.method,
    uri: pathOf(request),
    headers: pairsOf(request.rawHeaders),
    parameters: [...request.url.searchParams],
    contentType: String(request.headers['content-type'] ?? ''),
    body: request.body instanceof Uint8Array ? request.body : new Uint8Array(0),
    remoteAddress: request.remoteAddress,
  };
}

const pathOf = (request: Request): string => request.url.pathname.slice(base.length);

function pairsOf(raw: readonly string[]): (readonly [string, string])[] {
  return raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] ?? ''] as const] : []));
}
