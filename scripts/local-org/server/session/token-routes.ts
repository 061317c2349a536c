/**
 * `/services/oauth2/token`: a session for programs that are no browser, by username. Passwords and clients are not
 * looked at: the server answers this machine only. Help, "OAuth 2.0 Username-Password Flow".
 */
import type { Org } from '../../org/org.ts';
import { findUser } from '../../org/find-user.ts';
import { json } from '../http/answers.ts';
import type { Answer, Request, Routes } from '../http/router.ts';
import { accessToken } from './session.ts';
import { currentUser } from './users.ts';

const mostBytes = 10_000;

export function tokenRoutes(org: Org): Routes {
  return [
    {
      method: 'POST',
      pattern: '/services/oauth2/token',
      bytes: { largest: mostBytes },
      handler: (request) => tokenFor(org, request),
    },
  ];
}

function tokenFor(org: Org, request: Request): Answer {
  const body = request.body instanceof Uint8Array ? Buffer.from(request.body).toString('utf8') : '';
  const given = new URLSearchParams(body);
  if (given.get('grant_type') !== 'password')
    return refused('unsupported_grant_type', 'grant type not supported: the local org knows password only');
  const userId = activeUser(org, given.get('username') ?? '');
  if (userId === null) return refused('invalid_grant', 'authentication failure');
  const instanceUrl = `http://${request.headers.host ?? 'localhost'}`;
  return json({
    access_token: accessToken(org.id, userId),
    instance_url: instanceUrl,
    id: `${instanceUrl}/id/${org.id}/${userId}`,
    token_type: 'Bearer',
    issued_at: String(org.clock.now()),
  });
}

function activeUser(org: Org, username: string): string | null {
  try {
    return currentUser(org, findUser(org, username)).id;
  } catch {
    return null;
  }
}

const refused = (error: string, description: string): Answer => json({ error, error_description: description }, 400);
