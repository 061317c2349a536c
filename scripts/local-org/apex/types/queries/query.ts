/** A query checked against the schema, and what it gives. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { SObjectType } from '../../../schema/types.ts';
import type { FieldExpression, SoqlQuery, SoqlValue } from '../../../soql/syntax.ts';
import type { UnitContext } from '../context.ts';
import { isNumeric, isUnknown } from '../known.ts';
import type { ApexType } from '../type.ts';
import { typeName } from '../type-names.ts';
import { checkCondition } from './conditions.ts';
import { expressionType } from './functions.ts';
import { checkGrouping, isAggregateQuery, isCountQuery } from './grouping.ts';
import { checkOrder, LONG_TEXT } from './order.ts';
import type { QueryScope } from './scope.ts';
import { checkSelect } from './select.ts';
import { checkJoins } from './semi-joins.ts';
import { unknownObject } from './unknown.ts';

/** `object` is null when it is not known; AggregateResult for grouped queries. */
export type QueryResult = { readonly kind: 'count' } | { readonly kind: 'records'; readonly object: string | null };

export function checkQuery(query: SoqlQuery, binds: readonly ApexType[], unit: UnitContext): QueryResult {
  const object = unit.program.schema.object(query.from.name);
  if (object === undefined) {
    unknownObject(query.from.name, query.from.at, unit);
  } else {
    checkOver(object, query, binds, unit);
  }
  if (isCountQuery(query)) {
    return { kind: 'count' };
  }
  return { kind: 'records', object: isAggregateQuery(query) ? 'AggregateResult' : (object?.name ?? null) };
}

/** Checks the clauses of a query or subquery over a known object. */
export function checkOver(object: SObjectType, query: SoqlQuery, binds: readonly ApexType[], unit: UnitContext): void {
  const { alias, parents } = query.from;
  const scope: QueryScope = { unit, object, alias, parents, binds };
  checkSelect(query, scope);
  if (query.where !== null) {
    checkCondition(query.where, scope);
    checkJoins(query.where, scope);
  }
  query.groupBy?.by.forEach((item) => checkGroup(item, scope));
  if (query.having !== null) {
    checkCondition(query.having, scope);
  }
  checkGrouping(query, scope);
  query.orderBy.forEach((item) => checkOrder(item, scope));
  checkCount(query.limit, scope);
  checkCount(query.offset, scope);
}

function checkGroup(item: FieldExpression, scope: QueryScope): void {
  const found = expressionType(item, scope);
  if (found?.field !== undefined && found.field !== null && LONG_TEXT.has(found.field.kind))
    scope.unit.report(compileErrors.notGroupable, item.at, found.name);
}

function checkCount(value: SoqlValue | null, scope: QueryScope): void {
  if (value?.kind !== 'bind') {
    return;
  }
  const type = scope.binds[value.index];
  if (type !== undefined && !isUnknown(type) && !isNumeric(type)) {
    scope.unit.reportHere(compileErrors.limitBind, value.at, typeName(type));
  }
}
