/** Approval messages as emails in the outbox: to users by address, to every member of a queue. */
import { send } from '../org/outbox.ts';
import { textIn, type PlatformRows } from '../database/platform-rows.ts';
import type { Transaction } from '../org/transaction.ts';
import type { ApprovalMessage } from './field-updates.ts';

export function sendByEmail(rows: PlatformRows, tx: Transaction, message: ApprovalMessage): void {
  const to = [...new Set(message.to.flatMap((recipient) => addresses(rows, recipient)))];
  if (to.length === 0) return;
  const record = rows.byId(message.recordId);
  const name = textIn(record, record?.type.nameField?.name ?? 'Name') ?? message.recordId;
  const text =
    message.kind === 'assigned' ? `${tx.user.name} asks you to approve ${name}.` : `${message.subject}: ${name}`;
  send(tx, {
    kind: 'email',
    sentAt: tx.org.clock.now(),
    fromUserId: tx.user.id,
    to,
    cc: [],
    bcc: [],
    subject: message.subject,
    text,
    html: null,
    relatedId: message.recordId,
  });
}

function addresses(rows: PlatformRows, recipient: string): string[] {
  if (recipient.includes('@')) return [recipient];
  if (!recipient.startsWith('00G')) return [textIn(rows.byId(recipient), 'Email')].filter((email) => email !== null);
  return rows
    .find('GroupMember', { GroupId: recipient })
    .flatMap((member) => addresses(rows, textIn(member, 'UserOrGroupId') ?? ''));
}
