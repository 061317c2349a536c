/**
 * A record type narrows the restricted picklists it lists: other values are refused like values that nobody knows.
 * Salesforce Help, "Picklist Values in Record Types"; Metadata API Developer Guide, "RecordType".
 */
import { recordTypeOf } from '../../database/record-types.ts';
import type { RecordTypeInfo } from '../../schema/types.ts';
import { dmlErrors } from '../errors.ts';
import { fieldNamed } from '../object-plan.ts';
import { isChanged, living, valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

export function checkRecordType(chunk: SaveChunk): void {
  if (!chunk.object.recordTypes.some((type) => Object.keys(type.picklists).length > 0)) return;
  const types = new Map<string, RecordTypeInfo | null>();
  for (const row of living(chunk)) {
    const id = valueOf(row.record, 'RecordTypeId');
    if (typeof id !== 'string') continue;
    if (!types.has(id)) types.set(id, recordTypeOf(chunk.store, chunk.object, id));
    const type = types.get(id);
    if (type != null) checkRow(chunk, row, type);
  }
}

function checkRow(chunk: SaveChunk, row: SaveRow, type: RecordTypeInfo): void {
  for (const [name, allowed] of Object.entries(type.picklists)) {
    const field = fieldNamed(chunk.object, name);
    const value = valueOf(row.record, field?.name ?? name);
    if (field?.isRestrictedPicklist !== true || typeof value !== 'string' || !isChanged(row, field)) continue;
    const known = new Set(allowed.map((each) => each.toLowerCase()));
    const unknown = (field.kind === 'MultiselectPicklist' ? value.split(';') : [value]).find(
      (each) => !known.has(each.toLowerCase()),
    );
    if (unknown !== undefined) row.errors.push(dmlErrors.restrictedPicklist(field, unknown));
  }
}
