/** `System.Messaging`: email goes to the org's outbox. Apex Reference, Messaging namespace. */
import type { Transaction } from '../../org/transaction.ts';
import { platformType } from '../values/apex-type-names.ts';
import { apexError } from '../values/exception.ts';
import { ApexList } from '../values/list.ts';
import { customNotificationClass } from './messaging/custom-notification.ts';
import { send } from '../../org/outbox.ts';
import { statusCode } from './database/results.ts';
import type { PlatformClass } from './platform-class.ts';
import { PlatformRecord, recordClass } from './platform-record.ts';
import { unsupported } from '../../errors/catalogue.ts';
import { unsupportedPlatform } from '../../errors/unsupported-platform.ts';

const SINGLE = 'Messaging.SingleEmailMessage';

function texts(tx: Transaction, email: PlatformRecord, name: string): readonly string[] {
  const list = email.get(tx, name);
  return list instanceof ApexList ? (list.items as string[]) : [];
}

/** Ids of users, contacts and leads are turned into their addresses. */
function addresses(tx: Transaction, given: readonly string[]): readonly string[] {
  return given.map((item) => {
    const type = item.includes('@') ? undefined : tx.org.schema.objectOfId(item);
    const [record] = type ? tx.org.store.load(type, [item]) : [];
    return String(record?.fields.get('Email') ?? item);
  });
}

/** @returns what is wrong with the email, or null */
function fault(
  tx: Transaction,
  email: PlatformRecord,
  to: readonly string[],
): { readonly code: string; readonly message: string } | null {
  if (to.length === 0) return { code: 'REQUIRED_FIELD_MISSING', message: 'Add a recipient to send an email.' };
  const wrong = to.find((address) => !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(address));
  if (wrong !== undefined) return { code: 'INVALID_EMAIL_ADDRESS', message: `Invalid to address : ${wrong}` };
  const hasBody = ['PlainTextBody', 'HtmlBody'].some((name) => email.get(tx, name) !== null);
  return hasBody || email.get(tx, 'Subject') !== null
    ? null
    : { code: 'REQUIRED_FIELD_MISSING', message: 'Missing body' };
}

function sendOne(tx: Transaction, email: PlatformRecord, allOrNone: boolean): PlatformRecord {
  if (email.typeName !== SINGLE) throw unsupported(unsupportedPlatform.feature, [email.typeName]);
  if (email.get(tx, 'TemplateId') !== null)
    throw unsupported(unsupportedPlatform.feature, ['An email from a template']);
  const target = email.get(tx, 'TargetObjectId') as string | null;
  const to = addresses(tx, [...texts(tx, email, 'ToAddresses'), ...(target === null ? [] : [target])]);
  const text = (name: string): string | null => email.get(tx, name) as string | null;
  const wrong = fault(tx, email, to);
  if (wrong && allOrNone)
    throw apexError(
      'System.EmailException',
      `SendEmail failed. First exception on row 0; first error: ${wrong.code}, ${wrong.message}: []`,
    );
  if (!wrong) {
    send(tx, {
      kind: 'email',
      sentAt: tx.org.clock.now(),
      fromUserId: tx.user.id,
      to,
      cc: addresses(tx, texts(tx, email, 'CcAddresses')),
      bcc: addresses(tx, texts(tx, email, 'BccAddresses')),
      subject: text('Subject'),
      text: text('PlainTextBody'),
      html: text('HtmlBody'),
      relatedId: text('WhatId'),
    });
  }
  const errors = wrong
    ? [
        new PlatformRecord('Messaging.SendEmailError', {
          Message: wrong.message,
          StatusCode: statusCode(wrong.code),
          TargetObjectId: target,
        }),
      ]
    : [];
  return new PlatformRecord('Messaging.SendEmailResult', {
    Success: wrong === null,
    Errors: new ApexList(platformType('Messaging.SendEmailError'), errors),
  });
}

function sendAll(tx: Transaction, emails: ApexList<PlatformRecord>, allOrNone = true): ApexList<PlatformRecord> {
  tx.limits.count('emailInvocations');
  return new ApexList(
    platformType('Messaging.SendEmailResult'),
    emails.items.map((email) => sendOne(tx, email, allOrNone)),
  );
}

export const messagingClasses: readonly PlatformClass[] = [
  {
    name: 'System.Messaging',
    statics: {
      'sendEmail(List<Messaging.Email>)': sendAll,
      'sendEmail(List<Messaging.Email>, Boolean)': sendAll,
      // There is no daily capacity to run out of.
      'reserveSingleEmailCapacity(Integer)': () => undefined,
      'reserveMassEmailCapacity(Integer)': () => undefined,
    },
  },
  recordClass(SINGLE),
  recordClass('Messaging.SendEmailResult'),
  recordClass('Messaging.SendEmailError'),
  customNotificationClass,
];
