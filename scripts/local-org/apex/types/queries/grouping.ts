/** Counting, grouping and aggregating. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { FieldExpression, SelectItem, SoqlQuery } from '../../../soql/syntax.ts';
import type { UnitContext } from '../context.ts';

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

/** In a grouped query every plain field is one that is grouped by. */
export function checkGrouping(query: SoqlQuery, unit: UnitContext): void {
  if (!isAggregateQuery(query)) {
    return;
  }
  const grouped = new Set(query.groupBy?.by.map(key) ?? []);
  for (const item of query.select) {
    if (
      (item.kind === 'field' || item.kind === 'function') &&
      !isAggregate(item) &&
      !grouped.has(key(item)) &&
      !isOverGrouped(item, grouped)
    ) {
      unit.report(compileErrors.notGrouped, item.at, item.kind === 'field' ? item.path.join('.') : item.name);
    }
  }
}

function isAggregate(item: SelectItem): boolean {
  return item.kind === 'function' && (AGGREGATES.has(item.name) || item.arguments.some(isAggregate));
}

/** `toLabel(Status)` where Status is grouped by. */
function isOverGrouped(item: FieldExpression, grouped: ReadonlySet<string>): boolean {
  return item.kind === 'function' && item.arguments.some((argument) => grouped.has(key(argument)));
}

function key(item: FieldExpression): string {
  return (
    item.kind === 'field' ? item.path.join('.') : `${item.name}(${item.arguments.map(key).join()})`
  ).toLowerCase();
}
