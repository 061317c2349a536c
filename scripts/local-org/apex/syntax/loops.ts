/** `for`, `while` and `do`. */
import type { DoWhileStatementContext, ForStatementContext, WhileStatementContext } from '@apexdevtools/apex-parser';
import { fault } from '../../errors/catalogue.ts';
import { compileErrors } from '../../errors/compile-errors.ts';
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
  const update = expressions(control.forUpdate()?.expressionList());
  if (update.length > 1) throw fault(compileErrors.syntax, ["Expecting ')' but was: ','"], null, update[1]!.at);
  return {
    kind: 'For',
    init: init ? (declared ? localVariable(declared) : expressions(init.expressionList())) : null,
    condition: condition ? expression(condition) : null,
    update,
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
