/** Ways to answer. */
import { createHash } from 'node:crypto';
import type { Answer, Request } from './router.ts';
import type { HttpFault } from './fault.ts';

export function json(value: unknown, status = 200): Answer {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
    body: JSON.stringify(value),
  };
}

export const empty = (status = 204): Answer => ({ status, headers: { 'Cache-Control': 'no-store' }, body: '' });

/** A file that the browser keeps as long as it does not change. */
export function file(request: Request, body: string | Uint8Array, contentType: string, tag?: string): Answer {
  const etag = `"${tag ?? createHash('sha256').update(body).digest('hex').slice(0, 24)}"`;
  const headers = { 'Content-Type': contentType, 'Cache-Control': 'no-cache', ETag: etag };
  return request.headers['if-none-match'] === etag
    ? { status: 304, headers, body: '' }
    : { status: 200, headers, body };
}

/** Salesforce answers REST errors as a list with one entry an error. */
export function faultAnswer(error: HttpFault): Answer {
  return json([error, ...error.others].map(faultEntry), error.status);
}

function faultEntry(error: HttpFault): object {
  return {
    message: error.message,
    errorCode: error.errorCode,
    ...(error.fields.length > 0 ? { fields: error.fields } : {}),
    ...error.extra,
  };
}

const contentTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  woff: 'font/woff',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

export function contentTypeOf(name: string): string {
  return contentTypes[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';
}
