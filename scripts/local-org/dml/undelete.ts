/** Brings records back from the recycle bin, with the details deleted along with them and the lookups cleared then. */
import { UniqueViolation } from '../database/driver.ts';
import type { RecordStore } from '../database/record-store.ts';
import type { SObjectType } from '../schema/types.ts';
import { cascadedWith, forget, restoreCleared } from './cleared-lookups.ts';
import { dmlErrors } from './errors.ts';
import { isEmptied } from './recycle-bin.ts';
import { relativesOf } from './relatives.ts';
import { living, type SaveChunk } from './save-chunk.ts';
import { checkAccess } from './steps/check-access.ts';
import { captureChanges } from './steps/capture-changes.ts';
import { fireTriggers } from './steps/fire-triggers.ts';
import { loadOriginals } from './steps/load-originals.ts';
import { shareWithOwner } from './steps/share-with-owner.ts';
import { recomputeTouched, touch, type TouchedChildren } from './touched-children.ts';

/** There are no before undelete triggers. */
export function undeleteInOrder(chunk: SaveChunk): void {
  loadOriginals(chunk);
  for (const row of living(chunk))
    if (row.old!.fields.get('IsDeleted') !== true || isEmptied(chunk.tx, row.id!))
      row.errors.push(dmlErrors.notInRecycleBin());
  checkAccess(chunk);
  const touched: TouchedChildren = new Map();
  for (const row of living(chunk)) {
    try {
      restore(chunk.store, chunk.object, [row.id!], touched);
      row.isWritten = true;
      row.record.fields.set('IsDeleted', false);
    } catch (fault) {
      if (!(fault instanceof UniqueViolation)) throw fault;
      row.errors.push(dmlErrors.duplicate(fault.columns.join(',').replaceAll('"', ''), ''));
    }
  }
  shareWithOwner(chunk);
  fireTriggers(chunk, 'after');
  captureChanges(chunk);
  recomputeTouched(chunk, touched);
}

function restore(
  store: RecordStore,
  object: SObjectType,
  ids: readonly string[],
  touched: TouchedChildren,
  depth = 0,
): void {
  if (ids.length === 0 || depth > 10) return;
  store.setDeleted(object, ids, false);
  restoreCleared(store, ids);
  for (const relative of relativesOf(store, object)) {
    if (
      relative.onDelete !== 'cascade' ||
      relative.object.kind !== 'object' ||
      !relative.object.fields.has('isdeleted')
    )
      continue;
    const details = cascadedWith(store, relative, ids);
    restore(store, relative.object, details, touched, depth + 1);
    touch(store, touched, relative.object, details);
  }
  forget(store, ids);
}
