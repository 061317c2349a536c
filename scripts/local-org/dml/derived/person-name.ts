/** Name of a Contact, Lead or User, made of its parts. */
import { personName } from '../../database/person-name.ts';
import { valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

export function derivePersonName(chunk: SaveChunk, row: SaveRow): void {
  if (!chunk.object.fields.has('name')) return;
  row.record.fields.set('Name', personName((name) => valueOf(row.record, name)) || null);
}
