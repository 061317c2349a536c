/** Triggers read formula fields like any other. Apex Developer Guide, "Triggers and Order of Execution". */
import type { SObjectValue } from '../apex/values/sobject.ts';
import type { ApexValue } from '../apex/values/value.ts';
import { LocalOrgError, withoutCollecting } from '../errors/catalogue.ts';
import type { Field } from '../schema/types.ts';
import { planOf } from './object-plan.ts';
import type { SaveChunk, SaveRow } from './save-chunk.ts';

/** Sets the formula fields of the records; what a formula asks for in vain is raised when its field is read. */
export function computeFormulaFields(
  chunk: SaveChunk,
  rows: readonly SaveRow[],
  records: readonly SObjectValue[],
): void {
  for (const field of planOf(chunk.object).formulas) {
    const compute = (): ApexValue[] => valuesOf(chunk, field, rows, records);
    try {
      const values = withoutCollecting(compute);
      records.forEach((record, index) => record.fields.set(field.name, values[index]!));
    } catch (fault) {
      if (!(fault instanceof LocalOrgError)) throw fault;
      for (const [index, record] of records.entries())
        record.unreadable = new Map([...(record.unreadable ?? []), [field.name, () => compute()[index]!]]);
    }
  }
}

function valuesOf(
  { tx, object, operation }: SaveChunk,
  field: Field,
  rows: readonly SaveRow[],
  records: readonly SObjectValue[],
): ApexValue[] {
  const contextOf = (_: SObjectValue, index: number) => ({ tx, isNew: operation === 'insert', old: rows[index]!.old });
  return tx.org.formula.evaluateMany(object.name, field.formula!, records, contextOf, field);
}
