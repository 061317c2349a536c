/** An expression for its effect: a call, an assignment, an increment. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { ExpressionStatement } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { checkExpression } from '../expressions/expression.ts';

const EFFECTS = new Set([
  'MethodCall',
  'ConstructorCall',
  'Assign',
  'Postfix',
  'NewObject',
  'NewCollection',
  'Soql',
  'Sosl',
]);

export function expressionStatement(node: ExpressionStatement, body: BodyContext): void {
  const { expression } = node;
  const isIncrement = expression.kind === 'Unary' && (expression.operator === '++' || expression.operator === '--');
  if (!EFFECTS.has(expression.kind) && !isIncrement) {
    body.unit.report(compileErrors.notAStatement, expression.at);
  }
  checkExpression(expression, body);
}
