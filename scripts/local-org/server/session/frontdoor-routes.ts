/**
 * From a program's session to a browser's: `sf org open`. The address holds a word that is good once.
 * Help, "Generate a Frontdoor URL to Bridge into UI Sessions".
 */
import { json } from '../http/answers.ts';
import { HttpFault } from '../http/fault.ts';
import type { Answer, Request, Routes } from '../http/router.ts';
import type { AuthorizationCodes } from './authorization-codes.ts';
import { sessionCookie } from './session.ts';

export function frontdoorRoutes(codes: AuthorizationCodes): Routes {
  return [
    ...['GET', 'POST'].map((method) => ({
      method,
      pattern: '/services/oauth2/singleaccess',
      handler: (request: Request) => json({ frontdoor_uri: addressFor(codes, request) }),
    })),
    { method: 'GET', pattern: '/secur/frontdoor.jsp', isOpen: true, handler: (request) => opened(codes, request) },
  ];
}

function addressFor(codes: AuthorizationCodes, { url, headers, userId }: Request): string {
  const address = new URL(`http://${headers.host ?? 'localhost'}/secur/frontdoor.jsp`);
  address.searchParams.set('otp', codes.issue(userId, null));
  const start = url.searchParams.get('redirect_uri');
  if (start !== null) address.searchParams.set('startURL', start);
  return address.href;
}

/** @throws HttpFault 403 for a word that was used, or is none */
function opened(codes: AuthorizationCodes, { url }: Request): Answer {
  const userId = codes.redeem(url.searchParams.get('otp') ?? '', null);
  if (userId === null) throw new HttpFault(403, 'INVALID_SESSION_ID', 'This address was used already, or is none.');
  return {
    status: 302,
    headers: {
      'Content-Type': 'text/plain',
      'Cache-Control': 'no-store',
      'Set-Cookie': sessionCookie(userId),
      Location: pathIn(url.searchParams.get('startURL') ?? '/'),
    },
    body: '',
  };
}

/** Nobody is led away from this org. */
function pathIn(start: string): string {
  const url = URL.canParse(start, 'http://localhost') ? new URL(start, 'http://localhost') : null;
  return url === null ? '/' : `/${url.pathname.replace(/^\/+/, '')}${url.search}`;
}
