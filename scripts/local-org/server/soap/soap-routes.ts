/** Where SOAP requests come in: reads the envelope, finds who asks, answers in the same form. */
import type { Org } from '../../org/org.ts';
import { HttpFault } from '../http/fault.ts';
import type { Answer, Request, Route, Routes } from '../http/router.ts';
import type { SessionStore } from '../session/session-store.ts';
import { currentUser } from '../session/users.ts';
import { readCall, SoapFault, soapAnswer, soapFault, type Call, type Element } from './envelope.ts';

export interface SoapReply {
  /** XML of the response's elements. */
  readonly body: string;
  readonly header?: string;
}

export interface SoapContext {
  readonly request: Request;
  readonly call: Call;
  /** @returns the id of the session's user @throws SoapFault without a session */
  userId(): string;
}

export type SoapOperations = Readonly<Record<string, (body: Element, context: SoapContext) => SoapReply>>;

const largest = 6_000_000;

/** @param kinds letters of the interface in the address: `u` for partner, `c` for enterprise, `s` for Apex */
export function soapRoutes(
  kinds: readonly string[],
  namespaceOf: (kind: string) => string,
  operations: SoapOperations,
  org: Org,
  sessions: SessionStore,
): Routes {
  return kinds.flatMap((kind) =>
    [`/services/Soap/${kind}/:version`, `/services/Soap/${kind}/:version/:org`].map((pattern): Route => ({
      method: 'POST',
      pattern,
      isOpen: true,
      bytes: { largest },
      handler: (request) => answered(request, namespaceOf(kind), operations, org, sessions),
    })),
  );
}

function answered(
  request: Request,
  namespace: string,
  operations: SoapOperations,
  org: Org,
  sessions: SessionStore,
): Answer {
  try {
    const call = readCall(request.body instanceof Uint8Array ? Buffer.from(request.body).toString('utf8') : '');
    const run = Object.hasOwn(operations, call.operation) ? operations[call.operation] : undefined;
    if (run === undefined)
      throw new SoapFault('sf:UNSUPPORTED_API_VERSION', `The local org has no operation ${call.operation}`);
    const reply = run(call.body, { request, call, userId: () => userOf(org, sessions, call) });
    return soapAnswer(namespace, `<${call.operation}Response>${reply.body}</${call.operation}Response>`, reply.header);
  } catch (error) {
    if (error instanceof SoapFault) return soapFault(namespace, error);
    if (error instanceof HttpFault) return soapFault(namespace, new SoapFault(`sf:${error.errorCode}`, error.message));
    throw error;
  }
}

function userOf(org: Org, sessions: SessionStore, call: Call): string {
  const userId = sessions.userOf(call.sessionId);
  if (userId === null) throw new SoapFault('sf:INVALID_SESSION_ID', 'Invalid Session ID found in SessionHeader');
  return currentUser(org, userId).id;
}
