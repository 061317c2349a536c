/** `System.Messaging`: emails and notifications go to the org's outbox. Apex Reference, Messaging namespace. */
import { customNotificationClass } from './messaging/custom-notification.ts';
import { renderBodies } from './messaging/render-bodies.ts';
import { renderStored, sendAll, SINGLE } from './messaging/send-email.ts';
import type { PlatformClass } from './platform-class.ts';
import { recordClass } from './platform-record.ts';

export const messagingClasses: readonly PlatformClass[] = [
  {
    name: 'System.Messaging',
    statics: {
      'sendEmail(List<Messaging.Email>)': sendAll,
      'sendEmail(List<Messaging.Email>, Boolean)': sendAll,
      'renderStoredEmailTemplate(String, String, String)': renderStored,
      'renderStoredEmailTemplate(String, String, String, Object)': renderStored,
      'renderStoredEmailTemplate(String, String, String, Object, Boolean)': renderStored,
      'renderEmailTemplate(String, String, List<String>)': renderBodies,
      // There is no daily capacity to run out of.
      'reserveSingleEmailCapacity(Integer)': () => undefined,
      'reserveMassEmailCapacity(Integer)': () => undefined,
    },
  },
  recordClass('Messaging.Email'),
  recordClass(SINGLE),
  recordClass('Messaging.SendEmailResult'),
  recordClass('Messaging.SendEmailError'),
  customNotificationClass,
];
