/** `/search`, `/parameterizedSearch`. REST API Developer Guide, "Search", "Search with Parameters". */
import type { SObjectValue } from '../../apex/values/sobject.ts';
import type { Transaction } from '../../org/transaction.ts';
import { parseSearch, QuerySyntaxError } from '../../soql/parse/parse-query.ts';
import type { SoslSearch } from '../../soql/syntax.ts';
import { actAs, type Acting } from '../data/act-as.ts';
import { json } from '../http/answers.ts';
import { badRequest } from '../http/fault.ts';
import type { Handler, Request, Routes } from '../http/router.ts';
import { restRecord } from './rest-record.ts';

const base = '/services/data/:version';

type Row = Readonly<Record<string, unknown>>;

export function searchRoutes(acting: Acting): Routes {
  const run =
    (soslOf: (request: Request) => string): Handler =>
    (request) =>
      json(actAs(acting, request.userId, 'Search', (tx) => found(tx, soslOf(request), request)));
  return [
    { method: 'GET', pattern: `${base}/search`, handler: run(({ url }) => url.searchParams.get('q') ?? '') },
    { method: 'GET', pattern: `${base}/parameterizedSearch`, handler: run(({ url }) => fromAddress(url)) },
    {
      method: 'POST',
      pattern: `${base}/parameterizedSearch`,
      handler: run(({ body }) => fromBody((body ?? {}) as Row)),
    },
  ];
}

function found(tx: Transaction, sosl: string, request: Request): object {
  const records = tx.org.query
    .search(tx, searchOf(sosl), {
      access: 'user',
      sharing: 'with',
      isUncounted: true,
      bind: () => {
        throw badRequest('Bind variables only allowed in Apex code', 'MALFORMED_SEARCH');
      },
    })
    .flat();
  return { searchRecords: records.map((record: SObjectValue) => restRecord(record, request.params['version'] ?? '')) };
}

function searchOf(sosl: string): SoslSearch {
  if (sosl.trim() === '')
    throw badRequest('No search term found. The search term must be enclosed in braces.', 'MALFORMED_SEARCH');
  try {
    return parseSearch(sosl);
  } catch (error) {
    if (error instanceof QuerySyntaxError) throw badRequest(error.message, 'MALFORMED_SEARCH');
    throw error;
  }
}

const groups: Readonly<Record<string, string>> = {
  ALL: 'ALL FIELDS',
  NAME: 'NAME FIELDS',
  EMAIL: 'EMAIL FIELDS',
  PHONE: 'PHONE FIELDS',
  SIDEBAR: 'SIDEBAR FIELDS',
};

function fromAddress({ searchParams }: URL): string {
  const sobjects = searchParams.getAll('sobject').map((name) => ({ name }));
  const fields = searchParams.get('fields')?.split(',');
  return fromBody({
    q: searchParams.get('q') ?? '',
    in: searchParams.get('in') ?? undefined,
    fields,
    sobjects,
    overallLimit: searchParams.get('overallLimit') ?? undefined,
  });
}

/** @returns the search in SOSL; names are checked before they stand in it */
function fromBody(body: Row): string {
  const text = String(body['q'] ?? '');
  if (text === '') throw badRequest('Missing search string', 'MALFORMED_SEARCH');
  const sobjects = Array.isArray(body['sobjects']) ? (body['sobjects'] as readonly Row[]) : [];
  if (sobjects.length === 0) throw badRequest('The search needs sobjects to look for.', 'MALFORMED_SEARCH');
  const group = groups[String(body['in'] ?? 'ALL').toUpperCase()];
  if (group === undefined) throw badRequest(`There is no search group ${String(body['in'])}.`, 'MALFORMED_SEARCH');
  const returning = sobjects.map((each) => {
    const fields = listOf(each['fields'] ?? body['fields']).map(checkedName);
    const limit = each['limit'] === undefined ? '' : ` LIMIT ${whole(each['limit'])}`;
    return `${checkedName(String(each['name'] ?? ''))}(${fields.length === 0 ? 'Id' : fields.join(', ')}${limit})`;
  });
  const limit = body['overallLimit'] === undefined ? '' : ` LIMIT ${whole(body['overallLimit'])}`;
  return `FIND {${text.replace(/[{}\\]/g, '\\$&')}} IN ${group} RETURNING ${returning.join(', ')}${limit}`;
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

function checkedName(name: string): string {
  if (/^\w+(\.\w+)*$/.test(name.trim())) return name.trim();
  throw badRequest(`${name} is no name.`, 'MALFORMED_SEARCH');
}

function whole(value: unknown): number {
  const number = Number(value);
  if (Number.isInteger(number) && number > 0) return number;
  throw badRequest(`${String(value)} is no limit.`, 'MALFORMED_SEARCH');
}
