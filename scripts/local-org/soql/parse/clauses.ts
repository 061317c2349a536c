/** GROUP BY, ORDER BY, WITH and FOR. */
import type {
  FieldOrderListContext,
  ForClausesContext,
  GroupByClauseContext,
  QueryContext as QueryRule,
  WithClauseContext,
} from '@apexdevtools/apex-parser';
import { at } from '../../apex/syntax/place.ts';
import type { OrderItem, SoqlQuery } from '../syntax.ts';
import { unsupportedQuery } from './context.ts';
import { fieldExpression } from './fields.ts';

export function groupBy(ctx: GroupByClauseContext | null): SoqlQuery['groupBy'] {
  if (!ctx) {
    return null;
  }
  const by = ctx
    .fieldGroupByList()
    .fieldGroupBy_list()
    .map((item) => fieldExpression(item.fieldName(), item.soqlFunction()));
  return { by, rollup: ctx.ROLLUP() ? 'ROLLUP' : ctx.CUBE() ? 'CUBE' : null };
}

export function orderBy(ctx: FieldOrderListContext | null | undefined): OrderItem[] {
  return (ctx?.fieldOrder_list() ?? []).map((item) => ({
    by: fieldExpression(item.fieldName(), item.soqlFunction()),
    direction: item.DESC() ? 'DESC' : 'ASC',
    nulls: item.NULLS() ? (item.FIRST() ? 'FIRST' : 'LAST') : null,
  }));
}

export function withMode(ctx: WithClauseContext | null): SoqlQuery['with'] {
  if (!ctx) {
    return null;
  }
  if (ctx.USER_MODE()) {
    return 'USER_MODE';
  }
  if (ctx.SYSTEM_MODE()) {
    return 'SYSTEM_MODE';
  }
  if (ctx.SECURITY_ENFORCED()) {
    return 'SECURITY_ENFORCED';
  }
  throw unsupportedQuery('WITH DATA CATEGORY', at(ctx));
}

export function forMode(ctx: ForClausesContext): SoqlQuery['for'] {
  if (ctx.UPDATE_list().length > 0) {
    return 'UPDATE';
  }
  return ctx.VIEW_list().length > 0 ? 'VIEW' : ctx.REFERENCE_list().length > 0 ? 'REFERENCE' : null;
}

export function allRows(ctx: QueryRule): boolean {
  return Boolean(ctx.allRowsClause());
}
