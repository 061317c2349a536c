/** The records that a lead becomes, or fills, before they are saved. Source: Object Reference, "convertLead()". */
import { SObjectValue } from '../../apex/values/sobject.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import type { LeadConversion } from '../../org/services/saving.ts';
import type { Transaction } from '../../org/transaction.ts';
import { valueOf } from '../save-chunk.ts';
import { fillEmpty, fillNew } from './lead-mapping.ts';
import { closeDateOf, todayOf } from './lead-relatives.ts';

/** A lead on its way, with what it becomes. */
export interface Conversion {
  readonly request: LeadConversion;
  readonly lead: SObjectValue;
  account: SObjectValue;
  contact: SObjectValue;
  opportunity: SObjectValue | null;
}

/** @returns a new record, or what an existing one is given by the lead where it has nothing */
export function target(
  tx: Transaction,
  object: string,
  existing: SObjectValue | undefined,
  lead: SObjectValue,
  owner: ApexValue,
): SObjectValue {
  const record = new SObjectValue(tx.org.schema.object(object)!);
  if (existing === undefined) {
    fillNew(record, lead);
    record.fields.set('OwnerId', owner);
  } else {
    record.fields.set('Id', existing.id);
    fillEmpty(record, existing, lead);
  }
  return record;
}

export function contactOf(
  tx: Transaction,
  request: LeadConversion,
  existing: SObjectValue | undefined,
  lead: SObjectValue,
  owner: ApexValue,
): SObjectValue {
  const contact = target(tx, 'Contact', existing, lead, owner);
  const source = valueOf(lead, 'LeadSource');
  if (request.overwriteLeadSource && source !== null) contact.fields.set('LeadSource', source);
  if (existing !== undefined) contact.fields.set('AccountId', valueOf(existing, 'AccountId'));
  return contact;
}

/** @returns null when none is wanted */
export function opportunityOf(
  tx: Transaction,
  request: LeadConversion,
  existing: SObjectValue | undefined,
  lead: SObjectValue,
  owner: ApexValue,
): SObjectValue | null {
  if (existing !== undefined) return target(tx, 'Opportunity', existing, lead, owner);
  if (request.doNotCreateOpportunity) return null;
  const opportunity = target(tx, 'Opportunity', undefined, lead, owner);
  const stages = opportunity.type.fields.get('stagename')?.picklist ?? [];
  opportunity.fields.set('Name', request.opportunityName ?? `${String(valueOf(lead, 'Company'))}-`);
  opportunity.fields.set('StageName', stages[0]?.value ?? 'Prospecting');
  opportunity.fields.set('CloseDate', closeDateOf(tx));
  return opportunity;
}

/** The contact plays a part in the opportunity: the first one in a new opportunity. */
export function roleOf(
  tx: Transaction,
  { contact, opportunity }: Pick<Conversion, 'contact' | 'opportunity'>,
  isPrimary: boolean,
): SObjectValue | null {
  const type = tx.org.schema.object('OpportunityContactRole');
  if (opportunity === null || type === undefined) return null;
  const role = new SObjectValue(type);
  role.fields.set('OpportunityId', opportunity.id);
  role.fields.set('ContactId', contact.id);
  role.fields.set('IsPrimary', isPrimary);
  return role;
}

/** @returns what is written to the lead: that it is converted, and what it became */
export function closed(tx: Transaction, { request, lead, account, contact, opportunity }: Conversion): SObjectValue {
  const change = new SObjectValue(lead.type);
  change.fields.set('Id', lead.id);
  change.fields.set('Status', request.convertedStatus);
  change.fields.set('IsConverted', true);
  change.fields.set('ConvertedDate', todayOf(tx));
  change.fields.set('ConvertedAccountId', account.id);
  change.fields.set('ConvertedContactId', contact.id);
  change.fields.set('ConvertedOpportunityId', opportunity?.id ?? null);
  if (lead.type.fields.has('isunreadbyowner')) change.fields.set('IsUnreadByOwner', false);
  if (request.ownerId !== null) change.fields.set('OwnerId', request.ownerId);
  return change;
}
