/** Reads a statement's rows: filtered, sorted and cut in SQL where it can be, else in JavaScript after formulas are known. */
import type { SqlValue } from '../../database/driver.ts';
import { Emission, type Writer } from '../plan/emission.ts';
import { writeOrder, type OrderKey } from '../plan/order.ts';
import { writeFromWhere, type Statement } from '../plan/statement.ts';
import { comparable } from '../values/comparable.ts';
import { compareSql } from '../values/compare-sql.ts';
import { FormulaBatch, NO_FORMULAS, type Row } from './formula-values.ts';
import type { RunContext } from './run-context.ts';

export interface RowsRequest {
  readonly statement: Statement;
  readonly order: readonly OrderKey[];
  readonly limit: number | null;
  readonly offset: number | null;
  /** Conditions of this run beside the statement's own: the parents of a child subquery. */
  readonly also?: readonly Writer[];
  /** LIMIT and OFFSET hold for each value of this column: a child subquery's foreign key. */
  readonly limitPer?: Writer;
}

export function readRows(request: RowsRequest, run: RunContext): readonly Row[] {
  const { statement, order } = request;
  const isAllSql = statement.residual.length === 0 && order.every((key) => key.operand.formula === null);
  const rows = isAllSql ? selectSorted(request, run) : select(request, run);
  if (statement.parts.formulas.length === 0) return rows.map((row) => ({ row, formulas: NO_FORMULAS }));
  const tests = statement.residual.map((test) => test(run));
  const kept = new FormulaBatch(rows, run).filter(({ row, formulas }) => tests.every((test) => test(row, formulas)));
  return isAllSql ? kept : cut(sort(kept, order, run), request);
}

/** All rows that pass what SQL can test, by id. */
function select(request: RowsRequest, run: RunContext): SqlValue[][] {
  const emission = new Emission(run).add('SELECT ');
  const { statement, order } = request;
  statement.parts.columns.write(emission);
  for (const key of order) if (key.operand.formula === null) key.write(emission.add(', '));
  writeFromWhere(emission, statement, request.also);
  writeOrder(emission, [], statement.place.writeId);
  return run.store.driver.prepare(emission.sql).all(...emission.values);
}

function selectSorted(request: RowsRequest, run: RunContext): SqlValue[][] {
  const { statement, order, limit, offset, limitPer } = request;
  if (limitPer && (limit !== null || offset !== null)) return selectPerParent(request, limitPer, run);
  const emission = new Emission(run).add('SELECT ');
  statement.parts.columns.write(emission);
  writeFromWhere(emission, statement, request.also);
  writeOrder(emission, order, statement.place.writeId);
  if (limit !== null || offset !== null) emission.add(` LIMIT ${limit ?? -1}`);
  if (offset !== null) emission.add(` OFFSET ${offset}`);
  return run.store.driver.prepare(emission.sql).all(...emission.values);
}

/** Numbers the rows of each parent, so that one statement serves the limit of all. */
function selectPerParent(
  { statement, order, limit, offset, also }: RowsRequest,
  limitPer: Writer,
  run: RunContext,
): SqlValue[][] {
  const emission = new Emission(run).add('SELECT * FROM (SELECT ');
  statement.parts.columns.write(emission);
  limitPer(emission.add(', row_number() OVER (PARTITION BY '));
  writeOrder(emission, order, statement.place.writeId);
  emission.add(') AS place');
  writeFromWhere(emission, statement, also);
  const first = offset ?? 0;
  emission.add(`) WHERE place > ${first}`);
  if (limit !== null) emission.add(` AND place <= ${first + limit}`);
  emission.add(' ORDER BY place');
  return run.store.driver.prepare(emission.sql).all(...emission.values);
}

function sort(rows: readonly Row[], order: readonly OrderKey[], run: RunContext): readonly Row[] {
  if (order.length === 0) return rows;
  // Stored keys stand at the end of the row, in the order of the keys.
  let stored = order.filter((key) => key.operand.formula === null).length;
  const readers = order.map((key): ((row: Row) => SqlValue) => {
    const use = key.operand.formula;
    if (use) {
      const folded = { ...key.operand, isFolded: key.operand.kind === 'text' };
      return (row) => comparable(folded, row.formulas(use), run);
    }
    const fromEnd = stored--;
    return ({ row }) => row[row.length - fromEnd] ?? null;
  });
  const keyed = rows.map((row) => ({ row, keys: readers.map((read) => read(row)) }));
  keyed.sort((left, right) => {
    for (const [index, { isDescending, nullsFirst }] of order.entries()) {
      const [a, b] = [left.keys[index] ?? null, right.keys[index] ?? null];
      if (a === b) continue;
      if (a === null || b === null) return (a === null) === nullsFirst ? -1 : 1;
      const difference = compareSql(a, b);
      if (difference !== 0) return isDescending ? -difference : difference;
    }
    return 0;
  });
  return keyed.map(({ row }) => row);
}

function cut(rows: readonly Row[], { limit, offset, limitPer }: RowsRequest): readonly Row[] {
  // A child subquery is cut by whoever groups its rows.
  if (limitPer) return rows;
  const first = offset ?? 0;
  return limit === null && first === 0 ? rows : rows.slice(first, limit === null ? undefined : first + limit);
}
