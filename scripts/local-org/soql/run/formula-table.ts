/** Formulas as a table beside the rows that pass, so that SQL can group by them and aggregate them. */
import type { SqlValue } from '../../database/driver.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import type { Emission } from '../plan/emission.ts';
import type { FormulaUse } from '../plan/formula-use.ts';
import type { Statement } from '../plan/statement.ts';
import type { Row } from './formula-values.ts';
import { readRows } from './read-rows.ts';
import type { RunContext } from './run-context.ts';

const TABLE = 'f';

export interface FormulaTable {
  readonly name: string;
  /** Writes the definition of the table, before the query. */
  define(emission: Emission): void;
  /** Joins it to the rows of the statement. */
  readonly join: string;
}

/** @returns null where the statement reads no formula */
export function formulaTable(statement: Statement, run: RunContext): FormulaTable | null {
  const { formulas, columns } = statement.parts;
  if (formulas.length === 0) return null;
  const idColumn = columns.add(statement.place.idKey, statement.place.writeId);
  const rows = readRows({ statement, order: [], limit: null, offset: null }, run);
  const json = JSON.stringify(
    rows.map((row) => [row.row[idColumn], ...formulas.flatMap((use) => cells(use, row, run))]),
  );
  const names = formulas.flatMap(({ index }) => [`v${index}`, `c${index}`]);
  const values = ['id', ...names].map((name, place) => `value ->> ${place} AS ${name}`).join(', ');
  return {
    name: TABLE,
    define: (emission) => {
      emission.add(`WITH ${TABLE} AS MATERIALIZED (SELECT ${values} FROM json_each(`).value(json).add(')) ');
    },
    join: `JOIN ${TABLE} ON ${TABLE}.id = ${statement.place.idKey}`,
  };
}

/** The value, and the form it is compared by. */
function cells(use: FormulaUse, { formulas }: Row, { store }: RunContext): SqlValue[] {
  const value: ApexValue = formulas(use);
  const cell = store.toSql(use.field, value);
  return [cell, typeof value === 'string' ? store.fold(value) : cell];
}
