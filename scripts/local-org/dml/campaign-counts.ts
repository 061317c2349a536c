/**
 * What a campaign counts of its members and opportunities, and sums up over the campaigns below it. No trigger of the
 * campaign sees it. Source: Object Reference, "Campaign".
 */
import type { SObjectValue } from '../apex/values/sobject.ts';
import type { RecordStore } from '../database/record-store.ts';
import { valueOf } from './save-chunk.ts';

const MEMBERS = '(SELECT count(*) FROM "CampaignMember" m WHERE m."CampaignId" = "Campaign"."Id" AND m."IsDeleted" = 0';
const OPPORTUNITIES = 'FROM "Opportunity" o WHERE o."CampaignId" = "Campaign"."Id" AND o."IsDeleted" = 0';

/** A converted lead's member has both ids, and counts as a contact. */
const OWN: Readonly<Record<string, string>> = {
  NumberOfContacts: `${MEMBERS} AND m."ContactId" IS NOT NULL)`,
  NumberOfLeads: `${MEMBERS} AND m."ContactId" IS NULL AND m."LeadId" IS NOT NULL)`,
  NumberOfConvertedLeads: `${MEMBERS} AND m."ContactId" IS NOT NULL AND m."LeadId" IS NOT NULL)`,
  NumberOfResponses: `${MEMBERS} AND m."HasResponded" = 1)`,
  NumberOfOpportunities: `(SELECT count(*) ${OPPORTUNITIES})`,
  NumberOfWonOpportunities: `(SELECT count(*) ${OPPORTUNITIES} AND o."IsWon" = 1)`,
  AmountAllOpportunities: `(SELECT total(o."Amount") ${OPPORTUNITIES})`,
  AmountWonOpportunities: `(SELECT total(o."Amount") ${OPPORTUNITIES} AND o."IsWon" = 1)`,
};

const GIVEN = ['ActualCost', 'BudgetedCost', 'ExpectedRevenue', 'NumberSent'];

const COUNTED: Readonly<Record<string, string>> = {
  Campaign: 'Id',
  CampaignMember: 'CampaignId',
  Opportunity: 'CampaignId',
};

/** @returns whether campaigns count records of the object */
export function countsForCampaigns(object: string): boolean {
  return object in COUNTED;
}

/** Counts anew for the campaigns of the records, as they are and were. */
export function recountCampaignsOf(store: RecordStore, object: string, records: readonly SObjectValue[]): void {
  const reference = COUNTED[object];
  if (reference === undefined) return;
  const names = object === 'Campaign' ? [reference, 'ParentId'] : [reference];
  const ids = records.flatMap((record) => names.map((name) => valueOf(record, name)));
  recountCampaigns(
    store,
    ids.filter((id) => typeof id === 'string'),
  );
}

/** Own counts first, then those of the hierarchies they stand in. */
export function recountCampaigns(store: RecordStore, campaignIds: readonly string[]): void {
  const ids = [...new Set(campaignIds)];
  if (ids.length === 0 || store.schema.object('Campaign') === undefined) return;
  const own = Object.entries(OWN).map(([name, count]) => `"${name}" = ${count}`);
  const count = store.driver.prepare(`UPDATE "Campaign" SET ${own.join(', ')} WHERE "Id" = ?`);
  for (const id of ids) count.run(id);
  const names = [...Object.keys(OWN), ...GIVEN];
  const sums = names.map(
    (name) => `"Hierarchy${name}" = (SELECT ${name in OWN ? 'total' : 'sum'}(c."${name}") FROM "Campaign" c
      WHERE c."IsDeleted" = 0 AND c."Id" IN (SELECT "Id" FROM below))`,
  );
  const sum = store.driver.prepare(
    `WITH RECURSIVE below("Id") AS (SELECT ? UNION SELECT c."Id" FROM "Campaign" c JOIN below ON c."ParentId" = below."Id")
     UPDATE "Campaign" SET ${sums.join(', ')} WHERE "Id" = ?`,
  );
  for (const id of new Set(ids.flatMap((each) => [each, ...above(store, each)]))) sum.run(id, id);
}

function above({ driver }: RecordStore, id: string): string[] {
  return driver
    .prepare(
      `WITH RECURSIVE above("Id") AS (SELECT "ParentId" FROM "Campaign" WHERE "Id" = ?
       UNION SELECT c."ParentId" FROM "Campaign" c JOIN above ON c."Id" = above."Id")
       SELECT "Id" FROM above WHERE "Id" IS NOT NULL`,
    )
    .all(id)
    .map(([parent]) => String(parent));
}
