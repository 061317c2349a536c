/** Counting, grouping and aggregating. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { Condition, FieldExpression, SelectItem, SoqlQuery } from '../../../soql/syntax.ts';
import type { UnitContext } from '../context.ts';
import { withoutObject, type QueryScope } from './scope.ts';

const AGGREGATES = new Set(['COUNT', 'COUNT_DISTINCT', 'SUM', 'AVG', 'MIN', 'MAX', 'GROUPING']);

/** `SELECT COUNT() FROM …` gives a number. */
export function isCountQuery(query: SoqlQuery): boolean {
  const [item] = query.select;
  return (
    query.groupBy === null &&
    query.select.length === 1 &&
    item?.kind === 'function' &&
    item.name === 'COUNT' &&
    item.arguments.length === 0
  );
}

export function isAggregateQuery(query: SoqlQuery): boolean {
  return query.groupBy !== null || query.select.some(isAggregate);
}

/** What stands in a grouped query is grouped or aggregated; rows are filtered before, groups after. */
export function checkGrouping(query: SoqlQuery, scope: QueryScope): void {
  const { unit } = scope;
  if (query.where !== null) for (const item of operands(query.where)) refuseInWhere(item, unit);
  if (!isAggregateQuery(query)) {
    return;
  }
  const grouped = new Set(query.groupBy?.by.map((item) => key(item, scope)) ?? []);
  for (const item of query.select) {
    if (item.kind === 'field' || item.kind === 'function') {
      if (!stands(item, grouped, scope)) unit.report(compileErrors.notGrouped, item.at, nameOf(item));
      refuseGroupedArgument(item, query, grouped, scope);
    }
  }
  if (isCountQuery(query)) return;
  for (const item of query.having === null ? [] : operands(query.having)) {
    if (!stands(item, grouped, scope)) unit.report(compileErrors.notGrouped, item.at, nameOf(item));
  }
  for (const { by } of query.orderBy) {
    if (!stands(by, grouped, scope)) unit.report(compileErrors.orderNotGrouped, by.at, nameOf(by));
  }
  checkClauses(query, scope);
}

/** SOQL and SOSL Reference, "LIMIT", "GROUP BY", considerations. */
function checkClauses({ groupBy, limit, offset, at }: SoqlQuery, scope: QueryScope): void {
  const { unit } = scope;
  if (groupBy === null && (limit ?? offset) !== null)
    unit.report(compileErrors.overallLimit, at, limit === null ? 'OFFSET' : 'LIMIT');
  const keys = groupBy?.by.map((item) => key(item, scope)) ?? [];
  const twice = groupBy?.by.find((item, index) => keys.indexOf(key(item, scope)) < index);
  if (twice !== undefined) unit.report(compileErrors.groupTwice, twice.at, nameOf(twice));
}

function refuseGroupedArgument(
  item: FieldExpression,
  { groupBy }: SoqlQuery,
  grouped: ReadonlySet<string>,
  scope: QueryScope,
): void {
  const [argument] =
    item.kind === 'function' && AGGREGATES.has(item.name) && item.name !== 'GROUPING' ? item.arguments : [];
  if (groupBy?.rollup === null && argument !== undefined && grouped.has(key(argument, scope)))
    scope.unit.report(compileErrors.groupedAggregate, item.at, nameOf(argument));
}

function refuseInWhere(item: FieldExpression, unit: UnitContext): void {
  if (isAggregate(item)) unit.report(compileErrors.aggregateInWhere, item.at, nameOf(item));
}

function operands(condition: Condition): FieldExpression[] {
  switch (condition.kind) {
    case 'compare':
      return [condition.left];
    case 'not':
      return operands(condition.condition);
    default:
      return condition.conditions.flatMap(operands);
  }
}

function isAggregate(item: SelectItem): boolean {
  return item.kind === 'function' && (AGGREGATES.has(item.name) || item.arguments.some(isAggregate));
}

/** Aggregates, what is grouped by, and `toLabel(Status)` where Status is grouped by. */
function stands(item: FieldExpression, grouped: ReadonlySet<string>, scope: QueryScope): boolean {
  return (
    isAggregate(item) ||
    grouped.has(key(item, scope)) ||
    (item.kind === 'function' && item.arguments.some((argument) => stands(argument, grouped, scope)))
  );
}

function nameOf(item: FieldExpression): string {
  return item.kind === 'field' ? item.path.join('.') : item.name;
}

/** Paths may begin with the name or alias of the object. */
function key(item: FieldExpression, scope: QueryScope): string {
  return (
    item.kind === 'field'
      ? withoutObject(item.path, scope).join('.')
      : `${item.name}(${item.arguments.map((argument) => key(argument, scope)).join()})`
  ).toLowerCase();
}
