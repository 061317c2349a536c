/** `[SELECT …]` and `[FIND …]`: the query's own tree, with the bound expressions beside it. */
import { BoundExpressionContext, type SoqlLiteralContext, type SoslLiteralContext } from '@apexdevtools/apex-parser';
import type { ParserRuleContext, TerminalNode } from 'antlr4';
import { fault } from '../../errors/catalogue.ts';
import { compileErrors } from '../../errors/compile-errors.ts';
import { queryInSource, QuerySyntaxError, searchInSource, type QuerySource } from '../../soql/parse/parse-query.ts';
import { expression } from './expressions.ts';
import { parseRule } from './grammar.ts';
import type { Expression, SoqlExpression, SoslExpression } from './nodes.ts';
import { at } from './place.ts';
import { offsetBindsOf, type OffsetBind } from './query-words.ts';

export function soqlExpression(ctx: SoqlLiteralContext): SoqlExpression {
  const binds = bindsOf(ctx.query());
  const query = located(() => queryInSource(sourceOf(ctx.query(), binds)));
  return { kind: 'Soql', query, binds: binds.map((bind) => bind.expression()), at: at(ctx) };
}

export function soslExpression(ctx: SoslLiteralContext): SoslExpression {
  const binds = bindsOf(ctx);
  const { text, ...source } = sourceOf(ctx, binds);
  const search = located(() => searchInSource({ ...source, text: text.replace(/^\[/, ' ').replace(/\]$/, '') }));
  return { kind: 'Sosl', search, binds: binds.map((bind) => bind.expression()), at: at(ctx) };
}

/** A bound expression and where it stands, its colon included. */
interface Bind {
  readonly start: number;
  readonly stop: number;
  readonly text: string;
  readonly expression: () => Expression;
}

/** Those of the query itself, not of queries inside their expressions. */
function bindsOf(ctx: ParserRuleContext): readonly Bind[] {
  const binds = boundIn(ctx).map((bind) => ({
    start: bind.start.start,
    stop: bind.stop!.stop,
    text: bind.expression().getText(),
    expression: () => expression(bind.expression()),
  }));
  const isOfQuery = ({ first, last }: OffsetBind): boolean =>
    first.start > ctx.start.start &&
    last.stop < ctx.stop!.stop &&
    binds.every(({ start, stop }) => last.stop < start || first.start > stop);
  const offsets = offsetBindsOf(ctx.start.getInputStream()).filter(isOfQuery);
  return [...binds, ...offsets.map(offsetBind)];
}

function boundIn(ctx: ParserRuleContext): BoundExpressionContext[] {
  if (ctx instanceof BoundExpressionContext) return [ctx];
  const children = (ctx.children ?? []) as unknown as readonly (ParserRuleContext | TerminalNode)[];
  return children.flatMap((child) => ('symbol' in child ? [] : boundIn(child)));
}

/** Its text is parsed by itself, at its place. */
function offsetBind({ colon, first, last }: OffsetBind): Bind {
  const text = first.getInputStream().getText(first.start, last.stop);
  const inPlace = `${'\n'.repeat(first.line - 1)}${' '.repeat(first.column)}${text}`;
  return { start: colon.start, stop: last.stop, text, expression: () => parsed(inPlace) };
}

function parsed(text: string): Expression {
  const { tree, faults } = parseRule(text, (parser) => parser.expression());
  const [wrong] = faults;
  if (wrong !== undefined) throw fault(compileErrors.syntax, [wrong.message], null, wrong.at);
  return expression(tree);
}

/** ANTLR counts characters of its own kind, so that places come from the lengths of texts. */
function sourceOf(ctx: ParserRuleContext, binds: readonly Bind[]): QuerySource {
  const stream = ctx.start.getInputStream();
  const from = ctx.start.start;
  const textUpTo = (stop: number): string => (stop < from ? '' : stream.getText(from, stop));
  return {
    text: textUpTo(ctx.stop!.stop),
    at: at(ctx),
    binds: binds.map((bind) => ({
      start: textUpTo(bind.start - 1).length,
      end: textUpTo(bind.stop).length,
      text: bind.text,
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
