/** What the record type of an account decides: whether it is a person, whose name is made of its parts. */
import { personName } from '../../database/person-name.ts';
import { dmlErrors } from '../errors.ts';
import { personTypes } from '../person-types.ts';
import { sameStored, valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

const PARTS = ['FirstName', 'LastName', 'Salutation'] as const;

export function derivePersonAccount(chunk: SaveChunk, row: SaveRow): void {
  if (!chunk.object.fields.has('ispersonaccount')) return;
  const type = valueOf(row.record, 'RecordTypeId');
  const isPerson = typeof type === 'string' && personTypes(chunk).includes(type);
  row.record.fields.set('IsPersonAccount', isPerson);
  const foreign = (isPerson ? ['Name'] : PARTS).filter((name) => isGiven(row, name));
  if (foreign.length > 0) row.errors.push(dmlErrors.badNames(chunk.object.name, foreign));
  if (!isPerson || foreign.length > 0) return;
  row.record.fields.set('Name', personName((name) => valueOf(row.record, name)) || null);
  if (row.old === null && valueOf(row.record, 'LastName') === null) row.errors.push(dmlErrors.required(['LastName']));
}

/** A queried value handed back unchanged is nothing new. */
function isGiven({ given, old }: SaveRow, name: string): boolean {
  const value = valueOf(given, name);
  return value !== null && (old === null || !sameStored(value, valueOf(old, name)));
}
