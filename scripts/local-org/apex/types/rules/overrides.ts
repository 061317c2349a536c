/**
 * Overriding: only virtual and abstract methods, said with `override`, with the same return type.
 * Source: Apex Developer Guide, "Extending a Class".
 */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { UnitContext } from '../context.ts';
import { areRecordsOfOneKind, isAssignable } from '../conversions.ts';
import { overriddenBy } from '../declare/slots.ts';
import { ancestorsOf } from '../hierarchy.ts';
import { isUnknown, missingText } from '../known.ts';
import { lackingAbove } from '../lacking.ts';
import { platformType } from '../platform/registry.ts';
import type { ClassSymbol, MethodSymbol } from '../symbols.ts';
import type { ApexType } from '../type.ts';
import { sameType, typeName, typeNames } from '../type-names.ts';
import { isOpen } from '../visibility.ts';

export function checkOverrides(symbol: ClassSymbol, unit: UnitContext): void {
  if (symbol.kind !== 'class') {
    return;
  }
  for (const method of [...symbol.methods.values()].flat().filter((each) => !each.isStatic)) {
    checkMethod(method, symbol, unit);
  }
}

function checkMethod(method: MethodSymbol, symbol: ClassSymbol, unit: UnitContext): void {
  const isOverride = method.modifiers.words.includes('override');
  const base = overriddenBy(method);
  const words = signature(method);
  if (base === undefined || isHidden(base)) {
    if (
      isOverride &&
      missingText(lackingAbove({ kind: 'class', symbol })) === null &&
      !isAskedForAbove(method, symbol)
    ) {
      unit.report(compileErrors.nothingOverridden, method.declaration.at, words);
    }
    return;
  }
  if (!isOpenToOverride(base)) {
    unit.report(compileErrors.notOverridable, method.declaration.at, words);
  } else if (!isOverride && base.owner.kind === 'class' && !mayGoUnsaid(base)) {
    unit.report(compileErrors.missingOverride, method.declaration.at, words);
  } else if (isLessVisible(method, base)) {
    unit.report(compileErrors.reducedVisibility, method.declaration.at, words);
  } else if (
    method.returns.kind !== base.returns.kind &&
    (method.returns.kind === 'void' || base.returns.kind === 'void')
  ) {
    unit.report(compileErrors.overrideReturn, method.declaration.at, words);
  } else if (method.returns.kind !== 'void' && !isAssignable(method.returns, base.returns)) {
    unit.report(compileErrors.overrideReturn, method.declaration.at, words);
  }
}

function isLessVisible(method: MethodSymbol, base: MethodSymbol): boolean {
  return !isOpen(method.modifiers) && isOpen(base.modifiers);
}

/** A private method is its class's own; a subclass's method of the same name is another one. */
function isHidden(base: MethodSymbol): boolean {
  const { words } = base.modifiers;
  return !words.some((word) => ['public', 'global', 'protected', 'virtual', 'abstract', 'override'].includes(word));
}

function isOpenToOverride(base: MethodSymbol): boolean {
  return base.isAbstract || base.modifiers.words.some((word) => word === 'virtual' || word === 'override');
}

/** An abstract method without an access modifier is private: `override` is taken where it is implemented, not asked for. */
function mayGoUnsaid({ isAbstract, modifiers }: MethodSymbol): boolean {
  return isAbstract && !modifiers.words.some((word) => ['public', 'global', 'protected'].includes(word));
}

function isAskedForAbove(method: MethodSymbol, symbol: ClassSymbol): boolean {
  const key = method.name.toLowerCase();
  const count = method.parameters.length;
  const objectMethods = platformType('System.Object')?.methods.get(key) ?? [];
  return (
    objectMethods.some((each) => each.parameters.length === count) ||
    ancestorsOf({ kind: 'class', symbol }).some((parent) =>
      parent.kind === 'class'
        ? (parent.symbol.methods.get(key) ?? []).some((each) => !isHidden(each) && mayTakeTheSame(each, method))
        : parent.kind === 'platform' &&
          (platformType(parent.name)?.methods.get(key) ?? []).some((each) => each.parameters.length === count),
    )
  );
}

/** Parameters of missing types are not judged. */
function mayTakeTheSame({ parameters }: MethodSymbol, method: MethodSymbol): boolean {
  return (
    parameters.length === method.parameters.length &&
    parameters.every(({ type }, index) => {
      const own = method.parameters[index]!.type;
      return sameType(type, own) || areRecordsOfOneKind(type, own) || hasUnknown(type) || hasUnknown(own);
    })
  );
}

function hasUnknown(type: ApexType): boolean {
  return isUnknown(type) || (type.kind === 'platform' && type.args.some(hasUnknown));
}

function signature(method: MethodSymbol): string {
  const types = typeNames(method.parameters.map((parameter) => parameter.type));
  return `${typeName(method.returns)} ${method.owner.fullName}.${method.name}(${types})`;
}
