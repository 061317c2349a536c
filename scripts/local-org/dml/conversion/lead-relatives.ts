/**
 * What belongs to a lead and follows it to its contact. Source: Salesforce Help, "Considerations for Converting Leads":
 * campaign members are members as contacts too, and activities are with the contact from then on.
 */
import { ApexDate } from '../../apex/values/date.ts';
import { ApexDatetime } from '../../apex/values/datetime.ts';
import { recountCampaigns } from '../campaign-counts.ts';
import type { RecordStore } from '../../database/record-store.ts';
import type { Transaction } from '../../org/transaction.ts';

export interface LeadLinks {
  readonly leadId: string;
  readonly accountId: string;
  readonly contactId: string;
  readonly opportunityId: string | null;
}

/** Moves activities and campaign members; no trigger of theirs sees it. */
export function followLead(store: RecordStore, links: readonly LeadLinks[]): void {
  for (const { leadId, accountId, contactId } of links) {
    for (const activity of ['Task', 'Event'])
      write(store, activity, { WhoId: contactId, AccountId: accountId }, 'WhoId', leadId);
    const member = { ContactId: contactId, LeadOrContactId: contactId, Type: 'Contact' };
    write(store, 'CampaignMember', member, 'LeadId', leadId);
    recountCampaigns(store, campaignsOf(store, leadId));
  }
}

/** @returns the campaign that each lead joined last: the primary campaign source of its opportunity */
export function latestCampaigns(store: RecordStore, leadIds: readonly string[]): Map<string, string> {
  const latest = leadIds.map((id) => [id, campaignsOf(store, id).at(-1)] as const);
  return new Map(latest.filter((pair): pair is readonly [string, string] => pair[1] !== undefined));
}

/** In the order in which the lead joined them. */
function campaignsOf(store: RecordStore, leadId: string): string[] {
  const members = store.schema.object('CampaignMember');
  if (members === undefined) return [];
  const column = (name: string): string => store.column(members.fields.get(name)!);
  return store.driver
    .prepare(
      `SELECT ${column('campaignid')} FROM ${store.table(members)} WHERE ${column('leadid')} = ? AND "IsDeleted" = 0 ORDER BY "CreatedDate", "Id"`,
    )
    .all(leadId)
    .map(([campaign]) => String(campaign));
}

/** The day of a conversion is that of the user who converts. */
export function todayOf({ org, user }: Transaction): ApexDate {
  return new ApexDatetime(org.clock.now()).dateIn(user.timeZone);
}

/** A new opportunity closes on the last day of the fiscal quarter. */
export function closeDateOf(tx: Transaction): ApexDate {
  const today = todayOf(tx);
  const inQuarter = (today.month - tx.org.fiscalYearStartMonth + 12) % 3;
  return ApexDate.of(today.year, today.month + 3 - inQuarter, 1).addDays(-1);
}

function write(
  store: RecordStore,
  name: string,
  values: Readonly<Record<string, string>>,
  where: string,
  id: string,
): void {
  const object = store.schema.object(name);
  const key = object?.fields.get(where.toLowerCase());
  if (object === undefined || key === undefined) return;
  const set = Object.entries(values).flatMap(([field, value]) => {
    const found = object.fields.get(field.toLowerCase());
    return found !== undefined && store.isStored(found) ? [[store.column(found), value] as const] : [];
  });
  if (set.length === 0) return;
  store.driver
    .prepare(
      `UPDATE ${store.table(object)} SET ${set.map(([column]) => `${column} = ?`).join(', ')} WHERE ${store.column(key)} = ?`,
    )
    .run(...set.map(([, value]) => value), id);
}
