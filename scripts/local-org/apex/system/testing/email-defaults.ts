/**
 * `Test.newSendEmailQuickActionDefaults`: what a QuickActionDefaultsHandler is given when an email on a case is begun.
 * Apex Reference, "SendEmailQuickActionDefaults Class", "QuickActionDefaults Class".
 */
import { unsupported } from '../../../errors/catalogue.ts';
import { unsupportedPlatform } from '../../../errors/unsupported-platform.ts';
import type { Transaction } from '../../../org/transaction.ts';
import { stringType } from '../../values/apex-type-names.ts';
import { ApexList } from '../../values/list.ts';
import { SObjectValue } from '../../values/sobject.ts';
import type { PlatformClass } from '../platform-class.ts';
import { PlatformRecord, recordClass } from '../platform-record.ts';

const DEFAULTS = 'QuickAction.SendEmailQuickActionDefaults';

/** @param contextId the case @param inReplyToId the email that is answered, if one is */
export function emailDefaults(tx: Transaction, contextId: string | null, inReplyToId: string | null): PlatformRecord {
  const type = tx.org.schema.object('EmailMessage');
  if (type === undefined) throw unsupported(unsupportedPlatform.feature, ['An org without EmailMessage']);
  return new PlatformRecord(DEFAULTS, {
    actionName: 'Case.Email',
    actionType: 'Email',
    contextId,
    inReplyToId,
    targetSObject: new SObjectValue(type),
    fromAddressList: new ApexList(stringType, []),
  });
}

export const emailDefaultsClass: PlatformClass = recordClass(DEFAULTS);
