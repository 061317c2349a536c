/** Type references: `Map<String, List<Account>>[]`, `Outer.Inner`. */
import type { QualifiedNameContext, TypeListContext, TypeNameContext, TypeRefContext } from '@apexdevtools/apex-parser';
import type { Position, TypeRef } from './nodes.ts';
import { at } from './place.ts';

export function typeRef(ctx: TypeRefContext): TypeRef {
  return {
    kind: 'TypeRef',
    names: ctx.typeName_list().map(typeName),
    arrayDepth: ctx.arraySubscripts()?.LBRACK_list().length ?? 0,
    at: at(ctx),
  };
}

export function typeList(ctx: TypeListContext | null): TypeRef[] {
  return ctx === null || ctx === undefined ? [] : ctx.typeRef_list().map(typeRef);
}

/** A dotted name where only a type can stand: the exception of a catch, the field of an upsert. */
export function typeRefOfName(ctx: QualifiedNameContext): TypeRef {
  return {
    kind: 'TypeRef',
    names: ctx.id_list().map((id) => ({ name: id.getText(), args: [] })),
    arrayDepth: 0,
    at: at(ctx),
  };
}

export function voidRef(place: Position): TypeRef {
  return { kind: 'TypeRef', names: [{ name: 'void', args: [] }], arrayDepth: 0, at: place };
}

function typeName(ctx: TypeNameContext): TypeRef['names'][number] {
  const word = ctx.id() ?? ctx.LIST() ?? ctx.SET() ?? ctx.MAP();
  return { name: word.getText(), args: typeList(ctx.typeArguments()?.typeList() ?? null) };
}
