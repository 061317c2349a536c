/** `Messaging.CustomNotification`. Apex Reference, "CustomNotification Class". */
import { apexError } from '../../values/exception.ts';
import type { ApexSet } from '../../values/set.ts';
import type { PlatformClass } from '../platform-class.ts';
import { PlatformRecord, recordClass } from '../platform-record.ts';
import { send } from '../../../org/outbox.ts';

const NAME = 'Messaging.CustomNotification';

const required: readonly (readonly [property: string, word: string])[] = [
  ['NotificationTypeId', 'notification type ID'],
  ['Title', 'title'],
  ['Body', 'body'],
];

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
      for (const [property, word] of required)
        if (!text(property)) throw apexError('System.HandledException', `The ${word} is required.`);
      if (!text('TargetId') && !text('TargetPageRef'))
        throw apexError('System.HandledException', 'A target ID or a target page reference is required.');
      if (recipients.size === 0) throw apexError('System.HandledException', 'At least one recipient is required.');
      send(tx, {
        kind: 'notification',
        sentAt: tx.org.clock.now(),
        fromUserId: tx.user.id,
        recipientIds: [...recipients],
        typeId: text('NotificationTypeId') ?? '',
        title: text('Title') ?? '',
        body: text('Body') ?? '',
        targetId: text('TargetId'),
        targetPage: text('TargetPageRef'),
      });
    },
  },
});
