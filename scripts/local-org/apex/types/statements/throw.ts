/** `throw`. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { ThrowStatement } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { checkValue } from '../expressions/expression.ts';
import { isException } from '../hierarchy.ts';
import { isUnknown } from '../known.ts';
import { lackingAbove } from '../lacking.ts';
import { typeName } from '../type-names.ts';

export function throwStatement(node: ThrowStatement, body: BodyContext): void {
  const type = checkValue(node.value, body);
  if (!isUnknown(type) && type.kind !== 'null' && !isException(type) && !isUnknown(lackingAbove(type))) {
    body.unit.report(compileErrors.notThrowable, node.value.at, typeName(type));
  }
}
