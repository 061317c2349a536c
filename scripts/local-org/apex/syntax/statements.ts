/** Statements: which construct it is; loops, DML and switches have files of their own. */
import type {
  BlockContext,
  LocalVariableDeclarationContext,
  StatementContext,
  TryStatementContext,
  VariableDeclaratorsContext,
} from '@apexdevtools/apex-parser';
import { fault } from '../../errors/catalogue.ts';
import { compileErrors } from '../../errors/compile-errors.ts';
import { dmlStatement } from './dml.ts';
import { expression, expressions } from './expressions.ts';
import { doWhileStatement, forStatement, whileStatement } from './loops.ts';
import { modifiers } from './modifiers.ts';
import type { Block, Declarator, LocalVariable, Statement, TryStatement } from './nodes.ts';
import { at, atToken } from './place.ts';
import { switchStatement } from './switches.ts';
import { typeRef, typeRefOfName } from './type-refs.ts';

export function block(ctx: BlockContext): Block {
  return { kind: 'Block', statements: ctx.statement_list().map(statement), at: at(ctx) };
}

export function statement(ctx: StatementContext): Statement {
  const place = at(ctx);
  const plain = ctx.expressionStatement();
  if (plain) {
    return { kind: 'ExpressionStatement', expression: expression(plain.expression()), at: place };
  }
  const local = ctx.localVariableDeclarationStatement();
  if (local) {
    return localVariable(local.localVariableDeclaration());
  }
  const branch = ctx.ifStatement();
  if (branch) {
    const [then, otherwise] = branch.statement_list().map(statement) as [Statement, Statement | undefined];
    return {
      kind: 'If',
      condition: expression(branch.parExpression().expression()),
      then,
      otherwise: otherwise ?? null,
      at: place,
    };
  }
  const result = ctx.returnStatement();
  if (result) {
    const value = result.expression();
    return { kind: 'Return', value: value ? expression(value) : null, at: place };
  }
  const inner = ctx.block();
  if (inner) {
    return block(inner);
  }
  const thrown = ctx.throwStatement();
  if (thrown) {
    return { kind: 'Throw', value: expression(thrown.expression()), at: place };
  }
  if (ctx.breakStatement()) {
    return { kind: 'Break', at: place };
  }
  if (ctx.continueStatement()) {
    return { kind: 'Continue', at: place };
  }
  return compound(ctx);
}

function compound(ctx: StatementContext): Statement {
  const loop = ctx.forStatement();
  if (loop) {
    return forStatement(loop);
  }
  const whileLoop = ctx.whileStatement();
  if (whileLoop) {
    return whileStatement(whileLoop);
  }
  const doLoop = ctx.doWhileStatement();
  if (doLoop) {
    return doWhileStatement(doLoop);
  }
  const attempt = ctx.tryStatement();
  if (attempt) {
    return tryStatement(attempt);
  }
  const choice = ctx.switchStatement();
  if (choice) {
    return switchStatement(choice);
  }
  const runAs = ctx.runAsStatement();
  if (runAs) {
    const [user] = expressions(runAs.expressionList());
    return {
      kind: 'RunAs',
      user: user ?? { kind: 'Literal', type: 'null', value: null, at: at(ctx) },
      body: block(runAs.block()),
      at: at(ctx),
    };
  }
  return dmlStatement(ctx);
}

/** What a variable of a body cannot be: it is seen in its block alone. */
const OF_MEMBERS = new Set(['private', 'protected', 'public', 'global', 'static', 'abstract', 'virtual', 'override']);

export function localVariable(ctx: LocalVariableDeclarationContext): LocalVariable {
  const { words } = modifiers(ctx.modifier_list());
  const misfit = words.find((word) => OF_MEMBERS.has(word));
  if (misfit !== undefined) throw fault(compileErrors.modifierNotAllowed, [misfit, 'locals'], null, at(ctx));
  return {
    kind: 'LocalVariable',
    type: typeRef(ctx.typeRef()),
    declarators: declarators(ctx.variableDeclarators()),
    isFinal: words.includes('final'),
    at: at(ctx),
  };
}

export function declarators(ctx: VariableDeclaratorsContext): Declarator[] {
  return ctx.variableDeclarator_list().map((item) => {
    const initial = item.expression();
    return { name: item.id().getText(), initial: initial ? expression(initial) : null, at: at(item) };
  });
}

function tryStatement(ctx: TryStatementContext): TryStatement {
  const last = ctx.finallyBlock();
  return {
    kind: 'Try',
    body: block(ctx.block()),
    catches: ctx.catchClause_list().map((clause) => ({
      type: typeRefOfName(clause.qualifiedName()),
      name: clause.id().getText(),
      body: block(clause.block()),
      at: atToken(clause.start),
    })),
    finally: last ? block(last.block()) : null,
    at: at(ctx),
  };
}
