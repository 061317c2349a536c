/** Runs a planned query and counts what it takes. */
import type { SObjectValue } from '../../apex/values/sobject.ts';
import { queryError } from '../query-error.ts';
import type { QueryPlan } from '../plan/query-plan.ts';
import type { Selection } from '../plan/selection.ts';
import { attachChildren } from './attach-children.ts';
import { readCount, readGroups } from './read-groups.ts';
import { readRecord } from './read-record.ts';
import { readRows } from './read-rows.ts';
import { rowBounds } from './row-bounds.ts';
import type { RunContext } from './run-context.ts';

const MAXIMUM_FIELDS_LIMIT = 200;

export interface QueryResult {
  readonly records: SObjectValue[];
  readonly size: number;
}

export function runPlan(plan: QueryPlan, run: RunContext): QueryResult {
  const { statement, result, query } = plan;
  const bounds = rowBounds(query, run);
  switch (result.kind) {
    case 'count': {
      const count = readCount(statement, bounds, run);
      run.count('soqlRows', 1);
      return { records: [], size: count };
    }
    case 'groups': {
      const { records, rowsRead } = readGroups(statement, result.aggregate, bounds, run);
      run.count('soqlRows', rowsRead);
      return { records, size: records.length };
    }
    case 'records': {
      checkFieldsLimit(plan, bounds.limit);
      const limit = bounds.limit ?? mostRows(run);
      const rows = readRows({ statement, order: result.order, limit, offset: bounds.offset }, run);
      run.count('soqlRows', rows.length);
      const { shape } = result.selection;
      const { schema } = run.store;
      const records = rows.map(({ row, formulas }) => readRecord(shape, row, formulas, schema, run.options.isForApex));
      leaveOutHidden(plan, result.selection, records, run);
      attachChildren(records, result.selection.children, run);
      return { records, size: records.length };
    }
  }
}

/** One more than a transaction may read is enough to be refused: a table may have millions. */
function mostRows({ tx, options }: RunContext): number | null {
  return options.isUncounted === true ? null : tx.limits.allowed('soqlRows') + 1;
}

/** SOQL and SOSL Reference, "FIELDS()". */
function checkFieldsLimit({ query }: QueryPlan, limit: number | null): void {
  const isUnbounded = query.select.some((item) => item.kind === 'fields' && item.which !== 'STANDARD');
  if (isUnbounded && (limit === null || limit > MAXIMUM_FIELDS_LIMIT))
    throw queryError(`The SOQL FIELDS function must have a LIMIT of at most ${MAXIMUM_FIELDS_LIMIT}`);
}

function leaveOutHidden(
  { object }: QueryPlan,
  { expanded }: Selection,
  records: readonly SObjectValue[],
  { tx, options }: RunContext,
): void {
  if (options.access !== 'user') return;
  const hidden = expanded.filter((name) => name !== 'Id' && !tx.org.access.field(tx, object.name, name).read);
  for (const record of records) for (const name of hidden) record.fields.delete(name);
}
