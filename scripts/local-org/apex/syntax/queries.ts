/** `[SELECT …]` and `[FIND …]`: the query's own tree, with the bound expressions beside it. */
import type { ExpressionContext, SoqlLiteralContext, SoslLiteralContext } from '@apexdevtools/apex-parser';
import { convertQuery } from '../../soql/parse/query.ts';
import { convertSearch } from '../../soql/parse/search.ts';
import { expression } from './expressions.ts';
import type { Expression, SoqlExpression, SoslExpression } from './nodes.ts';
import { at } from './place.ts';

export function soqlExpression(ctx: SoqlLiteralContext): SoqlExpression {
  const { binds, bind } = collector();
  return { kind: 'Soql', query: convertQuery(ctx.query(), { bind }), binds, at: at(ctx) };
}

export function soslExpression(ctx: SoslLiteralContext): SoslExpression {
  const { binds, bind } = collector();
  return { kind: 'Sosl', search: convertSearch(ctx, { bind }), binds, at: at(ctx) };
}

function collector() {
  const binds: Expression[] = [];
  return { binds, bind: (ctx: ExpressionContext) => binds.push(expression(ctx)) - 1 };
}
