/**
 * What a query of a big object may ask: its index, from the first field on and without a gap.
 * Source: SOQL and SOSL Reference, "SOQL with Big Objects".
 */
import type { SObjectType } from '../../schema/types.ts';
import { queryError } from '../query-error.ts';
import type { Condition, FieldExpression, SoqlQuery } from '../syntax.ts';
import { isAggregate } from './aggregate-plan.ts';

type Comparison = Extract<Condition, { kind: 'compare' }>;

const RANGES = new Set(['<', '<=', '>', '>=']);

/** Raises a QueryException for what Salesforce cannot answer from the index. */
export function checkBigObjectQuery(object: SObjectType, query: SoqlQuery): void {
  const refuse = (what: string): never => {
    throw queryError(`${what} is not supported in queries of the big object ${object.name}`);
  };
  if (isAggregate(query)) refuse('An aggregate function');
  if (query.select.some((item) => item.kind === 'subquery')) refuse('A subquery');
  if (query.for !== null) refuse(`FOR ${query.for}`);
  const comparisons = query.where === null ? [] : comparisonsOf(query.where, refuse);
  const filtered = new Map(comparisons.map((each) => [nameOf(each.left, refuse), each]));
  const used = object.bigIndex.slice(0, filtered.size);
  for (const [position, name] of used.entries()) {
    const comparison = filtered.get(name.toLowerCase());
    if (comparison === undefined) return refuse(`A filter without the field ${name} of the index`);
    const isLast = position === used.length - 1;
    if (RANGES.has(comparison.operator) && !isLast) refuse(`A range of ${name}, with a filter after it,`);
  }
  if (comparisons.filter(({ operator }) => operator === 'IN').length > 1) refuse('More than one IN');
  for (const { by } of query.orderBy)
    if (!object.bigIndex.some((name) => name.toLowerCase() === nameOf(by, refuse))) refuse('Such an ORDER BY');
}

function comparisonsOf(condition: Condition, refuse: (what: string) => never): Comparison[] {
  if (condition.kind === 'and') return condition.conditions.flatMap((each) => comparisonsOf(each, refuse));
  if (condition.kind !== 'compare') return refuse(condition.kind.toUpperCase());
  const { operator, right } = condition;
  if (operator !== '=' && operator !== 'IN' && !RANGES.has(operator)) refuse(operator);
  if (right.kind === 'subquery') refuse('A subquery');
  return [condition];
}

function nameOf(expression: FieldExpression, refuse: (what: string) => never): string {
  if (expression.kind !== 'field' || expression.path.length > 1) return refuse('A function or a relationship');
  return expression.path[0]!.toLowerCase();
}
