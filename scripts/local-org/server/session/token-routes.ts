/**
 * `/services/oauth2/token`, `/revoke`: sessions for programs that are no browser. Passwords, keys and clients are not
 * looked at: the server answers this machine only. Help, "OAuth Authorization Flows".
 */
import type { Org } from '../../org/org.ts';
import { findUser } from '../../org/find-user.ts';
import { empty, json } from '../http/answers.ts';
import type { Answer, Request, Routes } from '../http/router.ts';
import type { AuthorizationCodes } from './authorization-codes.ts';
import type { SessionStore } from './session-store.ts';
import { currentUser } from './users.ts';

const mostBytes = 20_000;
const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

interface Grant {
  readonly userId: string;
  /** Given once; asking with it again gives access tokens only. */
  readonly givesRefreshToken: boolean;
}

export function tokenRoutes(org: Org, sessions: SessionStore, codes: AuthorizationCodes): Routes {
  return [
    {
      method: 'POST',
      pattern: '/services/oauth2/token',
      isOpen: true,
      bytes: { largest: mostBytes },
      handler: (request) => tokenFor(org, sessions, codes, request),
    },
    ...['GET', 'POST'].map((method) => ({
      method,
      pattern: '/services/oauth2/revoke',
      isOpen: true as const,
      bytes: { largest: mostBytes },
      handler: (request: Request): Answer => {
        const token = parametersOf(request).get('token') ?? request.url.searchParams.get('token') ?? '';
        return sessions.end(token) ? empty(200) : refused('invalid_token', 'Invalid token: token not found');
      },
    })),
  ];
}

function tokenFor(org: Org, sessions: SessionStore, codes: AuthorizationCodes, request: Request): Answer {
  const given = parametersOf(request);
  const type = given.get('grant_type') ?? '';
  const grants: Readonly<Record<string, () => Grant | null>> = {
    password: () => granted(activeUser(org, given.get('username') ?? '')),
    [jwtBearer]: () => granted(activeUser(org, subjectOf(given.get('assertion') ?? ''))),
    refresh_token: () => granted(activeId(org, sessions.userOf(given.get('refresh_token') ?? '', 'refresh'))),
    authorization_code: () =>
      granted(activeId(org, codes.redeem(given.get('code') ?? '', given.get('code_verifier'))), true),
  };
  const grant = Object.hasOwn(grants, type) ? grants[type] : undefined;
  if (grant === undefined) return refused('unsupported_grant_type', 'grant type not supported');
  const made = grant();
  if (made === null) return refused('invalid_grant', 'authentication failure');
  const instanceUrl = `http://${request.headers.host ?? 'localhost'}`;
  return json({
    access_token: sessions.begin(made.userId),
    ...(made.givesRefreshToken ? { refresh_token: sessions.begin(made.userId, 'refresh') } : {}),
    instance_url: instanceUrl,
    id: `${instanceUrl}/id/${org.id}/${made.userId}`,
    token_type: 'Bearer',
    scope: 'refresh_token web api',
    issued_at: String(org.clock.now()),
  });
}

const granted = (userId: string | null, givesRefreshToken = false): Grant | null =>
  userId === null ? null : { userId, givesRefreshToken };

function parametersOf(request: Request): URLSearchParams {
  return new URLSearchParams(
    request.body instanceof Uint8Array ? Buffer.from(request.body).toString('utf8') : request.url.search,
  );
}

/** @returns the username a JSON web token speaks for; its signature says nothing here */
function subjectOf(assertion: string): string {
  try {
    const claims = JSON.parse(Buffer.from(assertion.split('.')[1] ?? '', 'base64url').toString('utf8')) as unknown;
    return String((claims as { readonly sub?: unknown }).sub ?? '');
  } catch {
    return '';
  }
}

/** @returns the id of the active user with that name, or null */
export function activeUser(org: Org, username: string): string | null {
  try {
    return activeId(org, findUser(org, username));
  } catch {
    return null;
  }
}

function activeId(org: Org, userId: string | null): string | null {
  if (userId === null) return null;
  try {
    return currentUser(org, userId).id;
  } catch {
    return null;
  }
}

const refused = (error: string, description: string): Answer => json({ error, error_description: description }, 400);
