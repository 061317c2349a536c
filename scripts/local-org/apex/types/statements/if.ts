/** `if … else …`. */
import type { IfStatement } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { checkCondition } from '../expressions/condition.ts';
import { checkBranch } from './block.ts';

export function ifStatement(node: IfStatement, body: BodyContext): void {
  checkCondition(node.condition, body);
  checkBranch(node.then, body);
  checkBranch(node.otherwise, body);
}
