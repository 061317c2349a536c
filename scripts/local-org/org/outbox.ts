/** Emails, notifications and events an org has sent: kept for the server to show. */
import type { Org } from './org.ts';
import type { Transaction } from './transaction.ts';

export interface SentEmail {
  readonly kind: 'email';
  /** Milliseconds of the org's clock. */
  readonly sentAt: number;
  readonly fromUserId: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string | null;
  readonly text: string | null;
  readonly html: string | null;
  readonly relatedId: string | null;
}

export interface SentNotification {
  readonly kind: 'notification';
  readonly sentAt: number;
  readonly fromUserId: string;
  /** Users: groups and queues stand for their members at the time of sending. */
  readonly recipientIds: readonly string[];
  readonly typeId: string;
  readonly title: string;
  readonly body: string;
  readonly targetId: string | null;
  readonly targetPage: string | null;
}

export interface SentEvent {
  readonly kind: 'event';
  readonly sentAt: number;
  readonly fromUserId: string;
  readonly object: string;
  readonly uuid: string;
  /** As text, by field. */
  readonly values: Readonly<Record<string, string>>;
}

export type SentMessage = SentEmail | SentNotification | SentEvent;

export interface KeptMessage {
  readonly id: number;
  readonly message: SentMessage;
}

/** Rows of the transaction that sends: kept over a restart, and undone with it. */
export function send(tx: Transaction, message: SentMessage): void {
  tx.org.store.driver
    .prepare('INSERT INTO "~message" (kind, body) VALUES (?, ?)')
    .run(message.kind, JSON.stringify(message));
}

/** @returns what was sent last, newest first */
export function outboxOf(org: Org, most: number, kind?: SentMessage['kind']): KeptMessage[] {
  return org.store.driver
    .prepare('SELECT id, body FROM "~message" WHERE kind = coalesce(?, kind) ORDER BY id DESC LIMIT ?')
    .all(kind ?? null, most)
    .map(([id, body]) => ({ id: Number(id), message: JSON.parse(String(body)) as SentMessage }));
}

/** @returns the notifications sent to a user, newest first */
export function notificationsTo(
  org: Org,
  userId: string,
  most: number,
): (KeptMessage & { message: SentNotification })[] {
  return org.store.driver
    .prepare(
      `SELECT m.id, m.body FROM "~message" m WHERE m.kind = 'notification'
        AND EXISTS (SELECT 1 FROM json_each(m.body, '$.recipientIds') r WHERE r.value = ?) ORDER BY m.id DESC LIMIT ?`,
    )
    .all(userId, most)
    .map(([id, body]) => ({ id: Number(id), message: JSON.parse(String(body)) as SentNotification }));
}

/** @param keys what a user has read: names that the reader gives */
export function markRead(org: Org, userId: string, keys: readonly string[]): void {
  const insert = org.store.driver.prepare('INSERT OR IGNORE INTO "~read" (reader, thing) VALUES (?, ?)');
  for (const key of keys) insert.run(userId, key);
}

/** @returns those of the things that the user has read */
export function readBy(org: Org, userId: string, keys: readonly string[]): ReadonlySet<string> {
  return new Set(
    org.store.driver
      .prepare('SELECT thing FROM "~read" WHERE reader = ? AND thing IN (SELECT value FROM json_each(?))')
      .all(userId, JSON.stringify(keys))
      .map(([thing]) => String(thing)),
  );
}
