/** `!a`, `-a`, `+a`, `~a`, `++a`, `a++`. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { PostfixExpression, UnaryExpression } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { BOOLEAN, isNumeric, isPrimitive, isUnknown, UNKNOWN } from '../known.ts';
import type { ApexType } from '../type.ts';
import { typeName } from '../type-names.ts';
import { checkWritable } from './assign.ts';
import { checkValue } from './expression.ts';

const MISFITS = {
  '++': compileErrors.incrementOperand,
  '--': compileErrors.decrementOperand,
  '~': compileErrors.negatedBits,
  '-': compileErrors.negatedOperand,
  '+': compileErrors.negatedOperand,
} as const;

export function unary(node: UnaryExpression, body: BodyContext): ApexType {
  const type = checkValue(node.operand, body);
  if (isUnknown(type)) {
    return node.operator === '!' ? BOOLEAN : type;
  }
  if (node.operator === '!') {
    if (!isPrimitive(type, 'Boolean')) {
      body.unit.report(compileErrors.notOfBoolean, node.at, '!');
    }
    return BOOLEAN;
  }
  // A plus too many before a text is taken, `'a' + +'b'`.
  if (node.operator === '+' && isPrimitive(type, 'String')) return type;
  if (node.operator === '~' ? !isPrimitive(type, 'Integer', 'Long') : !isNumeric(type)) {
    body.unit.report(MISFITS[node.operator], node.at, typeName(type));
    return UNKNOWN;
  }
  if (node.operator === '++' || node.operator === '--') {
    checkWritable(node.operand, body);
  }
  return type;
}

export function postfix(node: PostfixExpression, body: BodyContext): ApexType {
  const type = checkValue(node.operand, body);
  if (!isUnknown(type) && !isNumeric(type)) {
    body.unit.report(compileErrors.postfixOperand, node.at, typeName(type));
    return UNKNOWN;
  }
  checkWritable(node.operand, body);
  return type;
}
