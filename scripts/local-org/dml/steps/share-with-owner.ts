/**
 * The owner's row of the share object; a new owner also ends what the old one shared by hand.
 * Apex Developer Guide, "Understanding Sharing": "Manual shares … are removed when the record owner changes".
 */
import { SObjectValue } from '../../apex/values/sobject.ts';
import type { RecordStore } from '../../database/record-store.ts';
import type { SObjectType } from '../../schema/types.ts';
import { living, valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

/** What an account's owner may do with what belongs to the account. */
const RELATED_LEVELS = ['OpportunityAccessLevel', 'CaseAccessLevel', 'ContactAccessLevel'];

interface ShareTable {
  readonly share: SObjectType;
  readonly parent: string;
  readonly level: string;
}

export function shareWithOwner(chunk: SaveChunk): void {
  const table = shareTableOf(chunk);
  if (table === null) return;
  for (const row of living(chunk)) {
    if (
      row.old !== null &&
      chunk.operation !== 'undelete' &&
      valueOf(row.old, 'OwnerId') === valueOf(row.record, 'OwnerId')
    )
      continue;
    if (row.old !== null) forget(chunk.store, table, row);
    write(chunk, table, row);
  }
}

function write(chunk: SaveChunk, { share, parent, level }: ShareTable, row: SaveRow): void {
  const record = new SObjectValue(share);
  const { fields } = record;
  fields.set(parent, row.id);
  fields.set('UserOrGroupId', valueOf(row.record, 'OwnerId'));
  fields.set(level, 'All');
  fields.set('RowCause', 'Owner');
  fields.set('IsDeleted', false);
  fields.set('LastModifiedDate', valueOf(row.record, 'LastModifiedDate'));
  fields.set('LastModifiedById', chunk.tx.user.id);
  for (const name of RELATED_LEVELS) if (share.fields.has(name.toLowerCase())) fields.set(name, 'Edit');
  chunk.store.insert(record);
}

function forget(store: RecordStore, { share, parent }: ShareTable, row: SaveRow): void {
  const parentColumn = store.column(share.fields.get(parent.toLowerCase())!);
  store.driver
    .prepare(`DELETE FROM ${store.table(share)} WHERE ${parentColumn} = ? AND "RowCause" IN ('Owner', 'Manual')`)
    .run(row.id);
}

/** Where everybody may change a record there are no shares of it. */
function shareTableOf({ object, store }: SaveChunk): ShareTable | null {
  if (!object.hasOwner || (object.sharingModel !== 'Private' && object.sharingModel !== 'Read')) return null;
  const [name, parent, level] = object.isCustom
    ? [object.name.replace(/__c$/, '__Share'), 'ParentId', 'AccessLevel']
    : [`${object.name}Share`, `${object.name}Id`, `${object.name}AccessLevel`];
  const share = store.schema.object(name);
  if (share?.isQueryable !== true || !share.fields.has('rowcause') || !share.fields.has(parent.toLowerCase()))
    return null;
  return { share, parent, level };
}
