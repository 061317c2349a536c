/** `while`, `do`, and `for` with a counter. */
import type { DoWhileStatement, ForStatement, WhileStatement } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { checkCondition } from '../expressions/condition.ts';
import { checkExpression } from '../expressions/expression.ts';
import { checkBranch } from './block.ts';
import { localVariable } from './local-variable.ts';

export function whileLoop(node: WhileStatement, body: BodyContext): void {
  checkCondition(node.condition, body);
  checkBranch(node.body, { ...body, isInLoop: true });
}

export function doWhile(node: DoWhileStatement, body: BodyContext): void {
  checkBranch(node.body, { ...body, isInLoop: true });
  checkCondition(node.condition, body);
}

export function forLoop(node: ForStatement, body: BodyContext): void {
  const inner: BodyContext = { ...body, scope: body.scope.inner(), isInLoop: true };
  if (node.init !== null) {
    if ('kind' in node.init) {
      localVariable(node.init, inner);
    } else {
      node.init.forEach((expression) => checkExpression(expression, inner));
    }
  }
  if (node.condition !== null) {
    checkCondition(node.condition, inner);
  }
  node.update.forEach((expression) => checkExpression(expression, inner));
  checkBranch(node.body, inner);
}
