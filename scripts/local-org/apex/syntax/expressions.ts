/** Expressions: which construct an alternative of the grammar is. */
import {
  Arth1ExpressionContext,
  Arth2ExpressionContext,
  ArrayExpressionContext,
  AssignExpressionContext,
  BitAndExpressionContext,
  BitExpressionContext,
  BitNotExpressionContext,
  BitOrExpressionContext,
  CastExpressionContext,
  CmpExpressionContext,
  CoalExpressionContext,
  CondExpressionContext,
  DotExpressionContext,
  EqualityExpressionContext,
  InstanceOfExpressionContext,
  LogAndExpressionContext,
  LogOrExpressionContext,
  MethodCallExpressionContext,
  NegExpressionContext,
  NewExpressionContext,
  PostOpExpressionContext,
  PreOpExpressionContext,
  PrimaryExpressionContext,
  SubExpressionContext,
  type ExpressionContext,
  type ExpressionListContext,
} from '@apexdevtools/apex-parser';
import { bareCall, dotCall } from './calls.ts';
import { creator } from './creators.ts';
import type { AssignExpression, BinaryExpression, Expression, Literal, UnaryExpression } from './nodes.ts';
import { binary, castOrSum, enclosed, negated } from './operators.ts';
import { at } from './place.ts';
import { primary } from './primaries.ts';
import { typeRef } from './type-refs.ts';

const BINARY_CONTEXTS = [
  Arth1ExpressionContext,
  Arth2ExpressionContext,
  BitExpressionContext,
  CmpExpressionContext,
  EqualityExpressionContext,
  BitAndExpressionContext,
  BitNotExpressionContext,
  BitOrExpressionContext,
  LogAndExpressionContext,
  LogOrExpressionContext,
  CoalExpressionContext,
] as const;

/** The contexts that hold two expressions with an operator between them. */
type TwoSided = ExpressionContext & { expression(i: number): ExpressionContext };

export function expression(ctx: ExpressionContext): Expression {
  const place = at(ctx);
  if (ctx instanceof PrimaryExpressionContext) {
    return primary(ctx.primary());
  }
  if (ctx instanceof DotExpressionContext) {
    const isSafe = Boolean(ctx.QUESTIONDOT());
    const call = ctx.dotMethodCall();
    const target = expression(ctx.expression());
    return call
      ? dotCall(call, target, isSafe)
      : { kind: 'FieldAccess', target, name: ctx.anyId().getText(), isSafe, at: at(ctx.anyId()) };
  }
  if (ctx instanceof MethodCallExpressionContext) {
    return bareCall(ctx.methodCall());
  }
  if (ctx instanceof SubExpressionContext) {
    return enclosed(expression(ctx.expression()));
  }
  if (isTwoSided(ctx)) {
    return chain(ctx);
  }
  if (ctx instanceof AssignExpressionContext) {
    const operator = ctx.getChild(1).getText() as AssignExpression['operator'];
    return {
      kind: 'Assign',
      operator,
      target: expression(ctx.expression(0)),
      value: expression(ctx.expression(1)),
      at: place,
    };
  }
  if (ctx instanceof NewExpressionContext) {
    return creator(ctx.creator(), place);
  }
  if (ctx instanceof CondExpressionContext) {
    const [condition, then, otherwise] = ctx.expression_list().map(expression) as [Expression, Expression, Expression];
    return { kind: 'Ternary', condition, then, otherwise, at: place };
  }
  if (ctx instanceof ArrayExpressionContext) {
    return { kind: 'Index', target: expression(ctx.expression(0)), index: expression(ctx.expression(1)), at: place };
  }
  if (ctx instanceof CastExpressionContext) {
    return castOrSum({ kind: 'Cast', type: typeRef(ctx.typeRef()), value: expression(ctx.expression()), at: place });
  }
  if (ctx instanceof InstanceOfExpressionContext) {
    return { kind: 'InstanceOf', value: expression(ctx.expression()), type: typeRef(ctx.typeRef()), at: place };
  }
  if (ctx instanceof PostOpExpressionContext) {
    return { kind: 'Postfix', operator: ctx.INC() ? '++' : '--', operand: expression(ctx.expression()), at: place };
  }
  if (ctx instanceof PreOpExpressionContext || ctx instanceof NegExpressionContext) {
    return unary(ctx.getChild(0).getText() as UnaryExpression['operator'], ctx.expression(), place);
  }
  throw new TypeError(`no conversion for ${ctx.constructor.name}`);
}

export function expressions(ctx: ExpressionListContext | null | undefined): Expression[] {
  return ctx ? ctx.expression_list().map(expression) : [];
}

const isTwoSided = (ctx: ExpressionContext): ctx is TwoSided =>
  BINARY_CONTEXTS.some((context) => ctx instanceof context);

/** A chain such as `a + b + c …` leans to the left and may be longer than the stack is deep. */
function chain(outermost: TwoSided): Expression {
  const links = [outermost];
  for (let left = outermost.expression(0); isTwoSided(left); left = left.expression(0)) links.push(left);
  const innermost = links[links.length - 1] as TwoSided;
  return links.reduceRight(
    (left, link) => binary(operatorOf(link), left, expression(link.expression(1)), at(link)),
    expression(innermost.expression(0)),
  );
}

/** The operator's tokens stand between the operands; `> =` and `> >` come in pieces. */
function operatorOf(ctx: TwoSided): BinaryExpression['operator'] {
  let operator = '';
  for (let i = 1; i < ctx.getChildCount() - 1; i++) {
    operator += ctx.getChild(i).getText();
  }
  return (operator === '<>' ? '!=' : operator) as BinaryExpression['operator'];
}

/** `-1` is one literal; the least Integer and Long are none, as their digits alone are out of range. */
function unary(
  operator: UnaryExpression['operator'],
  ctx: ExpressionContext,
  place: ReturnType<typeof at>,
): Expression {
  const operand = expression(ctx);
  if (operator === '-' && isWholeNumber(operand)) {
    return { ...operand, value: negated(operand.value), at: place };
  }
  return { kind: 'Unary', operator, operand, at: place };
}

function isWholeNumber(operand: Expression): operand is Literal {
  if (operand.kind !== 'Literal') return false;
  if (operand.type === 'Integer') return Number(operand.value) < 2 ** 31;
  return operand.type === 'Long' && BigInt(operand.value as bigint) < 2n ** 63n;
}
