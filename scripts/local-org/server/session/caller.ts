/** Who makes a request, and whether the user may make it by API. */
import type { IncomingHttpHeaders } from 'node:http';
import { runInTransaction } from '../../apex/runtime/transaction.ts';
import type { Org } from '../../org/org.ts';
import { HttpFault } from '../http/fault.ts';
import type { Route } from '../http/router.ts';
import type { SessionStore } from './session-store.ts';
import { tokenOf, userIdOf } from './session.ts';
import { currentUser } from './users.ts';

export interface CallerOptions {
  readonly org: Org;
  readonly sessions: SessionStore;
  /** Whom the browser is until someone else is chosen. */
  readonly browserUserId: string;
}

/** @throws HttpFault 401 for a token that is none, 403 for a user without the permission API Enabled */
export function callerOf(options: CallerOptions, headers: IncomingHttpHeaders, url: URL, route: Route): string {
  const { org, sessions, browserUserId } = options;
  const token = tokenOf(headers) ?? url.searchParams.get('oauth_token');
  if (token !== null) return programUser(org, sessions.userOf(token), url);
  const chosen = knownUser(org, userIdOf(headers));
  const site = headers['sec-fetch-site'];
  if (isApi(url) && route.isOpen !== true && !(site === undefined ? chosen !== null : site === 'same-origin'))
    throw expired();
  return chosen ?? browserUserId;
}

/** Browsers say where a request comes from: only pages of the org use its API; what is no browser has to log in. */
const isApi = ({ pathname }: URL): boolean => /^\/(services|id|cometd)(\/|$)/i.test(pathname);

function programUser(org: Org, userId: string | null, url: URL): string {
  if (userId === null) throw expired();
  const user = currentUser(org, userId);
  const isAllowed =
    !/^\/services\/(data|apexrest)(\/|$)/i.test(url.pathname) ||
    runInTransaction(org, user, 'sync', (tx) => org.access.userPermission(tx, 'ApiEnabled'));
  if (isAllowed) return user.id;
  throw new HttpFault(403, 'API_DISABLED_FOR_ORG', 'The REST API is not enabled for this Organization.');
}

/** A cookie may come from another org that was served on the same port. */
function knownUser(org: Org, id: string | null): string | null {
  if (id === null) return null;
  try {
    return currentUser(org, id).id;
  } catch {
    return null;
  }
}

const expired = (): HttpFault => new HttpFault(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
