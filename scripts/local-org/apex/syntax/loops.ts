/** `for`, `while` and `do`. */
import type { DoWhileStatementContext, ForStatementContext, WhileStatementContext } from '@apexdevtools/apex-parser';
import { expression, expressions } from './expressions.ts';
import type { DoWhileStatement, ForEachStatement, ForStatement, WhileStatement } from './nodes.ts';
import { at } from './place.ts';
import { block, localVariable, statement } from './statements.ts';
import { typeRef } from './type-refs.ts';

export function forStatement(ctx: ForStatementContext): ForStatement | ForEachStatement {
  const control = ctx.forControl();
  const body = ctx.statement() ? statement(ctx.statement()) : null;
  const each = control.enhancedForControl();
  if (each) {
    return {
      kind: 'ForEach',
      type: typeRef(each.typeRef()),
      name: each.id().getText(),
      iterable: expression(each.expression()),
      body,
      at: at(ctx),
    };
  }
  const init = control.forInit();
  const declared = init?.localVariableDeclaration();
  const condition = control.expression();
  return {
    kind: 'For',
    init: init ? (declared ? localVariable(declared) : expressions(init.expressionList())) : null,
    condition: condition ? expression(condition) : null,
    update: expressions(control.forUpdate()?.expressionList()),
    body,
    at: at(ctx),
  };
}

export function whileStatement(ctx: WhileStatementContext): WhileStatement {
  const body = ctx.statement();
  return {
    kind: 'While',
    condition: expression(ctx.parExpression().expression()),
    body: body ? statement(body) : null,
    at: at(ctx),
  };
}

export function doWhileStatement(ctx: DoWhileStatementContext): DoWhileStatement {
  return {
    kind: 'DoWhile',
    body: block(ctx.block()),
    condition: expression(ctx.parExpression().expression()),
    at: at(ctx),
  };
}
