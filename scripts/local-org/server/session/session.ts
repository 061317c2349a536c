/**
 * Who asks: a cookie that names a user, or the token of a program. There are no passwords; the server listens on this
 * machine only.
 */
import type { IncomingHttpHeaders } from 'node:http';

const cookieName = 'local-org-user';

/** @returns the user's id in the cookie, or null */
export function userIdOf(headers: IncomingHttpHeaders): string | null {
  const match = new RegExp(`(?:^|;\\s*)${cookieName}=(\\w{15,18})`).exec(headers.cookie ?? '');
  return match?.[1] ?? null;
}

export function sessionCookie(userId: string): string {
  return `${cookieName}=${userId}; Path=/; HttpOnly; SameSite=Strict`;
}

/** @returns the token of a program: as a session id, it begins with the id of the org */
export const accessToken = (orgId: string, userId: string): string => `${orgId.slice(0, 15)}!${userId}`;

/** @returns the user's id in the token; empty when it is none of ours, null when there is no token */
export function tokenUserId(headers: IncomingHttpHeaders, orgId: string): string | null {
  const token = /^(?:Bearer|OAuth) (\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (token === undefined) return null;
  const [org, userId = ''] = token.split('!');
  return org === orgId.slice(0, 15) ? userId : '';
}
