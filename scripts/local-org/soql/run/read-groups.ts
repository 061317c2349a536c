/** Reads the groups of an aggregate query. */
import { SObjectValue } from '../../apex/values/sobject.ts';
import type { ApexValue } from '../../apex/values/value.ts';
import type { SqlValue } from '../../database/driver.ts';
import type { AggregatePlan } from '../plan/aggregate-plan.ts';
import { writeCondition } from '../plan/condition.ts';
import { Emission, type Writer } from '../plan/emission.ts';
import { writeOrder } from '../plan/order.ts';
import { writeFromWhere, type Statement } from '../plan/statement.ts';
import { aggregateResultType } from './aggregate-result.ts';
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
  const emission = new Emission(run).add('SELECT ').joined(plan.columns, ', ').add(', count(*)');
  writeFromWhere(emission, statement, matchesOfFormulas(statement, run));
  if (plan.groupBy.length > 0) emission.add(' GROUP BY ').joined(plan.groupBy, ', ');
  if (plan.having) writeCondition(emission.add(' HAVING '), plan.having);
  writeOrder(emission, plan.order, null);
  if (plan.order.length === 0 && plan.groupBy.length > 0) emission.add(' ORDER BY ').joined(plan.groupBy, ', ');
  if (limit !== null || offset !== null) emission.add(` LIMIT ${limit ?? -1} OFFSET ${offset ?? 0}`);
  const rows = run.store.driver.prepare(emission.sql).all(...emission.values);
  const records = rows.map((row) => groupOf(row, plan, run));
  const rowsRead = plan.countsRowsRead ? rows.reduce((sum, row) => sum + Number(row.at(-1) ?? 0), 0) : rows.length;
  return { records, rowsRead };
}

/** Formulas are tested first, row by row; what passes is grouped by its ids. */
function matchesOfFormulas(statement: Statement, run: RunContext): Writer[] {
  if (statement.residual.length === 0) return [];
  const idColumn = statement.parts.columns.add(statement.place.idKey, statement.place.writeId);
  const ids = readRows({ statement, order: [], limit: null, offset: null }, run).map(
    ({ row }) => row[idColumn] as string,
  );
  return [
    (emission) => {
      statement.place.writeId(emission);
      emission.add(' IN (SELECT value FROM json_each(').value(JSON.stringify(ids)).add('))');
    },
  ];
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
