/** `return`. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { ReturnStatement } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { checkAssigned } from '../expressions/assignable.ts';
import { checkExpression } from '../expressions/expression.ts';
import { typeName } from '../type-names.ts';

export function returnStatement(node: ReturnStatement, body: BodyContext): void {
  const { returns } = body;
  if (body.isInitializer) {
    body.unit.report(compileErrors.returnOutside, node.at);
    return;
  }
  if (node.value === null) {
    if (returns !== null && returns.kind !== 'void') {
      body.unit.report(compileErrors.missingReturnValue, node.at, typeName(returns));
    }
    return;
  }
  if (returns === null || returns.kind === 'void') {
    checkExpression(node.value, body);
    body.unit.report(compileErrors.voidReturnsValue, node.at);
    return;
  }
  checkAssigned(node.value, returns, body, node.at);
}
