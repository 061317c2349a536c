/** Deletes in order: originals, access, before triggers, dependants, the rows, after triggers. */
import { UniqueViolation } from '../database/driver.ts';
import type { RecordStore } from '../database/record-store.ts';
import type { SObjectType } from '../schema/types.ts';
import { rememberCascaded, rememberCleared } from './cleared-lookups.ts';
import { dmlErrors } from './errors.ts';
import { pointingRows, relativesOf, repoint } from './relatives.ts';
import { keepOwnerShares } from './rules/share-rows.ts';
import { keepAccountsThatWon } from './rules/won-opportunities.ts';
import { living, valueOf, type SaveChunk, type SaveRow } from './save-chunk.ts';
import { checkAccess } from './steps/check-access.ts';
import { captureChanges } from './steps/capture-changes.ts';
import { fireTriggers } from './steps/fire-triggers.ts';
import { loadOriginals } from './steps/load-originals.ts';
import { noteFlows } from './steps/note-flows.ts';
import { deleteNotes } from './steps/publish-notes.ts';
import { syncQuotes } from './steps/sync-quotes.ts';
import { recomputeTouched, touch, type TouchedChildren } from './touched-children.ts';

export function deleteInOrder(chunk: SaveChunk): void {
  loadOriginals(chunk);
  if (!chunk.object.isDeletable)
    for (const row of living(chunk)) row.errors.push(dmlErrors.notDeletable(chunk.object.name));
  checkAccess(chunk);
  keepOwnerShares(chunk);
  if (deleteNotes(chunk)) return;
  fireTriggers(chunk, 'before');
  const { mergesInto } = chunk.options;
  if (mergesInto === undefined) {
    refuseRestricted(chunk);
    keepAccountsThatWon(chunk);
  }
  syncQuotes(chunk);
  const rows = living(chunk);
  const touched: TouchedChildren = new Map();
  if (mergesInto !== undefined) moveRelatives(chunk, rows, mergesInto, touched);
  removeWithDependants(
    chunk.store,
    chunk.object,
    rows.map((row) => row.id!),
    touched,
  );
  for (const row of rows) row.isWritten = true;
  fireTriggers(chunk, 'after');
  captureChanges(chunk);
  noteFlows(chunk);
  recomputeTouched(chunk, touched);
}

/** Rows that the platform keeps beside others, which results of merges do not tell of. */
const COMPANIONS = new Set(['AccountContactRelation']);

/** What points to a record that loses a merge points to the winner, and the loser says who won: after triggers see it. */
function moveRelatives(
  { store, object, options }: SaveChunk,
  rows: readonly SaveRow[],
  winner: string,
  touched: TouchedChildren,
): void {
  const ids = rows.map((row) => row.id!);
  for (const relative of relativesOf(store, object)) {
    const moving = pointingRows(store, relative, ids).map(({ id }) => id);
    try {
      repoint(store, relative, ids, winner);
      if (!COMPANIONS.has(relative.object.name)) for (const id of moving) options.movedRelatives?.add(id);
    } catch (fault) {
      // A child that would exist twice under the winner stays with the loser and goes with it.
      if (!(fault instanceof UniqueViolation)) throw fault;
    }
    touch(store, touched, relative.object, moving);
  }
  const masterRecord = object.fields.get('masterrecordid');
  if (masterRecord === undefined) return;
  for (const row of rows) row.old!.fields.set(masterRecord.name, winner);
  if (store.isStored(masterRecord)) {
    const marks = ids.map(() => '?').join(', ');
    store.driver
      .prepare(`UPDATE ${store.table(object)} SET ${store.column(masterRecord)} = ? WHERE "Id" IN (${marks})`)
      .run(winner, ...ids);
  }
}

/** A restricting lookup keeps its parent. */
function refuseRestricted(chunk: SaveChunk): void {
  const rows = living(chunk);
  if (rows.length === 0) return;
  for (const relative of relativesOf(chunk.store, chunk.object)) {
    if (relative.onDelete !== 'restrict') continue;
    const found = pointingRows(
      chunk.store,
      relative,
      rows.map((row) => row.id!),
    );
    for (const row of rows) {
      const children = found.filter(({ to }) => to === row.id).map(({ id }) => id);
      if (children.length === 0) continue;
      const name = relative.object.nameField?.name ?? 'Id';
      const names = chunk.store
        .load(relative.object, children.slice(0, 5))
        .map((record) => String(valueOf(record, name) ?? record.id));
      const label = String(valueOf(row.old!, chunk.object.nameField?.name ?? 'Id') ?? row.id);
      row.errors.push(dmlErrors.deleteRestricted(label, relative.object.pluralLabel.toLowerCase(), names));
    }
  }
}

/** Dependants go without triggers of their own, as documented under "Operations That Don't Invoke Triggers". */
function removeWithDependants(
  store: RecordStore,
  object: SObjectType,
  ids: readonly string[],
  touched: TouchedChildren,
  depth = 0,
): void {
  if (ids.length === 0 || depth > 10) return;
  for (const relative of relativesOf(store, object)) {
    if (relative.onDelete === 'restrict') continue;
    const found = pointingRows(store, relative, ids);
    if (found.length === 0) continue;
    const children = [...new Set(found.map(({ id }) => id))];
    if (relative.onDelete === 'clear') {
      if (hasRecycleBin(store, object)) rememberCleared(store, relative, found);
      repoint(store, relative, ids, null);
    } else {
      touch(store, touched, relative.object, children);
      if (hasRecycleBin(store, object)) rememberCascaded(store, relative, found);
      removeWithDependants(store, relative.object, children, touched, depth + 1);
    }
  }
  if (hasRecycleBin(store, object)) store.setDeleted(object, ids, true);
  else store.purge(object, ids);
}

/** Only what is restorable is marked; assignments, members and shares are gone at once. */
function hasRecycleBin(store: RecordStore, object: SObjectType): boolean {
  const flag = object.fields.get('isdeleted');
  return flag !== undefined && store.isStored(flag) && object.kind === 'object';
}
