/** Every body of a class: methods, constructors, accessors, initializers, field initial values. */
import { compileErrors } from '../../errors/compile-errors.ts';
import type {
  Accessor,
  Block,
  FieldDeclaration,
  Member,
  Parameter,
  Position,
  PropertyDeclaration,
} from '../syntax/nodes.ts';
import type { BodyContext, UnitContext } from './context.ts';
import { checkAssigned } from './expressions/assignable.ts';
import { LocalScope } from './local-scope.ts';
import { checkStatements } from './statements/block.ts';
import { completes } from './statements/completion.ts';
import { declareLocal } from './statements/declare-local.ts';
import type { ClassSymbol, ConstructorSymbol, FieldSymbol, MethodSymbol } from './symbols.ts';
import type { ApexType } from './type.ts';
import { typeName } from './type-names.ts';
import { resolveType } from './type-resolution.ts';

export function checkBodies(symbol: ClassSymbol, unit: UnitContext): void {
  const { declaration } = symbol;
  for (const member of declaration.kind === 'Class' ? declaration.members : []) {
    checkMember(member, symbol, unit);
  }
  symbol.inner.forEach((inner) => checkBodies(inner, unit));
}

export function newBody(unit: UnitContext, owner: ClassSymbol | null, parts: Partial<BodyContext> = {}): BodyContext {
  return {
    unit,
    owner,
    isStatic: false,
    returns: null,
    isConstructor: false,
    isInitializer: false,
    initializing: null,
    scope: new LocalScope(),
    isInLoop: false,
    triggerObject: null,
    ...parts,
  };
}

function checkMember(member: Member, symbol: ClassSymbol, unit: UnitContext): void {
  switch (member.kind) {
    case 'Method':
      if (member.body !== null) {
        const method = unit.facts.symbols.get(member) as MethodSymbol;
        const body = newBody(unit, symbol, { isStatic: method.isStatic, returns: method.returns });
        const block = member.body;
        unit.inBody(block, () => {
          declareParameters(member.parameters, method.parameters, body);
          checkReturning(block, method.returns, member.at, body);
        });
      }
      return;
    case 'Constructor': {
      const constructor = unit.facts.symbols.get(member) as ConstructorSymbol;
      const body = newBody(unit, symbol, { isConstructor: true });
      unit.inBody(member.body, () => {
        declareParameters(member.parameters, constructor.parameters, body);
        checkConstructorCalls(member.body, unit);
        checkStatements(member.body.statements, body);
      });
      return;
    }
    case 'Initializer':
      checkStatements(
        member.body.statements,
        newBody(unit, symbol, { isStatic: member.isStatic, isInitializer: true }),
      );
      return;
    case 'Field':
      checkInitialValues(member, symbol, unit);
      return;
    case 'Property':
      checkAccessor(member, member.getter, symbol, unit);
      checkAccessor(member, member.setter, symbol, unit);
      return;
    default:
      return;
  }
}

function declareParameters(
  parameters: readonly Parameter[],
  symbols: MethodSymbol['parameters'],
  body: BodyContext,
): void {
  parameters.forEach((parameter, index) =>
    declareLocal(parameter, parameter.name, symbols[index]!.type, parameter.isFinal, parameter.at, body),
  );
}

/** A body that must give a value gives one on every way out; what is wrong is told where it is declared. */
function checkReturning(block: Block, returns: ApexType, at: Position, body: BodyContext): void {
  checkStatements(block.statements, body);
  if (returns.kind !== 'void' && completes(block)) {
    body.unit.report(compileErrors.missingReturn, at, typeName(returns));
  }
}

function checkInitialValues(member: FieldDeclaration, symbol: ClassSymbol, unit: UnitContext): void {
  const type = resolveType(member.type, unit, symbol);
  const body = newBody(unit, symbol, { isStatic: member.modifiers.words.includes('static'), isInitializer: true });
  for (const declarator of member.declarators) {
    if (declarator.initial !== null) {
      const initializing = unit.facts.symbols.get(declarator) as FieldSymbol;
      checkAssigned(declarator.initial, type, { ...body, initializing }, declarator.at);
    }
  }
}

function checkAccessor(
  member: PropertyDeclaration,
  accessor: Accessor | null,
  symbol: ClassSymbol,
  unit: UnitContext,
): void {
  if (accessor === null || accessor.body === null) {
    return;
  }
  const type = resolveType(member.type, unit, symbol);
  const isGetter = accessor === member.getter;
  const body = newBody(unit, symbol, {
    isStatic: member.modifiers.words.includes('static'),
    returns: isGetter ? type : null,
  });
  const block = accessor.body;
  unit.inBody(block, () => {
    if (isGetter) {
      checkReturning(block, type, member.at, body);
    } else {
      declareLocal(accessor, 'value', type, false, accessor.at, body);
      checkStatements(block.statements, body);
    }
  });
}

function checkConstructorCalls(block: Block, unit: UnitContext): void {
  block.statements.forEach((statement, index) => {
    if (index > 0 && statement.kind === 'ExpressionStatement' && statement.expression.kind === 'ConstructorCall') {
      unit.report(compileErrors.constructorCallFirst, statement.at, statement.expression.of);
    }
  });
}
