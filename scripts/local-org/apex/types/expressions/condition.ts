/** A condition of `if`, `while`, `for`, `? :`. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { Expression } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { isPrimitive, isUnknown } from '../known.ts';
import { typeName } from '../type-names.ts';
import { checkExpression } from './expression.ts';

export function checkCondition(node: Expression, body: BodyContext): void {
  const type = checkExpression(node, body);
  if (!isPrimitive(type, 'Boolean') && !isUnknown(type) && type.kind !== 'null') {
    body.unit.report(compileErrors.conditionNotBoolean, node.at, typeName(type));
  }
}
