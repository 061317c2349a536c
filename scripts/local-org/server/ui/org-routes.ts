/** The org itself: who one is, what day it is, approvals, notifications, setup pages. */
import { markRead } from '../../org/outbox.ts';
import type { Acting } from '../data/act-as.ts';
import { actAs } from '../data/act-as.ts';
import { empty, json } from '../http/answers.ts';
import { badRequest } from '../http/fault.ts';
import type { Routes } from '../http/router.ts';
import { sessionCookie } from '../session/session.ts';
import { currentUser } from '../session/users.ts';
import { act } from './approvals.ts';
import { notificationsOf } from './notifications.ts';
import { setupTable } from './setup.ts';

export function orgRoutes(acting: Acting): Routes {
  const { org } = acting;
  return [
    {
      method: 'POST',
      pattern: '/local-org/ui/session',
      handler: (request) => {
        const { userId } = (request.body ?? {}) as { readonly userId?: string };
        const user = currentUser(org, String(userId));
        return { ...empty(), headers: { 'Set-Cookie': sessionCookie(user.id), 'Cache-Control': 'no-store' } };
      },
    },
    { method: 'GET', pattern: '/local-org/ui/clock', handler: () => json(clockOf(acting)) },
    {
      method: 'POST',
      pattern: '/local-org/ui/clock',
      handler: (request) => {
        const { now } = (request.body ?? {}) as { readonly now?: number | null };
        if (now === null) org.clock.reset();
        else if (typeof now === 'number' && Number.isFinite(now)) org.clock.set(now);
        else throw badRequest('now is a number of milliseconds, or null for the machine’s clock.');
        org.async.retime();
        // What fell due by then runs.
        acting.jobs.wake();
        return json(clockOf(acting));
      },
    },
    {
      method: 'POST',
      pattern: '/local-org/ui/approval/:id',
      handler: (request) => {
        const body = (request.body ?? {}) as {
          readonly action?: string;
          readonly comments?: string | null;
          readonly workitemId?: string | null;
        };
        actAs(acting, request.userId, `Approval: ${body.action ?? ''}`, (tx) =>
          act(tx, request.params['id'] ?? '', {
            action: body.action ?? '',
            comments: body.comments ?? null,
            workitemId: body.workitemId ?? null,
          }),
        );
        return empty();
      },
    },
    {
      method: 'GET',
      pattern: '/local-org/ui/notifications',
      handler: (request) => json(actAs(acting, request.userId, 'Notifications', (tx) => notificationsOf(tx))),
    },
    {
      method: 'POST',
      pattern: '/local-org/ui/notifications/read',
      handler: (request) => {
        const { ids = [] } = (request.body ?? {}) as { readonly ids?: readonly string[] };
        actAs(acting, request.userId, 'Notifications', (tx) => markRead(tx.org, tx.user.id, ids.map(String)));
        return empty();
      },
    },
    {
      method: 'GET',
      pattern: '/local-org/ui/setup/:page',
      handler: (request) =>
        json(actAs(acting, request.userId, 'Setup', (tx) => setupTable(tx, request.params['page'] ?? '', acting.log))),
    },
  ];
}

/** A clock is "set" when it is more than a second from the machine's. */
export function clockOf({ org }: Acting): { now: number; isSet: boolean } {
  const now = org.clock.now();
  return { now, isSet: Math.abs(now - Date.now()) > 1000 };
}
