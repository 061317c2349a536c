/** Constructors: superclass first, then the body. Initializers have run by then (`initializers.ts`). */
import type { ConstructorDeclaration, Statement } from '../syntax/nodes.ts';
import type { ClassSymbol, ConstructorSymbol } from '../types/symbols.ts';
import type { BodyContext } from './body-context.ts';
import { emitFunction, parameterList } from './function-body.ts';
import { constructorName } from './names.ts';
import { statement, statements } from './statement.ts';
import type { UnitContext } from './unit-context.ts';

export function constructors(unit: UnitContext, owner: ClassSymbol): void {
  for (const symbol of owner.constructors) emitConstructor(unit, owner, symbol);
}

function emitConstructor(unit: UnitContext, owner: ClassSymbol, symbol: ConstructorSymbol): void {
  const declaration: ConstructorDeclaration | null = symbol.declaration;
  const body: readonly Statement[] = declaration?.body.statements ?? [];
  const first = body[0];
  const call =
    first?.kind === 'ExpressionStatement' && first.expression.kind === 'ConstructorCall' ? first.expression : null;
  unit.writer.enter(`Class.${owner.fullName}.<init>`);
  unit.writer.mark(declaration?.at ?? owner.declaration.at);
  emitFunction({
    unit,
    owner,
    head: `${constructorName(symbol)}(${parameterList(declaration?.parameters ?? [])})`,
    statements: body,
    block: declaration?.body ?? null,
    isConstructor: true,
    hasThis: true,
    runsMore: true,
    emit: (cx) => {
      if (call !== null) statement(first as Statement, cx);
      else superConstructor(owner, cx);
      statements(call === null ? body : body.slice(1), cx);
    },
  });
}

/** Without a call of its own, a constructor runs the superclass's one without parameters. */
function superConstructor(owner: ClassSymbol, cx: BodyContext): void {
  const { superclass } = owner;
  if (superclass?.kind !== 'class') return;
  const parameterless = superclass.symbol.constructors.find((constructor) => constructor.parameters.length === 0);
  if (parameterless !== undefined) cx.write(`this[${constructorName(parameterless)}]();`);
}

/** @returns whether the class extends System.Exception. */
export function isException(symbol: ClassSymbol): boolean {
  const { superclass } = symbol;
  if (superclass === null) return false;
  return superclass.kind === 'class'
    ? isException(superclass.symbol)
    : superclass.kind === 'platform' && /exception$/i.test(superclass.name);
}
