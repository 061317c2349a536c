/** Third pass: fields, properties, methods and constructors with their types. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type {
  ConstructorDeclaration,
  FieldDeclaration,
  MethodDeclaration,
  Parameter,
  PropertyDeclaration,
} from '../../syntax/nodes.ts';
import type { UnitContext } from '../context.ts';
import type { FieldSymbol, MethodSymbol } from '../symbols.ts';
import { sameTypes, typeName, typeNames } from '../type-names.ts';
import { checkMethodName, checkVariableName } from '../rules/reserved-names.ts';
import { resolveType } from '../type-resolution.ts';
import type { OpenClassSymbol } from './class-symbols.ts';
import { typedSlot } from './slots.ts';

export function declareMembers(symbol: OpenClassSymbol, unit: UnitContext): void {
  const { declaration } = symbol;
  if (declaration.kind === 'Interface') {
    declaration.methods.forEach((method) => declareMethod(method, symbol, unit));
  }
  for (const member of declaration.kind === 'Class' ? declaration.members : []) {
    if (member.kind === 'Field') {
      declareFields(member, symbol, unit);
    } else if (member.kind === 'Property') {
      declareProperty(member, symbol, unit);
    } else if (member.kind === 'Method') {
      declareMethod(member, symbol, unit);
    } else if (member.kind === 'Constructor') {
      declareConstructor(member, symbol, unit);
    }
  }
  if (declaration.kind === 'Class' && symbol.constructors.length === 0) {
    symbol.constructors.push({
      owner: symbol,
      parameters: [],
      modifiers: { words: ['public'], annotations: [] },
      declaration: null,
      index: 0,
    });
  }
  symbol.inner.forEach((inner) => declareMembers(inner, unit));
}

function declareFields(member: FieldDeclaration, symbol: OpenClassSymbol, unit: UnitContext): void {
  const type = resolveType(member.type, unit, symbol);
  for (const declarator of member.declarators) {
    const { words } = member.modifiers;
    addField(
      declarator,
      {
        kind: 'field',
        name: declarator.name,
        owner: symbol,
        type,
        modifiers: member.modifiers,
        at: declarator.at,
        isStatic: words.includes('static'),
        isFinal: words.includes('final'),
        isTransient: words.includes('transient'),
      },
      symbol,
      unit,
    );
  }
}

function declareProperty(member: PropertyDeclaration, symbol: OpenClassSymbol, unit: UnitContext): void {
  const { words } = member.modifiers;
  addField(
    member,
    {
      kind: 'property',
      name: member.name,
      owner: symbol,
      type: resolveType(member.type, unit, symbol),
      modifiers: member.modifiers,
      at: member.at,
      isStatic: words.includes('static'),
      isFinal: false,
      isTransient: words.includes('transient'),
    },
    symbol,
    unit,
  );
}

function addField(node: object, field: FieldSymbol, symbol: OpenClassSymbol, unit: UnitContext): void {
  const key = field.name.toLowerCase();
  checkVariableName(field.name, field.at, unit);
  if (symbol.fields.has(key)) {
    unit.report(compileErrors.duplicateField, field.at, field.name);
  } else {
    symbol.fields.set(key, field);
  }
  unit.facts.symbols.set(node, field);
}

function declareMethod(member: MethodDeclaration, symbol: OpenClassSymbol, unit: UnitContext): void {
  checkMethodName(member.name, member.at, unit);
  const parameters = declareParameters(member.parameters, symbol, unit);
  const types = parameters.map((parameter) => parameter.type);
  const isInInterface = symbol.kind === 'interface';
  const method: MethodSymbol = {
    name: member.name,
    owner: symbol,
    returns: resolveType(member.returns, unit, symbol),
    parameters,
    isStatic: member.modifiers.words.includes('static'),
    isAbstract: isInInterface || member.modifiers.words.includes('abstract'),
    // What an interface asks for is as visible as the interface.
    modifiers: isInInterface ? { ...member.modifiers, words: [...member.modifiers.words, 'public'] } : member.modifiers,
    declaration: member,
    slot: typedSlot(member.name, types),
  };
  const key = member.name.toLowerCase();
  const overloads = symbol.methods.get(key) ?? [];
  if (
    overloads.some((other) =>
      sameTypes(
        other.parameters.map((parameter) => parameter.type),
        types,
      ),
    )
  ) {
    unit.report(
      compileErrors.duplicateMethod,
      member.at,
      typeName(method.returns),
      `${member.name}(${typeNames(types)})`,
      symbol.fullName,
    );
  }
  overloads.push(method);
  symbol.methods.set(key, overloads);
  unit.facts.symbols.set(member, method);
}

function declareConstructor(member: ConstructorDeclaration, symbol: OpenClassSymbol, unit: UnitContext): void {
  if (member.name.toLowerCase() !== symbol.name.toLowerCase()) {
    unit.report(compileErrors.constructorName, member.at, member.name);
  }
  const parameters = declareParameters(member.parameters, symbol, unit);
  const types = parameters.map((parameter) => parameter.type);
  if (
    symbol.constructors.some((other) =>
      sameTypes(
        other.parameters.map((parameter) => parameter.type),
        types,
      ),
    )
  ) {
    unit.report(compileErrors.duplicateConstructor, member.at, `${member.name}(${typeNames(types)})`);
  }
  const constructor = {
    owner: symbol,
    parameters,
    modifiers: member.modifiers,
    declaration: member,
    index: symbol.constructors.length,
  };
  symbol.constructors.push(constructor);
  unit.facts.symbols.set(member, constructor);
}

function declareParameters(
  parameters: readonly Parameter[],
  symbol: OpenClassSymbol,
  unit: UnitContext,
): MethodSymbol['parameters'] {
  const seen = new Set<string>();
  return parameters.map((parameter) => {
    if (seen.has(parameter.name.toLowerCase())) {
      unit.report(compileErrors.duplicateVariable, parameter.at, parameter.name);
    }
    seen.add(parameter.name.toLowerCase());
    return { name: parameter.name, type: resolveType(parameter.type, unit, symbol) };
  });
}
