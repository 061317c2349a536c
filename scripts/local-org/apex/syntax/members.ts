/** What stands between a class's braces. */
import type {
  AnonymousMemberDeclarationContext,
  ClassBodyDeclarationContext,
  FieldDeclarationContext,
  FormalParametersContext,
  InterfaceMethodDeclarationContext,
  MemberDeclarationContext,
  MethodDeclarationContext,
  PropertyDeclarationContext,
} from '@apexdevtools/apex-parser';
import { fault, type LocalOrgError } from '../../errors/catalogue.ts';
import { compileErrors } from '../../errors/compile-errors.ts';
import { classDeclaration, enumDeclaration, interfaceDeclaration } from './declarations.ts';
import { modifiers } from './modifiers.ts';
import type {
  Accessor,
  FieldDeclaration,
  Member,
  MethodDeclaration,
  Modifiers,
  Parameter,
  Position,
  PropertyDeclaration,
} from './nodes.ts';
import { at } from './place.ts';
import { block, declarators } from './statements.ts';
import { typeRef, voidRef } from './type-refs.ts';

export function classMember(ctx: ClassBodyDeclarationContext): Member {
  const body = ctx.block();
  if (body) {
    return { kind: 'Initializer', isStatic: Boolean(ctx.STATIC()), body: block(body), at: at(ctx) };
  }
  const declaration = ctx.memberDeclaration();
  if (!declaration) {
    throw unexpected(ctx.getText(), at(ctx));
  }
  return member(declaration, modifiers(ctx.modifier_list()));
}

/** Our grammar lets it pass, the platform's does not. */
function unexpected(text: string, place: Position): LocalOrgError {
  return fault(compileErrors.syntax, [`Unexpected token '${text}'.`], null, place);
}

/** A declared member; anonymous blocks have no constructors. */
export function member(ctx: MemberDeclarationContext | AnonymousMemberDeclarationContext, words: Modifiers): Member {
  const method = ctx.methodDeclaration();
  if (method) {
    return methodDeclaration(method, words);
  }
  const field = ctx.fieldDeclaration();
  if (field) {
    return fieldDeclaration(field, words);
  }
  const property = ctx.propertyDeclaration();
  if (property) {
    return propertyDeclaration(property, words);
  }
  const constructor = 'constructorDeclaration' in ctx ? ctx.constructorDeclaration() : null;
  if (constructor) {
    return {
      kind: 'Constructor',
      name: constructor.qualifiedName().getText(),
      modifiers: words,
      parameters: parameters(constructor.formalParameters()),
      body: block(constructor.block()),
      at: at(constructor),
    };
  }
  const inner = ctx.classDeclaration();
  if (inner) {
    return classDeclaration(inner, words);
  }
  const face = ctx.interfaceDeclaration();
  return face ? interfaceDeclaration(face, words) : enumDeclaration(ctx.enumDeclaration(), words);
}

export function interfaceMethod(ctx: InterfaceMethodDeclarationContext): MethodDeclaration {
  return {
    kind: 'Method',
    name: ctx.id().getText(),
    modifiers: modifiers(ctx.modifier_list()),
    returns: ctx.typeRef() ? typeRef(ctx.typeRef()) : voidRef(at(ctx)),
    parameters: parameters(ctx.formalParameters()),
    body: null,
    at: at(ctx.id()),
  };
}

function methodDeclaration(ctx: MethodDeclarationContext, words: Modifiers): MethodDeclaration {
  const body = ctx.block();
  return {
    kind: 'Method',
    name: ctx.id().getText(),
    modifiers: words,
    returns: ctx.typeRef() ? typeRef(ctx.typeRef()) : voidRef(at(ctx)),
    parameters: parameters(ctx.formalParameters()),
    body: body ? block(body) : null,
    at: at(ctx.id()),
  };
}

function fieldDeclaration(ctx: FieldDeclarationContext, words: Modifiers): FieldDeclaration {
  return {
    kind: 'Field',
    modifiers: words,
    type: typeRef(ctx.typeRef()),
    declarators: declarators(ctx.variableDeclarators()),
    at: at(ctx),
  };
}

function propertyDeclaration(ctx: PropertyDeclarationContext, words: Modifiers): PropertyDeclaration {
  let getter: Accessor | null = null;
  let setter: Accessor | null = null;
  const parts = ctx.propertyBlock_list();
  if (parts.length === 0) {
    throw unexpected('}', at(ctx));
  }
  for (const part of parts) {
    if ((part.getter() ? getter : setter) !== null) {
      throw unexpected(part.getText(), at(part));
    }
    const accessor = part.getter() ?? part.setter();
    const body = accessor.block();
    const node: Accessor = {
      modifiers: modifiers(part.modifier_list()),
      body: body ? block(body) : null,
      at: at(part),
    };
    if (part.getter()) {
      getter = node;
    } else {
      setter = node;
    }
  }
  return {
    kind: 'Property',
    name: ctx.id().getText(),
    modifiers: words,
    type: typeRef(ctx.typeRef()),
    getter,
    setter,
    at: at(ctx.id()),
  };
}

function parameters(ctx: FormalParametersContext): Parameter[] {
  return (ctx.formalParameterList()?.formalParameter_list() ?? []).map((item) => ({
    kind: 'Parameter',
    name: item.id().getText(),
    type: typeRef(item.typeRef()),
    isFinal: modifiers(item.modifier_list()).words.includes('final'),
    at: at(item.id()),
  }));
}
