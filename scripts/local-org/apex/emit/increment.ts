/** `i++`, `--i`. */
import type { PostfixExpression, UnaryExpression } from '../syntax/nodes.ts';
import { arithmetic } from './arithmetic.ts';
import type { BodyContext } from './body-context.ts';
import { isNonNull } from './non-null.ts';
import { typeName } from './names.ts';
import { reference } from './reference.ts';

/** @param givesOld the value of the expression is the one before, as in `i++` */
export function increment(e: PostfixExpression | UnaryExpression, cx: BodyContext, givesOld: boolean): string {
  const type = typeName(cx.typeOf(e.operand));
  const { read, write } = reference(e.operand, cx, true);
  const operator = e.operator === '++' ? '+' : '-';
  const value = isNonNull(e.operand, cx) ? read : `(${read} ?? npe())`;
  const one = type === 'Long' ? '1n' : type === 'Integer' ? '1' : type === 'Double' ? 'asDouble(1)' : 'asDecimal(1)';
  if (!givesOld) return `(${write(arithmetic(operator, type, value, one))})`;
  const old = cx.temporary();
  return `(${old} = ${value}, ${write(arithmetic(operator, type, old, one))}, ${old})`;
}
