/** A statement of any kind. */
import type { Statement } from '../../syntax/nodes.ts';
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { BodyContext } from '../context.ts';
import { block } from './block.ts';
import { dml } from './dml.ts';
import { expressionStatement } from './expression-statement.ts';
import { forEach } from './for-each.ts';
import { ifStatement } from './if.ts';
import { localVariable } from './local-variable.ts';
import { doWhile, forLoop, whileLoop } from './loops.ts';
import { returnStatement } from './return.ts';
import { runAs } from './run-as.ts';
import { switchStatement } from './switch.ts';
import { throwStatement } from './throw.ts';
import { tryStatement } from './try.ts';

export function checkStatement(node: Statement, body: BodyContext): void {
  switch (node.kind) {
    case 'Block':
      return block(node, body);
    case 'LocalVariable':
      return localVariable(node, body);
    case 'ExpressionStatement':
      return expressionStatement(node, body);
    case 'If':
      return ifStatement(node, body);
    case 'While':
      return whileLoop(node, body);
    case 'DoWhile':
      return doWhile(node, body);
    case 'For':
      return forLoop(node, body);
    case 'ForEach':
      return forEach(node, body);
    case 'Try':
      return tryStatement(node, body);
    case 'Throw':
      return throwStatement(node, body);
    case 'Return':
      return returnStatement(node, body);
    case 'Break':
    case 'Continue':
      if (!body.isInLoop) {
        body.unit.report(compileErrors.outsideLoop, node.at, node.kind);
      }
      return;
    case 'Switch':
      return switchStatement(node, body);
    case 'Dml':
      return dml(node, body);
    case 'RunAs':
      return runAs(node, body);
  }
}
