/** Parts of a `multipart/form-data` body, which carries a record and the contents of its files. RFC 7578. */
import { badRequest } from './fault.ts';

export interface Part {
  readonly name: string;
  readonly fileName: string | null;
  readonly contentType: string;
  readonly content: Buffer;
}

const mostParts = 20;

/** @throws HttpFault for a body that is not as its type says */
export function partsOf(contentType: string, body: Uint8Array): Part[] {
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) throw badRequest('The body names no boundary.', 'MULTIPART_PARSER_ERROR');
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const line = Buffer.from(`--${boundary}`);
  const parts: Part[] = [];
  let at = bytes.indexOf(line);
  while (at !== -1) {
    const from = at + line.length;
    if (bytes.subarray(from, from + 2).toString('latin1') === '--') return parts;
    const next = bytes.indexOf(line, from);
    if (next === -1 || parts.length === mostParts) break;
    // A line end after the boundary, and one before the next.
    parts.push(partOf(bytes.subarray(from + 2, next - 2)));
    at = next;
  }
  throw badRequest('The body has no end, or too many parts.', 'MULTIPART_PARSER_ERROR');
}

function partOf(bytes: Buffer): Part {
  const end = bytes.indexOf('\r\n\r\n');
  const head = bytes.subarray(0, end === -1 ? 0 : end).toString('utf8');
  const name = /\bname="([^"]*)"/i.exec(head)?.[1];
  if (end === -1 || name === undefined) throw badRequest('A part has no name.', 'MULTIPART_PARSER_ERROR');
  return {
    name,
    fileName: /\bfilename="([^"]*)"/i.exec(head)?.[1] ?? null,
    contentType: /^content-type:\s*([^\r\n;]+)/im.exec(head)?.[1]?.trim() ?? 'text/plain',
    content: bytes.subarray(end + 4),
  };
}
