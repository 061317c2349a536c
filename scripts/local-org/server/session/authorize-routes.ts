/**
 * `/services/oauth2/authorize`: `sf org login web`. Whoever the browser is in the org logs in; the answer leads back to
 * the program that asked, which is on this machine. Help, "OAuth 2.0 Web Server Flow".
 */
import { setTimeout as wait } from 'node:timers/promises';
import { json } from '../http/answers.ts';
import { badRequest } from '../http/fault.ts';
import type { Answer, Request, Routes } from '../http/router.ts';
import type { AuthorizationCodes } from './authorization-codes.ts';

/** Milliseconds: sf listens for the answer only after it has opened the browser, and nobody has to type a password here. */
const pause = 1_000;

export function authorizeRoutes(codes: AuthorizationCodes, sleep: (ms: number) => Promise<unknown> = wait): Routes {
  return [
    {
      method: 'GET',
      pattern: '/services/oauth2/authorize',
      isOpen: true,
      handler: async (request) => {
        const answer = authorized(codes, request);
        await sleep(pause);
        return answer;
      },
    },
  ];
}

function authorized(codes: AuthorizationCodes, { url, userId }: Request): Answer {
  const given = url.searchParams;
  if (given.get('response_type') !== 'code') throw badRequest('The response type is to be code.', 'invalid_request');
  const back = callback(given.get('redirect_uri') ?? '');
  back.searchParams.set('code', codes.issue(userId, given.get('code_challenge')));
  const state = given.get('state');
  if (state !== null) back.searchParams.set('state', state);
  return { ...json(null, 302), headers: { Location: back.href, 'Cache-Control': 'no-store' } };
}

/** @throws HttpFault for an address that is not on this machine */
function callback(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && url.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(url.hostname)) return url;
  throw badRequest('redirect_uri must be an address of this machine.', 'redirect_uri_mismatch');
}
