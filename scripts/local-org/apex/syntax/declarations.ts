/** Classes, interfaces and enums. */
import type {
  ClassDeclarationContext,
  EnumDeclarationContext,
  InterfaceDeclarationContext,
  TypeDeclarationContext,
} from '@apexdevtools/apex-parser';
import { fault } from '../../errors/catalogue.ts';
import { compileErrors } from '../../errors/compile-errors.ts';
import { classMember, interfaceMethod } from './members.ts';
import { modifiers } from './modifiers.ts';
import type { ClassDeclaration, EnumDeclaration, InterfaceDeclaration, Modifiers, TypeDeclaration } from './nodes.ts';
import { at } from './place.ts';
import { typeList, typeRef } from './type-refs.ts';

export function typeDeclaration(ctx: TypeDeclarationContext): TypeDeclaration {
  const words = modifiers(ctx.modifier_list());
  const type = ctx.classDeclaration();
  if (type) {
    return classDeclaration(type, words);
  }
  const face = ctx.interfaceDeclaration();
  return face ? interfaceDeclaration(face, words) : enumDeclaration(ctx.enumDeclaration(), words);
}

export function classDeclaration(ctx: ClassDeclarationContext, words: Modifiers): ClassDeclaration {
  const parent = ctx.typeRef();
  return {
    kind: 'Class',
    name: ctx.id().getText(),
    modifiers: words,
    superclass: parent ? typeRef(parent) : null,
    interfaces: typeList(ctx.typeList()),
    members: ctx.classBody().classBodyDeclaration_list().map(classMember),
    at: at(ctx.id()),
  };
}

/** An interface extends one other at most. */
export function interfaceDeclaration(ctx: InterfaceDeclarationContext, words: Modifiers): InterfaceDeclaration {
  const interfaces = typeList(ctx.typeList());
  const second = interfaces[1];
  if (second !== undefined) throw fault(compileErrors.syntax, ["Expecting '{' but was: ','"], null, second.at);
  return {
    kind: 'Interface',
    name: ctx.id().getText(),
    modifiers: words,
    interfaces,
    methods: ctx.interfaceBody().interfaceMethodDeclaration_list().map(interfaceMethod),
    at: at(ctx.id()),
  };
}

export function enumDeclaration(ctx: EnumDeclarationContext, words: Modifiers): EnumDeclaration {
  return {
    kind: 'Enum',
    name: ctx.id().getText(),
    modifiers: words,
    values: (ctx.enumConstants()?.id_list() ?? []).map((id) => ({ name: id.getText(), at: at(id) })),
    at: at(ctx.id()),
  };
}
