/** Bodies of requests: of a bounded size, unpacked, JSON unless the route takes bytes. */
import type { IncomingMessage } from 'node:http';
import { gunzipSync, inflateSync } from 'node:zlib';
import { badRequest, HttpFault } from './fault.ts';
import type { Route } from './router.ts';

/** Salesforce's own bound for a REST request's body is 50 MB; no screen here needs more than a static file's worth. */
const largestJson = 6 * 1024 * 1024;
/** Bodies that are being read hold at most that many bytes together. */
const mostAtOnce = 512 * 1024 * 1024;

let held = 0;

/** @throws HttpFault 415 for a body that says it is no JSON */
export function checkType(incoming: IncomingMessage, url: URL, route: Route): void {
  const hasBody = Number(incoming.headers['content-length'] ?? 0) > 0 || 'transfer-encoding' in incoming.headers;
  if (!hasBody || !/^\/services\/data(\/|$)/i.test(url.pathname)) return;
  const type = (incoming.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  if (type === '' || type.endsWith('json') || takenAsBytes(incoming, route) !== undefined) return;
  throw new HttpFault(
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    `Content-Type header specified in HTTP request is not supported: ${type}`,
  );
}

/**
 * @returns the parsed JSON, the bytes where the route takes them, undefined for none
 * @throws HttpFault for a body that is too large, or not as it says
 */
export async function bodyOf(incoming: IncomingMessage, route: Route): Promise<unknown> {
  const taken = takenAsBytes(incoming, route);
  const largest = taken?.largest ?? largestJson;
  const bytes = unpacked(incoming, await readBytes(incoming, largest), largest);
  if (bytes.length === 0) return undefined;
  if (taken !== undefined) return bytes;
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch (error) {
    throw badRequest(
      `The request's body is no JSON: ${error instanceof Error ? error.message : String(error)}`,
      'JSON_PARSER_ERROR',
    );
  }
}

/** @returns how large a body may be that the route takes as bytes; undefined for JSON */
function takenAsBytes({ headers }: IncomingMessage, route: Route): Route['bytes'] {
  return /^multipart\/form-data/i.test(headers['content-type'] ?? '') ? (route.multipart ?? route.bytes) : route.bytes;
}

function unpacked(incoming: IncomingMessage, bytes: Buffer, largest: number): Buffer {
  const encoding = (incoming.headers['content-encoding'] ?? 'identity').toLowerCase();
  if (bytes.length === 0 || encoding === 'identity') return bytes;
  if (encoding !== 'gzip' && encoding !== 'deflate')
    throw new HttpFault(415, 'UNSUPPORTED_MEDIA_TYPE', `Content-Encoding is not supported: ${encoding}`);
  try {
    return (encoding === 'gzip' ? gunzipSync : inflateSync)(bytes, { maxOutputLength: largest });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(largest);
    throw badRequest(`The request's body is not packed with ${encoding}.`);
  }
}

const tooLarge = (largest: number): HttpFault =>
  new HttpFault(413, 'REQUEST_LIMIT_EXCEEDED', `Maximum size of request reached. It is ${largest} bytes.`);

const tooBusy = (): HttpFault =>
  new HttpFault(503, 'SERVER_UNAVAILABLE', 'Too many large requests at once. Try again when they are done.');

/** What is refused is not kept but read to its end, so that the sender gets the answer and not a broken connection. */
function readBytes(incoming: IncomingMessage, largest: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let own = 0;
    let isRefused = false;
    const release = (): void => {
      held -= own;
      own = 0;
      chunks.length = 0;
    };
    const refuse = (fault: HttpFault): void => {
      isRefused = true;
      release();
      reject(fault);
    };
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (isRefused) return;
      if (size > largest) return refuse(tooLarge(largest));
      if (held + chunk.length > mostAtOnce) return refuse(tooBusy());
      held += chunk.length;
      own += chunk.length;
      chunks.push(chunk);
    });
    incoming.once('end', () => {
      const bytes = Buffer.concat(chunks);
      release();
      resolve(bytes);
    });
    incoming.once('error', reject);
    incoming.once('close', release);
  });
}
