/** Values of the formulas of one row, each computed once and only when asked for. */
import type { SqlValue } from '../../database/driver.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import type { FormulaUse } from '../plan/formula-use.ts';
import type { FormulaValues } from '../plan/row-test.ts';
import { readRecord } from './read-record.ts';
import type { RunContext } from './run-context.ts';

export const NO_FORMULAS: FormulaValues = (use) => {
  throw new Error(`The formula ${use.field.name} was not planned`);
};

export function formulaValues(row: readonly SqlValue[], { tx, store }: RunContext): FormulaValues {
  const known: ApexValue[] = [];
  const valueOf = (use: FormulaUse): ApexValue => {
    const value = known[use.index];
    if (value !== undefined) return value;
    const record = readRecord(use.shape, row, valueOf, store.schema);
    record.isQueried = false;
    const computed = tx.org.formula.evaluate(use.object.name, use.field.formula ?? '', record, { tx, isNew: false, old: null });
    known[use.index] = computed;
    return computed;
  };
  return valueOf;
}
