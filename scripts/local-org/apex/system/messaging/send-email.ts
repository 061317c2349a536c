/** `Messaging.sendEmail`: single emails, to the org's outbox. Apex Reference, "Messaging Class", "SingleEmailMessage Class". */
import { send } from '../../../org/outbox.ts';
import type { Transaction } from '../../../org/transaction.ts';
import { platformType } from '../../values/apex-type-names.ts';
import type { ApexEnumValue } from '../../values/enum-value.ts';
import { apexError } from '../../values/exception.ts';
import { ApexList } from '../../values/list.ts';
import type { SObjectValue } from '../../values/sobject.ts';
import { statusCode } from '../database/results.ts';
import { PlatformRecord } from '../platform-record.ts';
import { recordOf, rendered, type Rendered } from './email-template.ts';
import { MASS, sendMass } from './mass-email.ts';
import { attachmentsOf } from './template-attachments.ts';

export const SINGLE = 'Messaging.SingleEmailMessage';

interface Fault {
  readonly code: string;
  readonly message: string;
  readonly fields?: string;
}

interface Recipients {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
}

/** An email as it is about to be sent. */
interface Draft extends Recipients {
  readonly target: SObjectValue | null;
  readonly what: SObjectValue | null;
  readonly template: SObjectValue | null;
}

/** As many addresses as each line of one email may have. */
const mostAddresses: readonly (readonly [line: keyof Recipients, most: number])[] = [
  ['to', 100],
  ['cc', 25],
  ['bcc', 25],
];

export function sendAll(tx: Transaction, emails: ApexList<PlatformRecord>, allOrNone = true): ApexList<PlatformRecord> {
  tx.limits.count('emailInvocations');
  return new ApexList(
    platformType('Messaging.SendEmailResult'),
    emails.items.map((email, row) => sendOne(tx, email, row, allOrNone)),
  );
}

/** `Messaging.renderStoredEmailTemplate`: the email with its merge fields filled in, not sent. */
export function renderStored(
  tx: Transaction,
  templateId: string,
  whoId: string | null,
  whatId: string | null,
  option: ApexEnumValue | null = null,
): PlatformRecord {
  const template = recordOf(tx, templateId);
  if (template === null) throw apexError('System.HandledException', `Invalid template id: ${templateId}`);
  const { subject, text, html } = rendered(tx, template, recordOf(tx, whoId), recordOf(tx, whatId));
  const attachments = attachmentsOf(tx, templateId, option);
  return new PlatformRecord(SINGLE, {
    Subject: subject,
    PlainTextBody: text,
    HtmlBody: html,
    TargetObjectId: whoId,
    ...(attachments === null ? {} : { FileAttachments: attachments }),
  });
}

function sendOne(tx: Transaction, email: PlatformRecord, row: number, allOrNone: boolean): PlatformRecord {
  if (email.typeName === MASS) {
    sendMass(tx, email);
    return resultOf(null, null);
  }
  const text = (name: string): string | null => email.get(tx, name) as string | null;
  const draft = draftOf(tx, email);
  const wrong = faultOf(tx, email, draft);
  if (wrong !== null && allOrNone) {
    const { code, message, fields = '' } = wrong;
    const first = `SendEmail failed. First exception on row ${row}; first error: ${code}, ${message}: [${fields}]`;
    throw apexError('System.EmailException', first);
  }
  if (wrong === null) {
    const own: Rendered = { subject: text('Subject'), text: text('PlainTextBody'), html: text('HtmlBody') };
    const content = draft.template === null ? own : rendered(tx, draft.template, draft.target, draft.what);
    if (draft.template !== null) keepContent(email, content);
    const { to, cc, bcc } = draft;
    const stamp = { kind: 'email', sentAt: tx.org.clock.now(), fromUserId: tx.user.id } as const;
    send(tx, { ...stamp, to, cc, bcc, ...content, relatedId: text('WhatId') });
  }
  return resultOf(wrong, text('TargetObjectId'));
}

