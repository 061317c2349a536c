/** `Messaging.MassEmailMessage`: one template to many recipients. Apex Reference, "MassEmailMessage Class". */
import { send } from '../../../org/outbox.ts';
import type { Transaction } from '../../../org/transaction.ts';
import { apexError, type ApexException } from '../../values/exception.ts';
import { ApexList } from '../../values/list.ts';
import type { PlatformRecord } from '../platform-record.ts';
import { recordOf, rendered } from './email-template.ts';

export const MASS = 'Messaging.MassEmailMessage';

/** Sends one email to each target, about the record beside it. */
export function sendMass(tx: Transaction, email: PlatformRecord): void {
  const ids = (name: string): readonly string[] => {
    const list = email.get(tx, name);
    return list instanceof ApexList ? (list.items as string[]) : [];
  };
  const template = recordOf(tx, email.get(tx, 'TemplateId') as string | null);
  if (template === null) throw failed('REQUIRED_FIELD_MISSING', 'Missing template id');
  const targets = ids('TargetObjectIds');
  if (targets.length === 0) throw failed('REQUIRED_FIELD_MISSING', 'Add a recipient to send an email.');
  const abouts = ids('WhatIds');
  targets.forEach((id, index) => {
    const target = recordOf(tx, id);
    const what = abouts[index] ?? null;
    const to = [String(target?.fields.get('Email') ?? id)];
    const stamp = { kind: 'email', sentAt: tx.org.clock.now(), fromUserId: tx.user.id } as const;
    send(tx, { ...stamp, to, cc: [], bcc: [], ...rendered(tx, template, target, recordOf(tx, what)), relatedId: what });
  });
}

function failed(code: string, message: string): ApexException {
  return apexError(
    'System.EmailException',
    `SendEmail failed. First exception on row 0; first error: ${code}, ${message}: []`,
  );
}
