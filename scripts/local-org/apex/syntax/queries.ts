/** `[SELECT …]` and `[FIND …]`: the query's own tree, with the bound expressions beside it. */
import { BoundExpressionContext, type SoqlLiteralContext, type SoslLiteralContext } from '@apexdevtools/apex-parser';
import type { ParserRuleContext, TerminalNode } from 'antlr4';
import { fault } from '../../errors/catalogue.ts';
import { compileErrors } from '../../errors/compile-errors.ts';
import { queryInSource, QuerySyntaxError, searchInSource, type QuerySource } from '../../soql/parse/parse-query.ts';
import { expression } from './expressions.ts';
import type { SoqlExpression, SoslExpression } from './nodes.ts';
import { at } from './place.ts';

export function soqlExpression(ctx: SoqlLiteralContext): SoqlExpression {
  const binds = boundIn(ctx.query());
  const query = located(() => queryInSource(sourceOf(ctx.query(), binds)));
  return { kind: 'Soql', query, binds: binds.map((bind) => expression(bind.expression())), at: at(ctx) };
}

export function soslExpression(ctx: SoslLiteralContext): SoslExpression {
  const binds = boundIn(ctx);
  const { text, ...source } = sourceOf(ctx, binds);
  const search = located(() => searchInSource({ ...source, text: text.replace(/^\[/, ' ').replace(/\]$/, '') }));
  return { kind: 'Sosl', search, binds: binds.map((bind) => expression(bind.expression())), at: at(ctx) };
}

/** Those of the query itself, not of queries inside their expressions. */
function boundIn(ctx: ParserRuleContext): BoundExpressionContext[] {
  if (ctx instanceof BoundExpressionContext) return [ctx];
  const children = (ctx.children ?? []) as unknown as readonly (ParserRuleContext | TerminalNode)[];
  return children.flatMap((child) => ('symbol' in child ? [] : boundIn(child)));
}

/** ANTLR counts characters of its own kind, so that places come from the lengths of texts. */
function sourceOf(ctx: ParserRuleContext, binds: readonly BoundExpressionContext[]): QuerySource {
  const stream = ctx.start.getInputStream();
  const from = ctx.start.start;
  const textUpTo = (stop: number): string => (stop < from ? '' : stream.getText(from, stop));
  return {
    text: textUpTo(ctx.stop!.stop),
    at: at(ctx),
    binds: binds.map((bind) => ({
      start: textUpTo(bind.start.start - 1).length,
      end: textUpTo(bind.stop!.stop).length,
      text: bind.expression().getText(),
    })),
  };
}

function located<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof QuerySyntaxError) throw fault(compileErrors.syntax, [error.message], null, error.at);
    throw error;
  }
}
