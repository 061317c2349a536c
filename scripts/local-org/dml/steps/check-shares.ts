/**
 * Shares that would give nothing are refused. Apex Developer Guide, "Creating User Managed Sharing Using Apex": levels no
 * higher than the object's default are not allowed.
 */
import type { Field } from '../../schema/types.ts';
import { dmlErrors } from '../errors.ts';
import { fieldNamed } from '../object-plan.ts';
import { shareFieldsOf } from '../rules/share-rows.ts';
import { living, valueOf, type SaveChunk } from '../save-chunk.ts';

export function checkShares(chunk: SaveChunk): void {
  const names = chunk.operation === 'insert' ? shareFieldsOf(chunk.object) : null;
  const parentField = names === null ? undefined : fieldNamed(chunk.object, names.parent);
  if (names === null || parentField === undefined) return;
  if (chunk.object.isCustom) refuseTrivial(chunk, names.level, parentField);
  else refuseOwners(chunk, parentField);
}

/** Whether standard objects are private is often set in an org alone, so only custom ones are known well enough. */
function refuseTrivial(chunk: SaveChunk, level: string, { referenceTo }: Field): void {
  const parent = chunk.store.schema.object(referenceTo[0] ?? '');
  if (parent?.sharingModel !== 'Read') return;
  for (const row of living(chunk))
    if (valueOf(row.record, level) === 'Read') row.errors.push(dmlErrors.trivialShare(level, 'Read'));
}

/** An account is not shared with its own owner: cross-reference errors tell so, as its developers found. */
function refuseOwners(chunk: SaveChunk, { name, referenceTo }: Field): void {
  const { store } = chunk;
  const parent = store.schema.object(referenceTo[0] ?? '');
  if (parent?.hasOwner !== true) return;
  const rows = living(chunk);
  const ids = rows.map((row) => valueOf(row.record, name)).filter((id) => typeof id === 'string');
  const owners = new Map(
    store.load(parent, ids, { fields: ['Id', 'OwnerId'] }).map((record) => [record.id, valueOf(record, 'OwnerId')]),
  );
  for (const row of rows)
    if (owners.get(valueOf(row.record, name) as string) === valueOf(row.record, 'UserOrGroupId'))
      row.errors.push(dmlErrors.hiddenRecord());
}
