/** Why a lead cannot be converted, in the platform's words. Source: Object Reference, "convertLead()". */
import type { SObjectValue } from '../../apex/values/sobject.ts';
import type { RecordStore } from '../../database/record-store.ts';
import type { DmlError, LeadConversion } from '../../org/services/saving.ts';
import { dmlErrors } from '../errors.ts';
import { valueOf } from '../save-chunk.ts';

const refused = (statusCode: string, message: string, fields: readonly string[] = []): DmlError => ({
  statusCode,
  message,
  fields,
});

/** @param seen leads of the requests before this one; one lead is converted once. @returns null when nothing speaks against it */
export function refusalOf(
  store: RecordStore,
  request: LeadConversion,
  leads: ReadonlyMap<string, SObjectValue>,
  seen: Set<string>,
): DmlError | null {
  const { leadId, accountId, contactId, convertedStatus } = request;
  if (leadId === null) return refused('REQUIRED_FIELD_MISSING', 'missing required field: LeadId', ['LeadId']);
  const lead = leads.get(leadId);
  if (lead === undefined) return dmlErrors.notFound();
  if (valueOf(lead, 'IsConverted') === true || seen.has(leadId))
    return refused('CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead');
  seen.add(leadId);
  if (!convertedStatuses(store).has(convertedStatus ?? ''))
    return refused('INVALID_STATUS', `invalid convertedStatus: ${convertedStatus ?? 'null'}`);
  if (contactId !== null && accountId === null)
    return refused('INVALID_ID_FIELD', 'contactId requires accountId', ['ContactId']);
  if (request.doNotCreateOpportunity && request.opportunityName !== null)
    return refused('INVALID_FIELD', 'opportunityName cannot be set when doNotCreateOpportunity is true');
  if (!isUser(store, request.ownerId ?? (valueOf(lead, 'OwnerId') as string | null)))
    return refused(
      'UNKNOWN_EXCEPTION',
      'Converted objects can only be owned by users. If the lead is not owned by a user, you must specify a user for the Owner field.',
    );
  return linkFault(store, request);
}

/** What the lead is merged into has to be there, and the contact to belong to the account. */
function linkFault(store: RecordStore, { accountId, contactId, opportunityId }: LeadConversion): DmlError | null {
  for (const [object, id] of [
    ['Account', accountId],
    ['Opportunity', opportunityId],
  ] as const) {
    const type = store.schema.object(object);
    if (id !== null && (type === undefined || store.load(type, [id]).length === 0)) return dmlErrors.notFound();
  }
  if (contactId === null) return null;
  const [contact] = store.load(store.schema.object('Contact')!, [contactId]);
  if (contact === undefined) return dmlErrors.notFound();
  const owner = valueOf(contact, 'AccountId');
  return owner === null || owner === accountId
    ? null
    : refused('INVALID_CROSS_REFERENCE_KEY', 'contact does not belong to the account', ['ContactId']);
}

/** As the org's lead statuses say; the platform's own list where an org has none. */
function convertedStatuses(store: RecordStore): Set<string> {
  const type = store.schema.object('LeadStatus');
  const label = type?.fields.get('masterlabel');
  const flag = type?.fields.get('isconverted');
  if (type === undefined || label === undefined || flag === undefined) return new Set(['Closed - Converted']);
  const rows = store.driver
    .prepare(`SELECT ${store.column(label)} FROM ${store.table(type)} WHERE ${store.column(flag)} = 1`)
    .all();
  return rows.length === 0 ? new Set(['Closed - Converted']) : new Set(rows.map(([name]) => String(name)));
}

function isUser(store: RecordStore, id: string | null): boolean {
  return id !== null && store.schema.objectOfId(id)?.name === 'User';
}
