/** `{ … }`: a scope of its own; what follows a jump is never reached. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { Block, Statement } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { completes } from './completion.ts';
import { checkStatement } from './statement.ts';

export function block(node: Block, body: BodyContext): void {
  checkStatements(node.statements, { ...body, scope: body.scope.inner() });
}

export function checkStatements(statements: readonly Statement[], body: BodyContext): void {
  let isReached = true;
  for (const statement of statements) {
    if (!isReached) {
      body.unit.report(compileErrors.unreachable, statement.at);
      isReached = true;
    }
    checkStatement(statement, body);
    isReached = completes(statement);
  }
}

/** The statement under an `if` or a loop, which has its own scope even without braces. */
export function checkBranch(statement: Statement | null, body: BodyContext): void {
  if (statement !== null) {
    checkStatement(statement, { ...body, scope: body.scope.inner() });
  }
}
