/** The fields a request gives a record: JSON, or JSON with contents of files beside it. REST API Developer Guide, "Insert or Update Blob Data". */
import { badRequest } from '../http/fault.ts';
import { partsOf } from '../http/multipart.ts';
import type { Request } from '../http/router.ts';

export type RecordBody = Readonly<Record<string, unknown>>;

/** @throws HttpFault for a body that is no object with fields */
export function recordBody(request: Request): RecordBody {
  const { body } = request;
  if (body instanceof Uint8Array) return fromBytes(String(request.headers['content-type'] ?? ''), body);
  return object(body);
}

function fromBytes(contentType: string, body: Uint8Array): RecordBody {
  if (!/^multipart\/form-data/i.test(contentType)) return object(parsed(Buffer.from(body).toString('utf8')));
  const parts = partsOf(contentType, body);
  const record = parts.find((part) => part.fileName === null && /json/i.test(part.contentType));
  if (record === undefined) throw badRequest('The body has no part with the record as JSON.', 'MULTIPART_PARSER_ERROR');
  const files = parts.filter((part) => part !== record).map(({ name, content }) => [name, content.toString('base64')]);
  return { ...object(parsed(record.content.toString('utf8'))), ...Object.fromEntries(files) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw badRequest(
      `The request's body is no JSON: ${error instanceof Error ? error.message : ''}`,
      'JSON_PARSER_ERROR',
    );
  }
}

function object(value: unknown): RecordBody {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw badRequest('The body is to be an object with fields.', 'JSON_PARSER_ERROR');
  return value as RecordBody;
}
