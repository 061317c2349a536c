/** Binary expressions. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { BinaryExpression } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { OBJECT } from '../known.ts';
import type { ApexType } from '../type.ts';
import { typeName } from '../type-names.ts';
import { checkValue } from './expression.ts';
import { operatorType } from './operators.ts';
import { joinTypes } from './ternary.ts';

export function binary(node: BinaryExpression, body: BodyContext, expected: ApexType | null): ApexType {
  const isCoalescing = node.operator === '??';
  const left = checkValue(node.left, body, isCoalescing ? expected : null);
  const right = checkValue(node.right, body, isCoalescing ? expected : null);
  if (!isCoalescing) {
    return operatorType(node.operator, left, right, node.at, body);
  }
  const joined = joinTypes(left, right);
  if (joined === undefined) {
    body.unit.report(compileErrors.ternaryMismatch, node.at, typeName(left), typeName(right));
  }
  return joined ?? expected ?? OBJECT;
}
