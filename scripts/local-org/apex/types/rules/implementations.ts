/** A class that can be made has a body for everything its interfaces and abstract superclasses ask for. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { UnitContext } from '../context.ts';
import { isAssignable, meetsParameter } from '../conversions.ts';
import { platformAnswer } from '../declare/platform-answers.ts';
import { ancestorsOf, chainOf } from '../hierarchy.ts';
import { isUnknown } from '../known.ts';
import { platformType } from '../platform/registry.ts';
import { substituteMethod } from '../platform/substitution.ts';
import type { ClassSymbol, MethodSymbol } from '../symbols.ts';
import type { ApexType } from '../type.ts';
import { sameType, typeName, typeNames } from '../type-names.ts';
import { isOpen } from '../visibility.ts';

interface Asked {
  readonly owner: string;
  readonly name: string;
  readonly parameters: readonly ApexType[];
  readonly returns: ApexType;
  readonly isOfInterface: boolean;
  readonly isOfPlatform: boolean;
}

export function checkImplementations(symbol: ClassSymbol, unit: UnitContext): void {
  if (symbol.kind !== 'class') {
    return;
  }
  for (const asked of askedOf(symbol)) {
    const found = findImplementation(symbol, asked);
    if (found === undefined && platformAnswer(symbol, asked.name, asked.parameters) !== undefined) continue;
    const words = `${typeName(asked.returns)} ${asked.owner}.${asked.name}(${typeNames(asked.parameters)})`;
    if (found === undefined) {
      if (!symbol.isAbstract) {
        unit.report(
          asked.isOfInterface ? compileErrors.missingInterfaceMethod : compileErrors.missingAbstractMethod,
          symbol.declaration.at,
          symbol.fullName,
          words,
        );
      }
    } else if (asked.isOfInterface && found.owner === symbol && !returnsAsked(found, asked)) {
      unit.report(
        compileErrors.returnTypesClash,
        symbol.declaration.at,
        typeName(found.returns),
        typeName(asked.returns),
        asked.owner,
      );
    } else if (asked.isOfInterface && found.owner === symbol && !isOpen(found.modifiers) && !isOverridable(found)) {
      unit.report(
        compileErrors.interfaceVisibility,
        symbol.declaration.at,
        symbol.fullName,
        `${found.name}(${typeNames(asked.parameters)})`,
      );
    }
  }
}

/** What a subclass may still open, or what fills an abstract method in, is let be protected. */
function isOverridable({ modifiers }: MethodSymbol): boolean {
  return modifiers.words.includes('virtual') || modifiers.words.includes('override');
}

function returnsAsked({ returns }: MethodSymbol, asked: Asked): boolean {
  if (returns.kind === 'void' || asked.returns.kind === 'void') {
    return returns.kind === asked.returns.kind || isUnknown(returns) || isUnknown(asked.returns);
  }
  return isAssignable(returns, asked.returns) || (asked.isOfPlatform && isAssignable(asked.returns, returns));
}

function askedOf(symbol: ClassSymbol): Asked[] {
  return ancestorsOf({ kind: 'class', symbol }).flatMap((parent) => {
    if (parent.kind === 'class') {
      return [...parent.symbol.methods.values()]
        .flat()
        .filter((method) => method.isAbstract)
        .map(ofProject);
    }
    return parent.kind === 'platform' ? ofPlatform(parent) : [];
  });
}

function ofProject(method: MethodSymbol): Asked {
  return {
    owner: method.owner.fullName,
    name: method.name,
    parameters: method.parameters.map((parameter) => parameter.type),
    returns: method.returns,
    isOfInterface: method.owner.kind === 'interface',
    isOfPlatform: false,
  };
}

function ofPlatform(type: Extract<ApexType, { kind: 'platform' }>): Asked[] {
  const info = platformType(type.name);
  if (info?.kind !== 'interface') {
    return [];
  }
  return [...info.methods.values()].flat().map((method) => {
    const { name, parameters, returns } = substituteMethod(method, info.typeParameters, type.args);
    return { owner: typeName(type), name, parameters, returns, isOfInterface: true, isOfPlatform: true };
  });
}

/**
 * Platform interfaces are met by convertible types: batches take `List<Account>` for `List<SObject>`.
 * A static method of the same signature meets an interface's too, as query builders of the public have it.
 */
function findImplementation(symbol: ClassSymbol, asked: Asked): MethodSymbol | undefined {
  const found = chainOf(symbol)
    .flatMap((each) => each.methods.get(asked.name.toLowerCase()) ?? [])
    .filter(
      (method) =>
        (asked.isOfInterface || !method.isStatic) &&
        !method.isAbstract &&
        method.parameters.length === asked.parameters.length &&
        method.parameters.every((parameter, index) => fits(parameter.type, asked, index)),
    );
  return found.find((method) => isExact(method, asked)) ?? found[0];
}

function isExact({ parameters }: MethodSymbol, asked: Asked): boolean {
  return parameters.every(({ type }, index) => sameType(type, asked.parameters[index]!));
}

/** `Comparable.compareTo(Object)` takes any object, not only those of its own class. */
const isObject = (type: ApexType): boolean => type.kind === 'primitive' && type.name === 'Object';

function fits(type: ApexType, asked: Asked, index: number): boolean {
  const wanted = asked.parameters[index]!;
  if (asked.isOfPlatform && !isObject(wanted) && (isAssignable(type, wanted) || isAssignable(wanted, type)))
    return true;
  return asked.isOfInterface ? meetsParameter(type, wanted) : sameType(type, wanted);
}
