/**
 * Children that went with a parent, came back with it or moved to another, while their other parents stay: what those
 * sum up over them is computed again. Source: Salesforce Help, "Roll-Up Summary Field".
 */
import type { SObjectValue } from '../apex/values/sobject.ts';
import type { RecordStore } from '../database/record-store.ts';
import type { SObjectType } from '../schema/types.ts';
import { countsForCampaigns, recountCampaignsOf } from './campaign-counts.ts';
import { decidesPrimaryContact, showPrimaryContacts } from './primary-contact.ts';
import { living, type SaveChunk } from './save-chunk.ts';
import { hasRollUps, recomputeParentsOf } from './steps/recompute-roll-ups.ts';

export type TouchedChildren = Map<SObjectType, SObjectValue[]>;

/** Notes the children as they are now, where something is summed up over them. */
export function touch(store: RecordStore, touched: TouchedChildren, object: SObjectType, ids: readonly string[]): void {
  if (ids.length === 0 || !isSummedUp(store, object)) return;
  touched.set(object, [...(touched.get(object) ?? []), ...store.load(object, ids)]);
}

function isSummedUp(store: RecordStore, object: SObjectType): boolean {
  return hasRollUps(store, object) || countsForCampaigns(object.name) || decidesPrimaryContact(object.name);
}

/** Computes the roll-ups of their parents; a parent that cannot be saved fails the rows that caused it. */
export function recomputeTouched(chunk: SaveChunk, touched: TouchedChildren): void {
  for (const [object, children] of touched) {
    const faults = recomputeParentsOf(chunk, object, children);
    if (faults.length > 0) for (const row of living(chunk)) row.errors.push(...faults);
    recountCampaignsOf(chunk.store, object.name, children);
    showPrimaryContacts(chunk.store, object.name, children);
  }
}
