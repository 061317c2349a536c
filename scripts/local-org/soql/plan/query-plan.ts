/** A query resolved against the schema, ready to run any number of times with other binds, users and days. */
import type { SObjectType } from '../../schema/types.ts';
import { noSuchObject } from '../query-error.ts';
import type { SoqlQuery } from '../syntax.ts';
import { unsupported } from '../../errors/catalogue.ts';
import { doubtObject } from '../../errors/rare-names.ts';
import { unsupportedQueries } from '../../errors/unsupported-queries.ts';
import { unsupportedSource } from '../../errors/unsupported-source.ts';
import { isAggregate, isPlainCount, planAggregate, type AggregatePlan } from './aggregate-plan.ts';
import { checkBigObjectQuery } from './big-object.ts';
import { planOrder, type OrderKey } from './order.ts';
import type { FieldUse, PlanContext } from './plan-context.ts';
import { planSelection, type Selection } from './selection.ts';
import { planStatement, type Statement } from './statement.ts';

export interface QueryPlan {
  readonly query: SoqlQuery;
  readonly object: SObjectType;
  readonly statement: Statement;
  /** Every object and field read, in all levels. */
  readonly uses: readonly FieldUse[];
  readonly result:
    | { readonly kind: 'records'; readonly selection: Selection; readonly order: readonly OrderKey[] }
    | { readonly kind: 'count' }
    | { readonly kind: 'groups'; readonly aggregate: AggregatePlan };
}

/** Raises a QueryException for names that are not in the schema. */
export function planQuery(context: PlanContext, query: SoqlQuery): QueryPlan {
  context.at = query.from.at;
  if (query.with === 'USER_ID') throw unsupported(unsupportedSource.queryPart, ['WITH UserId']);
  if (query.with === 'DATA_CATEGORY') throw unsupported(unsupportedSource.queryPart, ['WITH DATA CATEGORY']);
  const object = context.schema.object(query.from.name);
  if (!object) {
    doubtObject(context.schema, query.from.name);
    throw noSuchObject(query.from.name);
  }
  // Salesforce has it, worked out from metadata rather than stored.
  if (!object.isQueryable) throw unsupported(unsupportedQueries.object, [object.name], null, query.from.at);
  if (object.kind === 'bigObject') checkBigObjectQuery(object, query);
  const statement = planStatement(context, object, query, query.allRows);
  return { query, object, statement, uses: context.uses, result: planResult(statement, query) };
}

function planResult(statement: Statement, query: SoqlQuery): QueryPlan['result'] {
  if (isPlainCount(query) && query.groupBy === null) return { kind: 'count' };
  if (isAggregate(query)) return { kind: 'groups', aggregate: planAggregate(statement, query) };
  const selection = planSelection(statement, query);
  return { kind: 'records', selection, order: planOrder(query.orderBy, (item) => statement.operand(item.by)) };
}
