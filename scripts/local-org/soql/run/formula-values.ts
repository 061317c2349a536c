/** Values of formulas, computed for all rows of a batch when first asked for: parents are then read once, not once a row. */
import type { SqlValue } from '../../database/driver.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import type { FormulaUse } from '../plan/formula-use.ts';
import type { FormulaValues } from '../plan/row-test.ts';
import { readRecord } from './read-record.ts';
import type { RunContext } from './run-context.ts';

export interface Row {
  readonly row: readonly SqlValue[];
  readonly formulas: FormulaValues;
}

interface BatchRow extends Row {
  readonly known: Map<FormulaUse, ApexValue>;
}

export const NO_FORMULAS: FormulaValues = (use) => {
  throw new Error(`The formula ${use.field.name} was not planned`);
};

export class FormulaBatch {
  private rows: readonly BatchRow[];

  constructor(
    rows: readonly (readonly SqlValue[])[],
    private readonly run: RunContext,
  ) {
    this.rows = rows.map((row) => this.batchRow(row));
  }

  /** Keeps the rows that pass; the others' formulas are computed no more. */
  filter(test: (row: Row) => boolean): readonly Row[] {
    this.rows = this.rows.filter(test);
    return this.rows;
  }

  private batchRow(row: readonly SqlValue[]): BatchRow {
    const known = new Map<FormulaUse, ApexValue>();
    const formulas = (use: FormulaUse): ApexValue => {
      if (!known.has(use)) this.compute(use);
      return known.get(use) ?? null;
    };
    return { row, known, formulas };
  }

  private compute(use: FormulaUse): void {
    const { tx, store } = this.run;
    const missing = this.rows.filter((row) => !row.known.has(use));
    const records = missing.map(({ row, formulas }) => {
      const record = readRecord(use.shape, row, formulas, store.schema);
      record.isQueried = false;
      return record;
    });
    const context = { tx, isNew: false, old: null };
    const values = tx.org.formula.evaluateMany(
      use.object.name,
      use.field.formula ?? '',
      records,
      () => context,
      use.field,
    );
    missing.forEach((row, index) => row.known.set(use, values[index] ?? null));
  }
}
