/** The right-hand sides of comparisons, and of LIMIT and OFFSET. */
import type {
  BoundExpressionContext,
  LimitClauseContext,
  OffsetClauseContext,
  ValueContext,
} from '@apexdevtools/apex-parser';
import { multilineText, unescape } from '../../apex/syntax/literals.ts';
import type { Position } from '../../apex/syntax/nodes.ts';
import { at } from '../../apex/syntax/place.ts';
import type { SoqlValue } from '../syntax.ts';
import type { QueryContext } from './context.ts';
import { subquery } from './query.ts';

type LiteralType = Extract<SoqlValue, { kind: 'literal' }>['type'];

export function value(ctx: ValueContext, context: QueryContext): SoqlValue {
  const place = at(ctx);
  const text = ctx.getText();
  const bound = ctx.boundExpression();
  if (bound) {
    return bind(bound, context);
  }
  if (ctx.StringLiteral()) {
    return literal('string', unescape(text.slice(1, -1)), place);
  }
  if (ctx.MultilineStringLiteral()) {
    return literal('string', multilineText(text), place);
  }
  if (ctx.signedNumber()) {
    return literal('number', Number(text.replace(/[dD]$/, '')), place);
  }
  const list = ctx.valueList();
  if (list) {
    return { kind: 'list', values: list.value_list().map((item) => value(item, context)), at: place };
  }
  const inner = ctx.subQuery();
  if (inner) {
    return { kind: 'subquery', query: subquery(inner, context), at: place };
  }
  if (ctx.BooleanLiteral()) {
    return literal('boolean', text.toLowerCase() === 'true', place);
  }
  if (ctx.dateFormula()) {
    const [name, n] = text.toUpperCase().split(':');
    return { kind: 'dateLiteral', name: name!, n: n === undefined ? null : Number(n), at: place };
  }
  return plain(ctx, text, place);
}

/** @returns the value of LIMIT or OFFSET */
export function count(ctx: LimitClauseContext | OffsetClauseContext | null, context: QueryContext): SoqlValue | null {
  if (!ctx) {
    return null;
  }
  const bound = ctx.boundExpression();
  return bound ? bind(bound, context) : literal('number', Number(ctx.IntegerLiteral().getText()), at(ctx));
}

function plain(ctx: ValueContext, text: string, place: Position): SoqlValue {
  if (ctx.DateLiteral()) {
    return literal('date', text, place);
  }
  if (ctx.DateTimeLiteral()) {
    return literal('datetime', text, place);
  }
  if (ctx.TimeLiteral()) {
    return literal('time', text, place);
  }
  return ctx.IntegralCurrencyLiteral() ? literal('currency', text, place) : literal('null', null, place);
}

export function bind(ctx: BoundExpressionContext, context: QueryContext): SoqlValue {
  const inner = ctx.expression();
  return { kind: 'bind', index: context.bind(inner), text: inner.getText(), at: at(inner) };
}

function literal(type: LiteralType, content: string | number | boolean | null, place: Position): SoqlValue {
  return { kind: 'literal', type, value: content, at: place };
}
