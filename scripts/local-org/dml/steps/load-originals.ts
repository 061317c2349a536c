/** Step 1: the original record is read from the database, and the new values are laid over it. */
import { keepCloneSource } from '../../apex/values/record-clone.ts';
import type { SObjectValue } from '../../apex/values/sobject.ts';
import { dmlErrors } from '../errors.ts';
import { fieldNamed } from '../object-plan.ts';
import { copyOf, living, type SaveChunk, type SaveRow } from '../save-chunk.ts';

/** Sets `old` and `record`; a row whose record is gone gets an error. */
export function loadOriginals(chunk: SaveChunk): void {
  const rows = living(chunk);
  const originals = originalsOf(chunk, rows);
  for (const row of rows) {
    const original = originals.get(row.id!);
    if (original === undefined) {
      row.errors.push(dmlErrors.notFound());
      continue;
    }
    if (original.fields.get('IsDeleted') === true && chunk.operation !== 'undelete') {
      row.errors.push(dmlErrors.deleted());
      continue;
    }
    row.old = original;
    row.record = copyOf(original);
    if (chunk.operation === 'update') layOver(row);
  }
}

/** A new record has nothing below it. */
export function startNew(chunk: SaveChunk): void {
  for (const row of living(chunk)) {
    row.record = copyOf(row.given);
    keepCloneSource(row.given, row.record);
    row.old = null;
  }
}

/** The Id stays the stored one: an upsert finds its row by an external id also where the Id given is null. */
function layOver(row: SaveRow): void {
  for (const [name, value] of row.given.fields) {
    const field = fieldNamed(row.given.type, name);
    if (field !== undefined && field.formula === null && field.name !== 'Id') row.record.fields.set(field.name, value);
  }
}

function originalsOf(chunk: SaveChunk, rows: readonly SaveRow[]): Map<string, SObjectValue> {
  if (rows.length === 0) return new Map();
  const records = chunk.store.load(
    chunk.object,
    rows.map((row) => row.id!),
    { includeDeleted: true },
  );
  return new Map(records.map((record) => [record.id!, record]));
}
