/** Emails and notifications an org has sent: kept in memory for the server to show, delivered nowhere. */
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
  readonly recipientIds: readonly string[];
  readonly typeId: string;
  readonly title: string;
  readonly body: string;
  readonly targetId: string | null;
  readonly targetPage: string | null;
}

export type SentMessage = SentEmail | SentNotification;

const outboxes = new WeakMap<Org, SentMessage[]>();

/** @returns what was sent, oldest first. */
export function outboxOf(org: Org): readonly SentMessage[] {
  return outboxes.get(org) ?? [];
}

/** Sent when the transaction commits; undone with it. */
export function send(tx: Transaction, message: SentMessage): void {
  const { org } = tx;
  tx.afterCommit.push(() => outboxes.set(org, [...outboxOf(org), message]));
}
