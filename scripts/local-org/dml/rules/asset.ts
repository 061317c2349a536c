/**
 * An asset that is shared as its parent is shared needs one: an account, a contact or both.
 * Object Reference, "Asset", AccountId.
 */
import { dmlErrors } from '../errors.ts';
import { valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

export function needAssetParent({ object }: SaveChunk, row: SaveRow): void {
  if (object.sharingModel !== 'ControlledByParent') return;
  if (['AccountId', 'ContactId'].some((name) => valueOf(row.record, name) !== null)) return;
  row.errors.push(dmlErrors.integrity('Every asset needs an account, a contact, or both.', ['AccountId']));
}
