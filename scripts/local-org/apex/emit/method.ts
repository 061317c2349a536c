/** Methods: static ones become functions of the unit, instance ones members of the class. */
import type { MethodDeclaration } from '../syntax/nodes.ts';
import type { ClassSymbol, MethodSymbol } from '../types/symbols.ts';
import { typeText } from '../values/apex-type-names.ts';
import { emitFunction, parameterList } from './function-body.ts';
import { functionName, quote } from './names.ts';
import { statements } from './statement.ts';
import type { UnitContext } from './unit-context.ts';

/** @returns the symbol that belongs to a method's declaration. */
function methodSymbol(owner: ClassSymbol, declaration: MethodDeclaration): MethodSymbol {
  const found = owner.methods.get(declaration.name.toLowerCase())?.find((method) => method.declaration === declaration);
  if (found === undefined) throw new Error(`no symbol for ${owner.fullName}.${declaration.name}`);
  return found;
}

export function instanceMethod(unit: UnitContext, owner: ClassSymbol, declaration: MethodDeclaration): void {
  if (declaration.body === null) return;
  emit(unit, owner, methodSymbol(owner, declaration), declaration, (slot) => quote(slot));
}

/** `Set<Id>, String` */
function typesOf({ parameters }: MethodSymbol): string {
  return parameters.map(({ type }) => typeText(type)).join(', ');
}

export function staticMethod(unit: UnitContext, owner: ClassSymbol, declaration: MethodDeclaration): void {
  const method = methodSymbol(owner, declaration);
  const name = functionName(method);
  const isFuture = declaration.modifiers.annotations.some((annotation) => annotation.name.toLowerCase() === 'future');
  emit(unit, owner, method, declaration, () => `function ${isFuture ? `${name}$now` : name}`);
  // A call of a @future method only asks for it; the job runs the body later.
  if (isFuture) {
    const parameters = parameterList(declaration.parameters);
    unit.writer.line(
      `function ${name}(${parameters}) { $.future(() => ${name}$now(${parameters}), ${quote(owner.fullName)}, ${quote(method.name)}, ${quote(typesOf(method))}); }`,
    );
  }
  unit.writer.line(`${unit.holder(owner)}[${quote(method.slot)}] = ${name};`);
}

function emit(
  unit: UnitContext,
  owner: ClassSymbol,
  method: MethodSymbol,
  declaration: MethodDeclaration,
  headOf: (slot: string) => string,
): void {
  const { body } = declaration;
  if (body === null) return;
  unit.writer.enter(`Class.${owner.fullName}.${method.name}`);
  unit.writer.mark(declaration.at);
  emitFunction({
    unit,
    owner,
    head: `${headOf(method.slot)}(${parameterList(declaration.parameters)})`,
    statements: body.statements,
    block: body,
    emit: (cx) => statements(body.statements, cx),
    returns: method.returns,
    hasThis: !method.isStatic,
  });
}
