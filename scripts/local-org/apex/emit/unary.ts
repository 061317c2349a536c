/** `!a`, `-a`, `+a`, `~a`. */
import type { UnaryExpression } from '../syntax/nodes.ts';
import type { BodyContext } from './body-context.ts';
import { nonNull } from './expression.ts';
import { typeName } from './names.ts';

export function unary(e: UnaryExpression, cx: BodyContext): string {
  const operand = nonNull(e.operand, cx);
  const type = typeName(cx.typeOf(e.operand));
  switch (e.operator) {
    case '!':
      return `!${operand}`;
    case '~':
      return type === 'Long' ? `BigInt.asIntN(64, ~${operand})` : `(~${operand})`;
    case '-':
      return type === 'Integer'
        ? `(-${operand} | 0)`
        : type === 'Long'
          ? `BigInt.asIntN(64, -${operand})`
          : `negate(${operand})`;
    default:
      return operand;
  }
}