/** An email that was sent from a template has what the template gave it. */
function keepContent(email: PlatformRecord, { subject, text, html }: Rendered): void {
  email.set('Subject', subject);
  email.set('PlainTextBody', text);
  email.set('HtmlBody', html);
}

function draftOf(tx: Transaction, email: PlatformRecord): Draft {
  const text = (name: string): string | null => email.get(tx, name) as string | null;
  const target = text('TargetObjectId');
  const isRecipient = target !== null && email.get(tx, 'TreatTargetObjectAsRecipient') !== false;
  return {
    to: addresses(tx, [...texts(tx, email, 'ToAddresses'), ...(isRecipient ? [target] : [])]),
    cc: addresses(tx, texts(tx, email, 'CcAddresses')),
    bcc: addresses(tx, texts(tx, email, 'BccAddresses')),
    target: recordOf(tx, target),
    what: recordOf(tx, text('WhatId')),
    template: recordOf(tx, text('TemplateId')),
  };
}

/** @returns what is wrong with the email, or null */
function faultOf(tx: Transaction, email: PlatformRecord, draft: Draft): Fault | null {
  const text = (name: string): string | null => email.get(tx, name) as string | null;
  const isTemplate = text('TemplateId') !== null;
  if (isTemplate && draft.target === null)
    return { code: 'REQUIRED_FIELD_MISSING', message: 'Missing targetObjectId with template' };
  if (isTemplate && draft.template === null)
    return { code: 'INVALID_ID_FIELD', message: 'Invalid template id', fields: `templateId, ${text('TemplateId')}` };
  if (draft.target?.type.name === 'User') {
    // It is true until it is said to be false.
    if (email.get(tx, 'SaveAsActivity') !== false)
      return {
        code: 'INVALID_SAVE_AS_ACTIVITY_FLAG',
        message: 'saveAsActivity must be false when sending mail to users.',
        fields: 'saveAsActivity, true',
      };
    if (text('WhatId') !== null)
      return {
        code: 'INVALID_ID_FIELD',
        message: 'WhatId is not available for sending emails to UserIds.',
        fields: `whatId, ${text('WhatId')}`,
      };
  }
  if (draft.to.length === 0) return { code: 'REQUIRED_FIELD_MISSING', message: 'Add a recipient to send an email.' };
  const wrong = [...draft.to, ...draft.cc, ...draft.bcc].find((each) => !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(each));
  if (wrong !== undefined) return { code: 'INVALID_EMAIL_ADDRESS', message: `Invalid to address : ${wrong}` };
  for (const [line, most] of mostAddresses)
    if (draft[line].length > most)
      return { code: 'LIMIT_EXCEEDED', message: `An email can have at most ${most} ${line} addresses` };
  const hasContent =
    isTemplate || ['PlainTextBody', 'HtmlBody', 'Subject'].some((name) => email.get(tx, name) !== null);
  return hasContent ? null : { code: 'REQUIRED_FIELD_MISSING', message: 'Missing body' };
}

function resultOf(wrong: Fault | null, targetId: string | null): PlatformRecord {
  const errors =
    wrong === null
      ? []
      : [
          new PlatformRecord('Messaging.SendEmailError', {
            Message: wrong.message,
            StatusCode: statusCode(wrong.code),
            TargetObjectId: targetId,
          }),
        ];
  return new PlatformRecord('Messaging.SendEmailResult', {
    Success: wrong === null,
    Errors: new ApexList(platformType('Messaging.SendEmailError'), errors),
  });
}

function texts(tx: Transaction, email: PlatformRecord, name: string): readonly string[] {
  const list = email.get(tx, name);
  return list instanceof ApexList ? (list.items as string[]) : [];
}

/** Ids of users, contacts and leads are turned into their addresses. */
function addresses(tx: Transaction, given: readonly string[]): readonly string[] {
  return given.map((item) => {
    const record = item.includes('@') ? null : recordOf(tx, item);
    return String(record?.fields.get('Email') ?? item);
  });
}
