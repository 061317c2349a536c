/** Calls a method of an Apex REST class as a request does. Apex Developer Guide, "Apex REST Methods". */
import type { RestCall, RestReply, RestResource } from '../../org/services/program.ts';
import type { Transaction } from '../../org/transaction.ts';
import { beginRest, restResponse } from '../system/rest.ts';
import { compact } from '../system/json/layout.ts';
import { writeJson } from '../system/json/write.ts';
import { ApexBlob } from '../values/blob.ts';
import { ApexException } from '../values/exception.ts';
import type { ApexMap } from '../values/map.ts';
import type { ApexValue } from '../values/value.ts';
import type { MethodInfo } from './class-info.ts';
import { entrySharing } from './entry-sharing.ts';
import { restMethod } from './rest-resources.ts';
import { restParameters } from './rest-parameters.ts';
import type { Runtime } from './runtime.ts';

/** Apex Reference, "RestResponse Class", status codes. */
const statusCodes = new Set([
  200, 201, 202, 204, 206, 300, 301, 302, 304, 400, 401, 403, 404, 405, 406, 409, 410, 412, 413, 414, 415, 417, 500,
  503,
]);

/** Set by the server, or only by it. Apex Reference, "RestResponse Class", addHeader. */
const reserved = new Set(['cookie', 'set-cookie', 'set-cookie2', 'content-length', 'authorization']);
const isHeaderName = /^[!#$%&'*+.^_`|~\w-]+$/;

/** @returns the answer; raises what the method leaves uncaught */
export function callRest(runtime: Runtime, tx: Transaction, resource: RestResource, call: RestCall): RestReply {
  const holder = runtime.holders.find(resource.className)!;
  const method = restMethod(holder.$info!, call.verb)!;
  const hasParameters = method.parameters.length > 0;
  beginRest(tx, {
    httpMethod: call.verb,
    requestURI: call.uri,
    resourcePath: `/services/apexrest${resource.urlMapping}`,
    remoteAddress: call.remoteAddress,
    // What is bound to parameters is not in the body as well.
    requestBody: hasParameters ? null : new ApexBlob(call.body),
    headers: call.headers.filter(([name]) => !reserved.has(name.toLowerCase())),
    params: call.parameters,
  });
  if (!reads(call.contentType, hasParameters)) return { kind: 'unsupported', contentType: call.contentType };
  let args: readonly ApexValue[] = [];
  try {
    if (hasParameters) args = restParameters(tx, method, new ApexBlob(call.body).toText());
  } catch (error) {
    if (!(error instanceof ApexException) && !(error instanceof RangeError)) throw error;
    return { kind: 'unreadable', message: error.message ?? '' };
  }
  const { sharing } = tx;
  tx.sharing = entrySharing(holder.$info!, 'without');
  try {
    const value = (holder[method.slot] as (...values: readonly ApexValue[]) => ApexValue)(...args);
    return replyOf(tx, method, call.verb, value);
  } finally {
    tx.sharing = sharing;
  }
}

/** Parameters are read from JSON, which is what a request without a type has; XML is not supported here. */
function reads(contentType: string, hasParameters: boolean): boolean {
  const type = contentType.split(';')[0]!.trim().toLowerCase();
  if (type === 'multipart/form-data') return false;
  return !hasParameters || type === '' || type === 'application/json';
}

/** A value that is returned is the body; else the response's is. Null fields of objects are left out. */
function replyOf(tx: Transaction, method: MethodInfo, verb: string, value: ApexValue): RestReply {
  const response = restResponse(tx);
  const isVoid = method.returns.kind === 'void';
  const given = response.get(tx, 'responseBody');
  const body = isVoid
    ? given instanceof ApexBlob
      ? given.bytes
      : new Uint8Array(0)
    : writeJson(value, { layout: compact, dropsNulls: true, apiVersion: tx.org.project.sourceApiVersion, tx });
  const status = response.get(tx, 'statusCode') ?? (verb === 'PATCH' && isVoid && body.length === 0 ? 204 : 200);
  if (!statusCodes.has(status as number)) return { kind: 'badStatus', status: status as number };
  const headers = [...(response.get(tx, 'headers') as ApexMap<string, string>).entries()].filter(
    ([name, text]) => isHeaderName.test(name) && !reserved.has(name.toLowerCase()) && !/[\r\n]/.test(text),
  );
  return { kind: 'answer', status: status as number, headers, body };
}
