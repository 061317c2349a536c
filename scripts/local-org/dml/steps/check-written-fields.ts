/** Fields that nobody may write: formulas, roll-ups, auto numbers, system fields. */
import { isClone } from '../../apex/values/record-clone.ts';
import type { Field } from '../../schema/types.ts';
import { dmlErrors } from '../errors.ts';
import { AUDIT_FIELDS, fieldNamed } from '../object-plan.ts';
import { living, sameStored, valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

/** What only the conversion of a lead writes. */
const CONVERSION: ReadonlySet<string> = new Set([
  'IsConverted',
  'ConvertedDate',
  'ConvertedAccountId',
  'ConvertedContactId',
  'ConvertedOpportunityId',
]);

/**
 * Refuses rows that write a read-only field. Passed over are a queried value handed back unchanged, and what a clone
 * has of the record it was made from.
 */
export function checkWrittenFields(chunk: SaveChunk): void {
  for (const row of living(chunk)) {
    const refused: string[] = [];
    for (const [name, value] of row.given.fields) {
      const field = fieldNamed(chunk.object, name);
      if (field === undefined || field.name === 'Id' || isWritable(chunk, field)) continue;
      const before = row.old === null ? null : valueOf(row.old, field.name);
      // Records that were made with their defaults say that they are not deleted.
      if (field.name === 'IsDeleted' && value === false && row.old === null) continue;
      const isOfClone = isClone(row.given) && !field.isCreateable;
      const isWritten =
        field.formula === null && !isOfClone && !sameStored(value, before) && !(row.old === null && value === null);
      if (isWritten) refused.push(field.name);
      undo(row, field);
    }
    if (refused.length > 0) row.errors.push(dmlErrors.readOnlyFields(refused));
  }
}

function isWritable(chunk: SaveChunk, field: Field): boolean {
  if (field.formula !== null) return false;
  if (chunk.options.isFieldUpdate === true) return true;
  // Tests make history of their own: the platform writes none before the commit.
  if (chunk.object.kind === 'history' && chunk.tx.isTest) return true;
  if (chunk.options.isConversion === true && CONVERSION.has(field.name)) return true;
  if (field.summary !== null || field.name === 'HasOpportunityLineItem') return chunk.options.isRollUp === true;
  if (AUDIT_FIELDS.has(field.name)) return chunk.options.setsAuditFields === true;
  if (field.autoNumberFormat !== null || field.kind === 'AutoNumber') return chunk.options.setsAuditFields === true;
  return chunk.operation === 'insert' ? field.isCreateable : field.isUpdateable;
}

function undo(row: SaveRow, field: Field): void {
  if (row.old === null) row.record.fields.delete(field.name);
  else row.record.fields.set(field.name, valueOf(row.old, field.name));
}
