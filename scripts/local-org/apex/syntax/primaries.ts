/** The smallest expressions: names, literals, `this`, `Foo.class`, queries. */
import {
  IdPrimaryContext,
  LiteralPrimaryContext,
  SoqlPrimaryContext,
  SoslPrimaryContext,
  SuperPrimaryContext,
  ThisPrimaryContext,
  TypeRefPrimaryContext,
  VoidPrimaryContext,
  type PrimaryContext,
} from '@apexdevtools/apex-parser';
import { literal } from './literals.ts';
import type { Expression } from './nodes.ts';
import { at } from './place.ts';
import { soqlExpression, soslExpression } from './queries.ts';
import { typeRef, voidRef } from './type-refs.ts';

export function primary(ctx: PrimaryContext): Expression {
  const place = at(ctx);
  if (ctx instanceof IdPrimaryContext) {
    return { kind: 'Name', name: ctx.id().getText(), at: place };
  }
  if (ctx instanceof LiteralPrimaryContext) {
    return literal(ctx.literal());
  }
  if (ctx instanceof ThisPrimaryContext) {
    return { kind: 'This', at: place };
  }
  if (ctx instanceof SuperPrimaryContext) {
    return { kind: 'Super', at: place };
  }
  if (ctx instanceof TypeRefPrimaryContext) {
    return { kind: 'ClassLiteral', type: typeRef(ctx.typeRef()), at: place };
  }
  if (ctx instanceof VoidPrimaryContext) {
    return { kind: 'ClassLiteral', type: voidRef(place), at: place };
  }
  if (ctx instanceof SoqlPrimaryContext) {
    return soqlExpression(ctx.soqlLiteral());
  }
  if (ctx instanceof SoslPrimaryContext) {
    return soslExpression(ctx.soslLiteral());
  }
  throw new TypeError(`no conversion for ${ctx.constructor.name}`);
}
