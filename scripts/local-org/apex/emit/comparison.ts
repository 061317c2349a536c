/** Equality and order. Apex Developer Guide, "Expression Operators". */
import type { BinaryExpression, Expression } from '../syntax/nodes.ts';
import type { BodyContext } from './body-context.ts';
import { expression } from './expression.ts';
import { typeName } from './names.ts';
import { isNonNull } from './non-null.ts';

/** Held as JavaScript primitives or single instances: `===` is their equality. */
const SIMPLE = new Set(['Integer', 'Long', 'Boolean']);

export function equality(e: BinaryExpression, cx: BodyContext): string {
  const isNegated = e.operator.startsWith('!');
  const [leftType, rightType] = [typeName(cx.typeOf(e.left)), typeName(cx.typeOf(e.right))];
  const [left, right] = [
    asMoment(single(e.left, e.right, cx), leftType, rightType),
    asMoment(single(e.right, e.left, cx), rightType, leftType),
  ];
  if (leftType === 'null' || rightType === 'null' || (SIMPLE.has(leftType) && leftType === rightType)) {
    return `(${left} ${isNegated ? '!==' : '==='} ${right})`;
  }
  const not = isNegated ? '!' : '';
  if (e.operator === '===' || e.operator === '!==') return `${not}isSame(${left}, ${right})`;
  if (leftType === 'String' && rightType === 'String') return `${not}equalStrings(${left}, ${right})`;
  const isText = (type: string): boolean => type === 'String' || type === 'Id';
  return `${not}${isText(leftType) && isText(rightType) ? 'equalText' : 'equalValues'}(${left}, ${right})`;
}

/** A day is its midnight, GMT, beside a moment: equal to it as it is neither before nor after. */
function asMoment(code: string, type: string, other: string): string {
  return type === 'Date' && other === 'Datetime' ? `asDatetime(${code})` : code;
}

/** `record == [SELECT …]` takes the one row. */
function single(e: Expression, other: Expression, cx: BodyContext): string {
  const code = expression(e, cx);
  return e.kind === 'Soql' && cx.typeOf(e).kind === 'platform' && cx.typeOf(other).kind === 'sobject'
    ? `single(${code})`
    : code;
}

/** A comparison with null is false; text compares without regard to case, and null text is less than any. */
export function order(e: BinaryExpression, cx: BodyContext): string {
  const [left, right] = [expression(e.left, cx), expression(e.right, cx)];
  const [leftType, rightType] = [typeName(cx.typeOf(e.left)), typeName(cx.typeOf(e.right))];
  const isWhole = (type: string): boolean => type === 'Integer' || type === 'Long';
  if (isWhole(leftType) && isWhole(rightType)) {
    if (isNonNull(e.left, cx) && isNonNull(e.right, cx)) return `(${left} ${e.operator} ${right})`;
    return `${WORDS[e.operator]}Whole(${left}, ${right})`;
  }
  if (leftType === 'String' || leftType === 'Id') return `(orderText(${left}, ${right}) ${e.operator} 0)`;
  return `(orderValues(${left}, ${right}) ${e.operator} 0)`;
}

const WORDS: Readonly<Record<string, string>> = {
  '<': 'less',
  '<=': 'lessOrEqual',
  '>': 'greater',
  '>=': 'greaterOrEqual',
};
