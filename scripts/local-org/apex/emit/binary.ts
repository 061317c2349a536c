/** `a + b`, `a && b`, `a == b`, `a ?? b` … chosen by the operands' types. */
import type { BinaryExpression, Expression } from '../syntax/nodes.ts';
import type { ApexType, PrimitiveName } from '../types/type.ts';
import { arithmetic, isShift, wider } from './arithmetic.ts';
import type { BodyContext } from './body-context.ts';
import { equality, order } from './comparison.ts';
import { concatenation } from './concatenation.ts';
import { expressionAs } from './conversion.ts';
import { nonNull } from './expression.ts';
import { typeName } from './names.ts';
import { isNonNull } from './non-null.ts';
import { singleRecord } from './soql.ts';

export function binary(e: BinaryExpression, cx: BodyContext): string {
  switch (e.operator) {
    case '&&':
    case '||':
      return `(${logicalOperands(e)
        .map((operand) => nonNull(operand, cx))
        .join(` ${e.operator} `)})`;
    case '??': {
      const type = cx.typeOf(e);
      const left =
        e.left.kind === 'Soql' && type.kind === 'sobject'
          ? singleRecord(e.left, true, cx)
          : expressionAs(e.left, type, cx);
      return `(${left} ?? ${expressionAs(e.right, type, cx)})`;
    }
    case '==':
    case '!=':
    case '===':
    case '!==':
      return equality(e, cx);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return order(e, cx);
    default:
      return calculation(e.operator, e.left, e.right, cx.typeOf(e), cx);
  }
}

/** @returns the operands of a chain of one operator, which may be longer than the stack is deep, from left to right */
function logicalOperands(e: BinaryExpression): Expression[] {
  const operands: Expression[] = [e.right];
  let { left } = e;
  while (left.kind === 'Binary' && left.operator === e.operator) {
    operands.push(left.right);
    left = left.left;
  }
  return [left, ...operands.reverse()];
}

/** Emits the arithmetic operators; compound assignment comes here too, its left side already read. */
export function calculation(
  operator: string,
  left: Expression,
  right: Expression,
  result: ApexType,
  cx: BodyContext,
  leftCode?: string,
): string {
  const [leftType, rightType] = [typeName(cx.typeOf(left)), typeName(cx.typeOf(right))];
  if (typeName(result) === 'String') return concatenation(left, right, cx, leftCode);
  if (leftType === 'Date' || leftType === 'Datetime' || leftType === 'Time') {
    const first = leftCode ?? nonNull(left, cx);
    return `${operator === '+' ? 'add' : 'subtract'}${leftType}(${first}, ${nonNull(right, cx)})`;
  }
  if (rightType === 'Date' || rightType === 'Datetime' || rightType === 'Time')
    return `add${rightType}(${nonNull(right, cx)}, ${nonNull(left, cx)})`;
  const type = isShift(operator) ? leftType : wider(leftType, rightType);
  const first = leftCode === undefined ? certain(left, type, cx) : convertRead(leftCode, left, leftType, type, cx);
  const second = isShift(operator) ? shiftCount(type, right, cx) : certain(right, type, cx);
  return arithmetic(operator, type, first, second);
}

/** What is shifted keeps its type, however wide the count is. */
function shiftCount(shifted: string, count: Expression, cx: BodyContext): string {
  const isNarrowed = shifted === 'Integer' && typeName(cx.typeOf(count)) === 'Long';
  return isNarrowed ? `Number(BigInt.asIntN(32, ${certain(count, 'Long', cx)}))` : certain(count, shifted, cx);
}

/** The operand as the named type, not null. */
function certain(e: Expression, type: string, cx: BodyContext): string {
  const code = expressionAs(e, { kind: 'primitive', name: type as PrimitiveName }, cx);
  return isNonNull(e, cx) ? code : `(${code} ?? npe())`;
}

function convertRead(code: string, e: Expression, from: string, to: string, cx: BodyContext): string {
  const value = isNonNull(e, cx) ? code : `(${code} ?? npe())`;
  return from === to ? value : `as${to}(${value})`;
}
