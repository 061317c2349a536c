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

/** @returns the token of a program; null when there is none */
export function tokenOf(headers: IncomingHttpHeaders): string | null {
  if (headers.authorization === undefined) return null;
  return /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(headers.authorization.trim())?.[1] ?? '';
}
