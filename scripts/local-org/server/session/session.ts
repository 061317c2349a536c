/** Who uses the browser: a cookie that names a user. There are no passwords; the server listens on this machine only. */
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
