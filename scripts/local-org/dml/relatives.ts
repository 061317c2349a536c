/** What becomes of the records that point to a deleted one. Source: Object Reference, "Relationships Among Objects". */
import type { RecordStore } from '../database/record-store.ts';
import type { Field, SObjectType } from '../schema/types.ts';

export interface Relative {
  readonly object: SObjectType;
  readonly field: Field;
  readonly onDelete: 'cascade' | 'restrict' | 'clear';
}

const SYSTEM = new Set(['CreatedById', 'LastModifiedById', 'OwnerId', 'SubmittedById', 'LastActorId']);
/** Standard lookups that take their records along. */
const STANDARD_CASCADES: Readonly<Record<string, readonly string[]>> = {
  Account: [
    'Contact.AccountId',
    'Opportunity.AccountId',
    'Task.WhatId',
    'Event.WhatId',
    'AccountContactRelation.AccountId',
  ],
  Contact: ['OpportunityContactRole.ContactId', 'CampaignMember.ContactId'],
  Lead: ['CampaignMember.LeadId'],
  Opportunity: [
    'OpportunityContactRole.OpportunityId',
    'OpportunityLineItem.OpportunityId',
    'Task.WhatId',
    'Event.WhatId',
  ],
  Campaign: ['CampaignMember.CampaignId', 'CampaignMemberStatus.CampaignId'],
  Event: ['EventRelation.EventId'],
};
const STANDARD_RESTRICTS: Readonly<Record<string, readonly string[]>> = {
  Account: ['Case.AccountId'],
  Contact: ['Case.ContactId'],
};

/** @returns every stored reference to the object, and what a delete does to it. */
export function relativesOf(store: RecordStore, object: SObjectType): Relative[] {
  return object.references.flatMap((reference) => {
    const child = store.schema.object(reference.object);
    const field = child?.fields.get(reference.field.toLowerCase());
    if (
      child === undefined ||
      !child.isQueryable ||
      field === undefined ||
      SYSTEM.has(field.name) ||
      !store.isStored(field)
    )
      return [];
    return [{ object: child, field, onDelete: reaction(object, child, field) }];
  });
}

function reaction(parent: SObjectType, child: SObjectType, field: Field): Relative['onDelete'] {
  const name = `${child.name}.${field.name}`;
  if (
    field.kind === 'MasterDetail' ||
    field.deleteConstraint === 'Cascade' ||
    child.kind === 'share' ||
    child.kind === 'history'
  )
    return 'cascade';
  if (
    STANDARD_CASCADES[parent.name]?.includes(name) === true ||
    (field.referenceTo.length > 1 && /^(WhatId|WhoId|ParentId|LinkedEntityId)$/.test(field.name))
  )
    return 'cascade';
  if (field.deleteConstraint === 'Restrict' || STANDARD_RESTRICTS[parent.name]?.includes(name) === true)
    return 'restrict';
  return 'clear';
}

/** @returns id and pointed-to id of the rows that point to one of the ids. */
export function pointingRows(
  store: RecordStore,
  { object, field }: Relative,
  ids: readonly string[],
): { id: string; to: string }[] {
  const column = store.column(field);
  const marks = ids.map(() => '?').join(', ');
  const flag = object.fields.get('isdeleted');
  const state = flag === undefined || !store.isStored(flag) ? '' : ` AND ${store.column(flag)} = 0`;
  return store.driver
    .prepare(`SELECT "Id", ${column} FROM ${store.table(object)} WHERE ${column} IN (${marks})${state}`)
    .all(...ids)
    .map(([id, to]) => ({ id: String(id), to: String(to) }));
}

/** Writes another id, or none, into the references to the ids. */
export function repoint(
  store: RecordStore,
  { object, field }: Relative,
  ids: readonly string[],
  to: string | null,
): void {
  const column = store.column(field);
  store.driver
    .prepare(`UPDATE ${store.table(object)} SET ${column} = ? WHERE ${column} IN (${ids.map(() => '?').join(', ')})`)
    .run(to, ...ids);
}
