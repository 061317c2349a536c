/** The outbox of Setup: what the org would have sent. */
import { outboxOf, type SentMessage } from '../../org/outbox.ts';
import type { Transaction } from '../../org/transaction.ts';
import { userChoices } from '../session/users.ts';
import { momentIn } from './moment.ts';
import { recordNamed } from './notifications.ts';
import type { SetupTable } from './types.ts';

/** Emails, notifications and published events as a table. */
export function outbox(tx: Transaction): SetupTable {
  const people = new Map(userChoices(tx.org).map((each) => [each.id, each.name]));
  const namesOf = (ids: readonly string[]): string =>
    ids.map((id) => people.get(id) ?? recordNamed(tx, id).name ?? id).join(', ');
  return {
    title: 'Outbox',
    explanation: 'Emails, notifications and published events, newest first. Nothing leaves this machine.',
    columns: [
      { name: 'at', label: 'Sent' },
      { name: 'kind', label: 'Kind' },
      { name: 'to', label: 'To' },
      { name: 'subject', label: 'Subject' },
      { name: 'text', label: 'Text' },
      { name: 'about', label: 'About' },
    ],
    rows: outboxOf(tx.org, 200).map(({ message: sent }) => {
      const { aboutId, ...cells } = sentCells(sent, namesOf);
      const about = recordNamed(tx, aboutId ?? '');
      return {
        at: momentIn(tx, sent.sentAt),
        ...cells,
        about: about.name ?? '',
        ...(about.url === null ? {} : { about__url: about.url }),
      };
    }),
    emptyMessage: 'Nothing was sent yet.',
  };
}

interface SentCells {
  readonly kind: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

function sentCells(
  sent: SentMessage,
  namesOf: (ids: readonly string[]) => string,
): SentCells & { readonly aboutId: string | null } {
  switch (sent.kind) {
    case 'email': {
      const to = [...sent.to, ...sent.cc, ...sent.bcc].map((each) => (each.includes('@') ? each : namesOf([each])));
      const text = sent.text ?? textOf(sent.html ?? '');
      return { kind: 'Email', to: to.join(', '), subject: sent.subject ?? '', text, aboutId: sent.relatedId };
    }
    case 'notification':
      return {
        kind: 'Notification',
        to: namesOf(sent.recipientIds),
        subject: sent.title,
        text: sent.body,
        aboutId: sent.targetId,
      };
    case 'event':
      return {
        kind: 'Event',
        to: 'Event bus',
        subject: sent.object,
        text: Object.entries(sent.values)
          .map(([name, value]) => `${name}: ${value}`)
          .join(', '),
        aboutId: null,
      };
  }
}

/** HTML as one reads it in a table: without its tags. */
const textOf = (html: string): string =>
  html
    .replace(/<(style|script)[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
