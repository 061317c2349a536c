/** A username looks like an address, which need not exist. Object Reference, "User", Username. */
import { dmlErrors } from '../errors.ts';
import { valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

const FORM = 'Username must be in the form of an email address (for example, john@acme.com): Username';

export function needAddressForm(_chunk: SaveChunk, row: SaveRow): void {
  const name = valueOf(row.record, 'Username');
  if (typeof name !== 'string' || (row.old !== null && name === valueOf(row.old, 'Username'))) return;
  if (!/[^@]@[^@]/.test(name)) row.errors.push(dmlErrors.integrity(FORM, ['Username']));
}
