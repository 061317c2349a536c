/** A list of requests, later ones with what earlier ones answered. REST API Developer Guide, "Composite". */
import { actAs, type Acting } from '../../data/act-as.ts';
import { faultAnswer } from '../../http/answers.ts';
import { badRequest, HttpFault } from '../../http/fault.ts';
import type { Request } from '../../http/router.ts';
import { filled, filledAddress } from './references.ts';
import { answering, type SubrequestRoutes, type Subresponse } from './subrequest.ts';

export interface CompositeRequest {
  readonly method: string;
  readonly url: string;
  readonly referenceId: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

export interface CompositeResponse {
  readonly body: unknown;
  readonly httpHeaders: Readonly<Record<string, string>>;
  readonly httpStatusCode: number;
  readonly referenceId: string;
}

type Row = Readonly<Record<string, unknown>>;

/** @throws HttpFault for a list that is none, is too long or names two requests alike */
export function requestsOf(given: unknown, most: number): CompositeRequest[] {
  if (!Array.isArray(given) || given.length === 0)
    throw badRequest('The request needs compositeRequest, a list of requests.', 'INVALID_INPUT');
  if (given.length > most)
    throw badRequest(`Limit for compositeRequest exceeded: a request has at most ${most}.`, 'LIMIT_EXCEEDED');
  const seen = new Set<string>();
  return given.map((each) => {
    const { method, url, referenceId, body, httpHeaders } = (each ?? {}) as Row;
    const name = String(referenceId ?? '');
    if (!/^[A-Za-z]\w*$/.test(name))
      throw badRequest(`referenceId is a letter, then letters, digits and _; it is not "${name}".`, 'INVALID_INPUT');
    if (seen.has(name)) throw badRequest(`Duplicate referenceId provided: ${name}`, 'INVALID_INPUT');
    seen.add(name);
    if (typeof method !== 'string' || typeof url !== 'string' || !url.startsWith('/services/data/'))
      throw badRequest(`${name} needs a method and a url that begins with /services/data/.`, 'INVALID_INPUT');
    const headers = typeof httpHeaders === 'object' && httpHeaders !== null ? httpHeaders : {};
    return { method: method.toUpperCase(), url, referenceId: name, body, headers: headers as Record<string, string> };
  });
}

/** Each in a transaction of its own; what fails undoes nothing. */
export function oneByOne(
  acting: Acting,
  routes: SubrequestRoutes,
  outer: Request,
  requests: readonly CompositeRequest[],
): CompositeResponse[] {
  return run(answering(acting, routes, outer), requests, false);
}

/** All in one transaction: one fault undoes them all. */
export function allOrNone(
  acting: Acting,
  routes: SubrequestRoutes,
  outer: Request,
  requests: readonly CompositeRequest[],
): { readonly isSuccessful: boolean; readonly responses: CompositeResponse[] } {
  try {
    const responses = actAs(acting, outer.userId, 'Composite', (tx) => {
      const made = run(answering({ ...acting, within: tx }, routes, outer), requests, true);
      if (made.some(isFault)) throw new Halted(made);
      return made;
    });
    return { isSuccessful: true, responses };
  } catch (error) {
    if (!(error instanceof Halted)) throw error;
    return {
      isSuccessful: false,
      responses: requests.map(({ referenceId }, index) => toldWhy(error, referenceId, index)),
    };
  }
}

/** Carries what was answered past the end of the transaction. */
class Halted extends Error {
  constructor(readonly responses: readonly CompositeResponse[]) {
    super('A request of the composite one failed.');
  }
}

function toldWhy({ responses }: Halted, referenceId: string, index: number): CompositeResponse {
  const response = responses[index];
  if (response !== undefined && isFault(response)) return response;
  const message = 'The transaction was rolled back since another operation in the same transaction failed.';
  return responseOf(referenceId, { status: 400, body: [{ errorCode: 'PROCESSING_HALTED', message }] });
}

const isFault = ({ httpStatusCode }: CompositeResponse): boolean => httpStatusCode >= 400;

function run(
  answerTo: ReturnType<typeof answering>,
  requests: readonly CompositeRequest[],
  halts: boolean,
): CompositeResponse[] {
  const answers = new Map<string, unknown>();
  const responses: CompositeResponse[] = [];
  for (const request of requests) {
    const given = response(answerTo, request, answers);
    responses.push(given);
    if (!isFault(given)) answers.set(request.referenceId, given.body);
    else if (halts) break;
  }
  return responses;
}

function response(
  answerTo: ReturnType<typeof answering>,
  request: CompositeRequest,
  answers: ReadonlyMap<string, unknown>,
): CompositeResponse {
  try {
    const url = filledAddress(request.url, answers);
    const body = filled(request.body, answers);
    return responseOf(request.referenceId, answerTo({ ...request, url, body }), url);
  } catch (error) {
    if (!(error instanceof HttpFault)) throw error;
    const body = JSON.parse(String(faultAnswer(error).body)) as unknown;
    return responseOf(request.referenceId, { status: error.status, body });
  }
}

function responseOf(referenceId: string, { status, body }: Subresponse, url = ''): CompositeResponse {
  const { id } = (body ?? {}) as { readonly id?: unknown };
  const isCreated = status === 201 && typeof id === 'string' && !url.includes('?');
  return {
    body,
    httpHeaders: isCreated ? { Location: `${url.replace(/\/$/, '')}/${id}` } : {},
    httpStatusCode: status,
    referenceId,
  };
}
