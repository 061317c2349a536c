/** DML statements. */
import type { AccessLevelContext, ExpressionContext, StatementContext } from '@apexdevtools/apex-parser';
import { expression } from './expressions.ts';
import type { AccessWord, DmlStatement } from './nodes.ts';
import { at } from './place.ts';
import { typeRefOfName } from './type-refs.ts';

interface PlainDml {
  accessLevel(): AccessLevelContext;
  expression(): ExpressionContext;
}

export function dmlStatement(ctx: StatementContext): DmlStatement {
  const upsert = ctx.upsertStatement();
  if (upsert) {
    const key = upsert.qualifiedName();
    return { ...plain(ctx, 'upsert', upsert), externalId: key ? typeRefOfName(key) : null };
  }
  const merge = ctx.mergeStatement();
  if (merge) {
    const [target, other] = merge.expression_list();
    return {
      kind: 'Dml',
      operation: 'merge',
      access: access(merge.accessLevel()),
      externalId: null,
      at: at(ctx),
      target: expression(target!),
      mergeWith: expression(other!),
    };
  }
  const insert = ctx.insertStatement();
  if (insert) {
    return plain(ctx, 'insert', insert);
  }
  const update = ctx.updateStatement();
  if (update) {
    return plain(ctx, 'update', update);
  }
  const undelete = ctx.undeleteStatement();
  return undelete ? plain(ctx, 'undelete', undelete) : plain(ctx, 'delete', ctx.deleteStatement());
}

function plain(ctx: StatementContext, operation: DmlStatement['operation'], dml: PlainDml): DmlStatement {
  return {
    kind: 'Dml',
    operation,
    access: access(dml.accessLevel()),
    target: expression(dml.expression()),
    externalId: null,
    mergeWith: null,
    at: at(ctx),
  };
}

function access(ctx: AccessLevelContext | null): AccessWord {
  return ctx ? (ctx.USER() ? 'user' : 'system') : null;
}
