/** The grammar's query to the query tree, for `[SELECT …]` and for dynamic SOQL alike. */
import type { FromNameListContext, QueryContext as QueryRule, SubQueryContext } from '@apexdevtools/apex-parser';
import { at } from '../../apex/syntax/place.ts';
import { fault } from '../../errors/catalogue.ts';
import { compileErrors } from '../../errors/compile-errors.ts';
import type { SoqlQuery } from '../syntax.ts';
import { allRows, forMode, groupBy, orderBy, withMode } from './clauses.ts';
import { logicalCondition, whereCondition } from './conditions.ts';
import { unsupportedQuery, type QueryContext } from './context.ts';
import { selectItem } from './select.ts';
import { count } from './values.ts';

/** The grammar takes a clause's word with nothing after it for an alias of the object. */
const CLAUSE_WORDS = new Set(['where', 'group', 'having', 'order', 'limit', 'offset', 'with', 'using', 'for', 'all']);

/**
 * @param context collects the bound expressions
 * @returns the query as written; no name in it is resolved
 */
export function convertQuery(ctx: QueryRule, context: QueryContext): SoqlQuery {
  const where = ctx.whereClause();
  const group = ctx.groupByClause();
  const having = group?.logicalExpression();
  return {
    kind: 'query',
    select: ctx
      .selectList()
      .selectEntry_list()
      .map((item) => selectItem(item, context)),
    from: from(ctx.fromNameList()),
    scope: ctx.usingScope()?.soqlId().getText() ?? null,
    where: where ? whereCondition(where.whereLogicalExpression(), context) : null,
    with: withMode(ctx.withClause()),
    groupBy: groupBy(group),
    having: having ? logicalCondition(having, context) : null,
    orderBy: orderBy(ctx.orderByClause()?.fieldOrderList()),
    limit: count(ctx.limitClause(), context),
    offset: count(ctx.offsetClause(), context),
    allRows: allRows(ctx),
    for: forMode(ctx.forClauses()),
    at: at(ctx),
  };
}

/** A query inside a query: over a child relationship, or on the right of IN. */
export function subquery(ctx: SubQueryContext, context: QueryContext): SoqlQuery {
  const where = ctx.whereClause();
  return {
    kind: 'query',
    select: ctx
      .subFieldList()
      .subFieldEntry_list()
      .map((item) => selectItem(item, context)),
    from: from(ctx.fromNameList()),
    scope: null,
    where: where ? whereCondition(where.whereLogicalExpression(), context) : null,
    with: null,
    groupBy: null,
    having: null,
    orderBy: orderBy(ctx.orderByClause()?.fieldOrderList()),
    limit: count(ctx.limitClause(), context),
    offset: null,
    allRows: false,
    for: forMode(ctx.forClauses()),
    at: at(ctx),
  };
}

function from(ctx: FromNameListContext): SoqlQuery['from'] {
  const [name, second] = ctx.fieldName_list();
  if (second !== undefined) {
    throw unsupportedQuery('More than one object after FROM', at(second));
  }
  const alias = ctx.soqlId_list()[0];
  if (alias && CLAUSE_WORDS.has(alias.getText().toLowerCase())) {
    throw fault(compileErrors.syntax, ["Unexpected token '<EOF>'."], null, at(alias));
  }
  return { name: name!.getText(), alias: alias?.getText() ?? null, at: at(name!) };
}
