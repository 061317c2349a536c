/** Name of a Contact, Lead or User. Source: Object Reference, "Contact": first, middle, last name and suffix. */
import { valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

export function derivePersonName(chunk: SaveChunk, row: SaveRow): void {
  if (!chunk.object.fields.has('name')) return;
  const parts = ['FirstName', 'MiddleName', 'LastName', 'Suffix'].map((name) => valueOf(row.record, name));
  const name = parts.filter((part) => typeof part === 'string' && part !== '').join(' ');
  row.record.fields.set('Name', name === '' ? null : name);
}
