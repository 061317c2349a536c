/**
 * The contact of an opportunity is that of its primary contact role; no trigger of the opportunity sees it change.
 * Source: Object Reference, "Opportunity", ContactId, and "OpportunityContactRole", IsPrimary.
 */
import type { SObjectValue } from '../apex/values/sobject.ts';
import type { RecordStore } from '../database/record-store.ts';
import { valueOf } from './save-chunk.ts';

const ROLE = 'OpportunityContactRole';

/** @returns whether opportunities show something of the object's records */
export function decidesPrimaryContact(object: string): boolean {
  return object === ROLE;
}

/** The opportunities of the roles, as these are and were, show the contact that is primary now. */
export function showPrimaryContacts(store: RecordStore, object: string, roles: readonly SObjectValue[]): void {
  const field = store.schema.object('Opportunity')?.fields.get('contactid');
  if (!decidesPrimaryContact(object) || field === undefined || !store.isStored(field)) return;
  const ids = new Set(roles.map((role) => valueOf(role, 'OpportunityId')).filter((id) => typeof id === 'string'));
  const show = store.driver.prepare(
    `UPDATE "Opportunity" SET "ContactId" = (SELECT r."ContactId" FROM "${ROLE}" r WHERE r."OpportunityId" = "Opportunity"."Id"
     AND r."IsPrimary" = 1 AND r."IsDeleted" = 0 LIMIT 1) WHERE "Id" = ?`,
  );
  for (const id of ids) show.run(id);
}

/** An opportunity has one primary role: the one that became it last. */
export function demoteOthers(store: RecordStore, role: SObjectValue): void {
  store.driver
    .prepare(`UPDATE "${ROLE}" SET "IsPrimary" = 0 WHERE "OpportunityId" = ? AND "Id" <> ? AND "IsPrimary" = 1`)
    .run(String(valueOf(role, 'OpportunityId')), role.id!);
}
