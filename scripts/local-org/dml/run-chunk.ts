/**
 * One chunk, with the attempts of partial success. Source: Apex Developer Guide, "Bulk DML Exception Handling":
 * when some rows fail, the chunk is undone and saved again without them, triggers firing again, three times at most.
 * Each attempt starts with the limits as they were before the first; static variables keep what triggers made of them.
 */
import type { RecordStore } from '../database/record-store.ts';
import type { DmlOperation, DmlOptions, TriggerBatch } from '../org/services/saving.ts';
import type { Transaction } from '../org/transaction.ts';
import { recountCampaignsOf } from './campaign-counts.ts';
import { deleteInOrder } from './delete.ts';
import { dmlErrors } from './errors.ts';
import { saveInOrder } from './save-order.ts';
import { showPrimaryContacts } from './primary-contact.ts';
import { living, type SaveChunk, type SaveRow } from './save-chunk.ts';
import { keepCounters } from './steps/keep-counters.ts';
import { mirrorFeedItems } from './steps/mirror-feed-items.ts';
import { noteLastActivity } from './steps/note-last-activity.ts';
import { recomputeRollUps } from './steps/recompute-roll-ups.ts';
import { sumLineItems } from './steps/sum-line-items.ts';
import { syncQuotes } from './steps/sync-quotes.ts';
import { undeleteInOrder } from './undelete.ts';
import { UndoPoint } from '../org/undo-point.ts';

const MAX_ATTEMPTS = 3;

export interface DmlStatement {
  readonly tx: Transaction;
  readonly store: RecordStore;
  readonly operation: DmlOperation;
  readonly options: DmlOptions;
}

/** Saves the rows of one object; on return each has an id or errors. */
export function runChunk(statement: DmlStatement, rows: readonly SaveRow[]): void {
  let pending = rows.filter((row) => row.errors.length === 0);
  const restoreLimits = statement.tx.limits.mark();
  for (let attempt = 1; pending.length > 0; attempt++) {
    if (attempt > 1) restoreLimits();
    const point = new UndoPoint(statement.store.driver, statement.tx);
    try {
      execute(statement, pending);
    } catch (fault) {
      point.undo();
      throw fault;
    }
    const failed = pending.filter((row) => row.errors.length > 0);
    if (failed.length === 0 || statement.options.allOrNone || !needsRetry(statement, pending, failed))
      return point.keep();
    point.undo();
    pending = pending.filter((row) => row.errors.length === 0);
    for (const row of pending) restart(row);
    if (attempt === MAX_ATTEMPTS) {
      for (const row of pending) row.errors.push(dmlErrors.retries());
      return;
    }
  }
}

/** Where nothing of a failed row was written and no trigger saw it, the others may stay as they are. */
function needsRetry({ tx, operation }: DmlStatement, rows: readonly SaveRow[], failed: readonly SaveRow[]): boolean {
  if (failed.some((row) => row.isWritten)) return true;
  const { program } = tx.org;
  const object = rows[0]!.given.type.name;
  const operations: TriggerBatch['operation'][] = operation === 'upsert' ? ['insert', 'update'] : [operation];
  return operations.some(
    (each) => program.hasTriggers(object, each, 'before') || program.hasTriggers(object, each, 'after'),
  );
}

function restart(row: SaveRow): void {
  row.record = row.given;
  row.old = null;
  row.id = row.given.id ?? (row.isCreated ? null : row.id);
  row.isWritten = false;
}

function execute(statement: DmlStatement, rows: readonly SaveRow[]): void {
  const { tx, store, options, operation } = statement;
  const object = rows[0]!.given.type;
  const chunk = (of: TriggerBatch['operation'], part: readonly SaveRow[]): SaveChunk => ({
    tx,
    store,
    object,
    operation: of,
    isUpsert: operation === 'upsert',
    options,
    rows: part,
  });
  const parts: SaveChunk[] =
    operation === 'upsert'
      ? [
          chunk(
            'insert',
            rows.filter((row) => row.isCreated),
          ),
          chunk(
            'update',
            rows.filter((row) => !row.isCreated),
          ),
        ]
      : [chunk(operation, rows)];
  for (const part of parts) {
    if (part.rows.length === 0) continue;
    if (part.operation === 'delete') deleteInOrder(part);
    else if (part.operation === 'undelete') undeleteInOrder(part);
    else saveInOrder(part);
    recomputeRollUps(part);
    sumLineItems(part);
    if (part.operation !== 'delete') syncQuotes(part);
    countForCampaigns(part);
    showLeftContacts(part);
    keepCounters(part);
    noteLastActivity(part);
    mirrorFeedItems(part);
    invalidateAccess(part);
  }
}

function countForCampaigns(chunk: SaveChunk): void {
  const records = living(chunk).flatMap(({ record, old }) => [record, ...(old === null ? [] : [old])]);
  recountCampaignsOf(chunk.store, chunk.object.name, records);
}

/** Roles that were deleted or brought back. */
function showLeftContacts(chunk: SaveChunk): void {
  const records = living(chunk).flatMap(({ record, old }) => (chunk.operation === 'delete' ? (old ?? []) : record));
  showPrimaryContacts(chunk.store, chunk.object.name, records);
}

const ACCESS_OBJECTS = new Set([
  'User',
  'UserRole',
  'Profile',
  'Group',
  'GroupMember',
  'QueueSobject',
  'PermissionSet',
  'PermissionSetAssignment',
  'PermissionSetGroup',
  'PermissionSetGroupComponent',
  'ObjectPermissions',
  'FieldPermissions',
  'SetupEntityAccess',
]);

function invalidateAccess({ tx, object }: SaveChunk): void {
  if (object.kind === 'share' || ACCESS_OBJECTS.has(object.name)) tx.org.access.invalidate();
}
