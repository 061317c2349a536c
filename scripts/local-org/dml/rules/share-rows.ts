/** Rows of share objects (`AccountShare`, `Plan__Share`): what they are of, and which of them are the platform's own. */
import type { SObjectType } from '../../schema/types.ts';
import { dmlErrors } from '../errors.ts';
import { living, valueOf, type SaveChunk } from '../save-chunk.ts';

export interface ShareFields {
  /** Names the record that is shared. */
  readonly parent: string;
  readonly level: string;
}

/** @returns the fields that differ from share object to share object; null for all other objects */
export function shareFieldsOf(object: SObjectType): ShareFields | null {
  if (!object.fields.has('rowcause') || !object.fields.has('userorgroupid')) return null;
  if (object.isCustom) return { parent: 'ParentId', level: 'AccessLevel' };
  const parent = object.name.replace(/Share$/, '');
  return { parent: `${parent}Id`, level: `${parent}AccessLevel` };
}

/** The owner's row stays as long as the record has that owner. Salesforce Help 000380273 tells the error of system-made rows. */
export function keepOwnerShares(chunk: SaveChunk): void {
  if (shareFieldsOf(chunk.object) === null) return;
  for (const row of living(chunk))
    if (row.old !== null && valueOf(row.old, 'RowCause') === 'Owner') row.errors.push(dmlErrors.recordAccess());
}
