/** `switch on`. */
import type { SwitchStatementContext, WhenLiteralContext, WhenValueContext } from '@apexdevtools/apex-parser';
import { expression } from './expressions.ts';
import { literal } from './literals.ts';
import type { Expression, SwitchStatement, WhenClause } from './nodes.ts';
import { at } from './place.ts';
import { block } from './statements.ts';
import { typeRef } from './type-refs.ts';

export function switchStatement(ctx: SwitchStatementContext): SwitchStatement {
  return {
    kind: 'Switch',
    subject: expression(ctx.expression()),
    whens: ctx
      .whenControl_list()
      .map((when) => ({ match: match(when.whenValue()), body: block(when.block()), at: at(when) })) as WhenClause[],
    at: at(ctx),
  };
}

function match(ctx: WhenValueContext): WhenClause['match'] {
  if (ctx.ELSE()) {
    return { kind: 'else' };
  }
  const type = ctx.typeRef();
  if (type) {
    return { kind: 'type', type: typeRef(type), name: ctx.id().getText() };
  }
  return { kind: 'values', values: ctx.whenLiteral_list().map(whenLiteral) };
}

function whenLiteral(ctx: WhenLiteralContext): Expression {
  const inner = ctx.whenLiteral();
  if (inner) {
    return whenLiteral(inner);
  }
  const name = ctx.qualifiedName();
  if (name) {
    const [first, ...rest] = name.id_list();
    let value: Expression = { kind: 'Name', name: first?.getText() ?? '', at: at(ctx) };
    for (const id of rest) {
      value = { kind: 'FieldAccess', target: value, name: id.getText(), isSafe: false, at: at(id) };
    }
    return value;
  }
  return literal(ctx, signs(ctx));
}

/** @returns the signs before a number, `-` when they negate it */
function signs(ctx: WhenLiteralContext): string {
  const minus = ctx.SUB_list().length;
  return minus % 2 === 1 ? '-' : '';
}
