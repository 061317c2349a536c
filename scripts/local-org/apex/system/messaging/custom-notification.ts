/** `Messaging.CustomNotification`. Apex Reference, "CustomNotification Class"; limits from Help, "Custom Notifications". */
import { unsupported } from '../../../errors/catalogue.ts';
import { unsupportedPlatform } from '../../../errors/unsupported-platform.ts';
import { send } from '../../../org/outbox.ts';
import type { Transaction } from '../../../org/transaction.ts';
import { apexError } from '../../values/exception.ts';
import { normalisedId } from '../../values/id.ts';
import type { ApexSet } from '../../values/set.ts';
import type { PlatformClass } from '../platform-class.ts';
import { PlatformRecord, recordClass } from '../platform-record.ts';

const NAME = 'Messaging.CustomNotification';

const required: readonly (readonly [property: string, word: string])[] = [
  ['NotificationTypeId', 'notification type ID'],
  ['Title', 'title'],
  ['Body', 'body'],
];
const longestTitle = 250;
const longestBody = 750;
const mostRecipients = 500;

export const customNotificationClass: PlatformClass = recordClass(NAME, {
  constructors: {
    '(String, String, String, String, String, String)': (_tx, _types, typeId, sender, title, body, target, page) =>
      new PlatformRecord(NAME, {
        NotificationTypeId: typeId,
        SenderId: sender,
        Title: title,
        Body: body,
        TargetId: target,
        TargetPageRef: page,
      }),
  },
  methods: {
    'send(Set<String>)': (tx, self: PlatformRecord, recipients: ApexSet<string>) => {
      const text = (name: string): string | null => self.get(tx, name) as string | null;
      const wrong = fault(tx, text, recipients);
      if (wrong !== null) throw apexError('System.HandledException', wrong);
      send(tx, {
        kind: 'notification',
        sentAt: tx.org.clock.now(),
        fromUserId: text('SenderId') ?? tx.user.id,
        recipientIds: usersOf(tx, [...recipients]),
        typeId: text('NotificationTypeId') ?? '',
        title: text('Title') ?? '',
        body: text('Body') ?? '',
        targetId: text('TargetId'),
        targetPage: text('TargetPageRef'),
      });
    },
  },
});

/** @returns what keeps the notification from being sent, or null */
function fault(tx: Transaction, text: (name: string) => string | null, recipients: ApexSet<string>): string | null {
  for (const [property, word] of required) if (!text(property)) return `The ${word} is required.`;
  if (!text('TargetId') && !text('TargetPageRef')) return 'A target ID or a target page reference is required.';
  if (recipients.size === 0) return 'At least one recipient is required.';
  if (recipients.size > mostRecipients) return `There can be at most ${mostRecipients} recipients.`;
  if (text('Title')!.length > longestTitle) return `The title can have at most ${longestTitle} characters.`;
  if (text('Body')!.length > longestBody) return `The body can have at most ${longestBody} characters.`;
  const type = tx.org.schema.object('CustomNotificationType');
  const id = normalisedId(text('NotificationTypeId') ?? '');
  const isKnown = type !== undefined && id !== null && tx.org.store.load(type, [id]).length === 1;
  return isKnown ? null : 'The notification type ID is not valid.';
}

/** Active users among the recipients, and those that groups and queues stand for. */
function usersOf(tx: Transaction, recipients: readonly string[]): string[] {
  const ids = recipients.map((each) => normalisedId(each) ?? each);
  for (const id of ids) {
    const object = tx.org.schema.objectOfId(id)?.name;
    if (object === 'Account' || object === 'Opportunity')
      throw unsupported(unsupportedPlatform.feature, [`A notification to the team of an ${object.toLowerCase()}`]);
  }
  const users = new Set(ids.flatMap((id) => tx.org.access.usersOf(id)));
  const type = tx.org.schema.object('User');
  return type === undefined
    ? []
    : tx.org.store
        .load(type, [...users])
        .filter((user) => user.fields.get('IsActive') === true)
        .map((user) => user.id!);
}
