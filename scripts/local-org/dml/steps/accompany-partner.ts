/**
 * Two accounts are partners of each other: what is saved one way is there the other way too.
 * Object Reference, "Partner", ReversePartnerId.
 */
import { PlatformRows } from '../../database/platform-rows.ts';
import { living, valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

/** After the partners are written. Partners of an opportunity have no other way. */
export function reversePartners(chunk: SaveChunk): void {
  if (chunk.object.name !== 'Partner' || chunk.operation !== 'insert') return;
  for (const row of living(chunk)) if (valueOf(row.record, 'AccountFromId') !== null) reverse(chunk, row);
}

function reverse({ store, tx }: SaveChunk, { record, id }: SaveRow): void {
  const rows = new PlatformRows(store);
  const other = rows.insert(tx, 'Partner', {
    AccountFromId: valueOf(record, 'AccountToId'),
    AccountToId: valueOf(record, 'AccountFromId'),
    Role: valueOf(record, 'Role'),
    IsPrimary: false,
    ReversePartnerId: id,
  });
  rows.update(tx, record, { ReversePartnerId: other.id });
}
