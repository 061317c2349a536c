/** Second pass: what each class extends and implements. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { TypeRef } from '../../syntax/nodes.ts';
import type { UnitContext } from '../context.ts';
import { ancestorsOf, chainOf, isException, isInterface } from '../hierarchy.ts';
import { isUnknown, missingText } from '../known.ts';
import type { ApexType } from '../type.ts';
import { typeName } from '../type-names.ts';
import { resolveType } from '../type-resolution.ts';
import type { OpenClassSymbol } from './class-symbols.ts';

export function declareHeader(symbol: OpenClassSymbol, unit: UnitContext): void {
  const { declaration } = symbol;
  if (declaration.kind === 'Class' && declaration.superclass !== null) {
    symbol.superclass = superclass(symbol, declaration.superclass, unit);
  }
  if (declaration.kind !== 'Enum') {
    symbol.interfaces = declaration.interfaces
      .map((ref) => interfaceType(ref, symbol, unit))
      .filter((type) => !isUnknown(type));
  }
  for (const inner of symbol.inner.values()) {
    declareHeader(inner, unit);
  }
}

/** Checks that need every header: cycles, final superclasses, the names of exceptions. */
export function checkHeader(symbol: OpenClassSymbol, unit: UnitContext): void {
  const { superclass: parent, declaration } = symbol;
  const last = chainOf(symbol).at(-1);
  if (last?.superclass?.kind === 'class') {
    unit.report(compileErrors.circularSuperclass, declaration.at, symbol.fullName);
    symbol.superclass = null;
  } else if (parent?.kind === 'class') {
    if (parent.symbol.kind !== 'class') {
      unit.report(compileErrors.extendsInterface, declaration.at, parent.symbol.fullName);
    } else if (!parent.symbol.isVirtual && !parent.symbol.isAbstract && !isException(parent)) {
      unit.report(compileErrors.notExtendable, declaration.at, parent.symbol.fullName);
    }
  }
  if (symbol.interfaces.length > 0 && isAboveItself(symbol)) {
    unit.report(compileErrors.circularSuperclass, declaration.at, symbol.fullName);
    symbol.interfaces = [];
  }
  if (parent !== null && isException(parent) && !/exception$/i.test(symbol.name)) {
    unit.report(compileErrors.exceptionName, declaration.at, symbol.fullName);
  }
  const isKnown = chainOf(symbol).every(({ lacks }) => lacks === null);
  if (
    symbol.kind === 'class' &&
    isKnown &&
    /exception$/i.test(symbol.name) &&
    (parent === null || !isException(parent))
  ) {
    unit.report(compileErrors.exceptionParent, declaration.at, symbol.fullName);
  }
  for (const inner of symbol.inner.values()) {
    checkHeader(inner, unit);
  }
}

function isAboveItself(symbol: OpenClassSymbol): boolean {
  return ancestorsOf({ kind: 'class', symbol }).some((type) => type.kind === 'class' && type.symbol === symbol);
}

function superclass(symbol: OpenClassSymbol, ref: TypeRef, unit: UnitContext): ApexType | null {
  // An inner class may extend its outer class or a sibling, so names are looked up around it.
  const type = resolveType(ref, unit, symbol.outer ?? symbol);
  if (isUnknown(type)) {
    symbol.lacks = missingText(type);
    return null;
  }
  if (type.kind !== 'class' && type.kind !== 'platform') {
    unit.report(compileErrors.notExtendable, ref.at, typeName(type));
    return null;
  }
  if (type.kind === 'platform' && isInterface(type)) {
    unit.report(compileErrors.extendsInterface, ref.at, typeName(type));
    return null;
  }
  return type;
}

function interfaceType(ref: TypeRef, symbol: OpenClassSymbol, unit: UnitContext): ApexType {
  const type = resolveType(ref, unit, symbol.outer ?? symbol);
  if (isUnknown(type) && symbol.kind === 'interface') {
    symbol.lacks = missingText(type);
  }
  if (!isUnknown(type) && !isInterface(type)) {
    unit.report(compileErrors.implementsClass, ref.at, typeName(type));
  }
  return type;
}
