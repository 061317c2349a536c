/** Reads the groups of an aggregate query. */
import { SObjectValue } from '../../apex/values/sobject.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import type { SqlValue } from '../../database/driver.ts';
import type { AggregatePlan } from '../plan/aggregate-plan.ts';
import { writeCondition } from '../plan/condition.ts';
import { Emission } from '../plan/emission.ts';
import { orderTerm } from '../plan/order.ts';
import { writeFromWhere, type Statement } from '../plan/statement.ts';
import { aggregateResultType } from './aggregate-result.ts';
import { formulaTable, type FormulaTable } from './formula-table.ts';
import { readRows } from './read-rows.ts';
import type { RunContext } from './run-context.ts';

interface Bounds {
  readonly limit: number | null;
  readonly offset: number | null;
}

export function readCount(statement: Statement, { limit, offset }: Bounds, run: RunContext): number {
  if (statement.residual.length > 0) return readRows({ statement, order: [], limit, offset }, run).length;
  const emission = new Emission(run).add('SELECT count(*)');
  if (limit === null) {
    writeFromWhere(emission, statement);
  } else {
    writeFromWhere(emission.add(' FROM (SELECT 1'), statement);
    emission.add(` LIMIT ${limit})`);
  }
  return Number(run.store.driver.prepare(emission.sql).get(...emission.values)?.[0] ?? 0);
}

export function readGroups(
  statement: Statement,
  plan: AggregatePlan,
  { limit, offset }: Bounds,
  run: RunContext,
): { records: SObjectValue[]; rowsRead: number } {
  const emission = new Emission(run);
  const table = formulaTable(statement, run);
  if (table !== null) {
    table.define(emission);
    emission.formulaTable = table.name;
  }
  plan.sets.forEach((leftOut, index) => {
    if (index > 0) emission.add(' UNION ALL ');
    emission.leftOut = leftOut;
    writeGroups(emission, statement, plan, table);
  });
  writeGroupOrder(emission, plan);
  if (limit !== null || offset !== null) emission.add(` LIMIT ${limit ?? -1} OFFSET ${offset ?? 0}`);
  const rows = run.store.driver.prepare(emission.sql).all(...emission.values);
  const records = rows.map((row) => groupOf(row, plan, run));
  const counted = plan.columns.length;
  const rowsRead = plan.countsRowsRead ? rows.reduce((sum, row) => sum + Number(row[counted] ?? 0), 0) : rows.length;
  return { records, rowsRead };
}

/** One set of groups: the columns, the number of rows, what the result is ordered by. */
function writeGroups(emission: Emission, statement: Statement, plan: AggregatePlan, table: FormulaTable | null): void {
  const { columns, groupBy, sets, having, order } = plan;
  emission.add('SELECT ').joined(columns, ', ').add(', count(*)');
  for (const [index, key] of order.entries()) {
    key.write(emission.add(', '));
    emission.add(` AS o${index}`);
  }
  for (const [place, write] of groupBy.entries()) {
    if (sets.length > 1) emission.add(`, ${emission.leftOut.has(place) ? 1 : 0} AS t${place}`);
    write(emission.add(', '));
    emission.add(` AS g${place}`);
  }
  writeFromWhere(emission, statement, [], table?.join);
  const kept = groupBy.filter((_, place) => !emission.leftOut.has(place));
  if (kept.length > 0) emission.add(' GROUP BY ').joined(kept, ', ');
  // A total over nothing has no row where the groups have none.
  else if (groupBy.length > 0 && having === null) emission.add(' HAVING count(*) > 0');
  if (having) writeCondition(emission.add(' HAVING '), having);
}

/**
 * As asked for, then by the groups themselves, those without a value last where the query does not say, and a subtotal
 * behind what it sums up. No guide tells an order; public code counts on this one.
 */
function writeGroupOrder(emission: Emission, { order, groupBy, sets }: AggregatePlan): void {
  const asked = order.map((key, index) => orderTerm(`o${index}`, key));
  const groups = groupBy.flatMap((_, place) =>
    sets.length > 1 ? [`t${place}`, `g${place} NULLS LAST`] : [`g${place} NULLS LAST`],
  );
  const terms = [...asked, ...groups];
  if (terms.length > 0) emission.add(` ORDER BY ${terms.join(', ')}`);
}

function groupOf(row: readonly SqlValue[], { shape }: AggregatePlan, run: RunContext): SObjectValue {
  const record = new SObjectValue(aggregateResultType(run.store.schema));
  record.isQueried = true;
  shape.names.forEach((name, index) => {
    const cell = row[shape.columns[index] ?? 0] ?? null;
    const read = shape.readers[index];
    record.fields.set(name, (read ? read(cell) : cell) as ApexValue);
  });
  return record;
}
