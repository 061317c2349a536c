/**
 * The names methods are emitted under. A method of the project has its parameter types in its slot;
 * one that a platform interface or Object asks for has the plain slot, by which the platform calls it.
 */
import { isAssignable } from '../conversions.ts';
import { ancestorsOf, chainOf, superclassOf } from '../hierarchy.ts';
import { platformType } from '../platform/registry.ts';
import { substituteMethod } from '../platform/substitution.ts';
import type { ClassSymbol, MethodSymbol } from '../symbols.ts';
import type { ApexType } from '../type.ts';
import { sameTypes, typeNames } from '../type-names.ts';
import type { OpenClassSymbol } from './class-symbols.ts';

const OBJECT_METHODS = new Set(['tostring/0', 'equals/1', 'hashcode/0']);

export function typedSlot(name: string, types: readonly ApexType[]): string {
  return `${name}(${typeNames(types).replaceAll(' ', '')})`.toLowerCase();
}

export function plainSlot(name: string, count: number): string {
  return `${name}/${count}`.toLowerCase();
}

/** Run when all members are declared. */
export function assignSlots(symbol: OpenClassSymbol): void {
  for (const overloads of symbol.methods.values()) {
    overloads.forEach((method, index) => {
      if (!method.isStatic && isAskedForByPlatform(method, symbol)) {
        overloads[index] = Object.assign(method, { slot: plainSlot(method.name, method.parameters.length) });
      }
    });
  }
  symbol.inner.forEach((inner) => assignSlots(inner));
}

function isAskedForByPlatform(method: MethodSymbol, symbol: ClassSymbol): boolean {
  if (OBJECT_METHODS.has(plainSlot(method.name, method.parameters.length))) {
    return true;
  }
  const types = method.parameters.map((parameter) => parameter.type);
  return ancestorsOf({ kind: 'class', symbol }).some(
    (parent) => parent.kind === 'platform' && platformMethods(parent, method.name).some((asked) => fits(types, asked.parameters)),
  );
}

function platformMethods(type: Extract<ApexType, { kind: 'platform' }>, name: string) {
  const info = platformType(type.name);
  const methods = info?.kind === 'interface' ? (info.methods.get(name.toLowerCase()) ?? []) : [];
  return methods.map((method) => substituteMethod(method, info?.typeParameters ?? [], type.args));
}

/** Batchable's `execute(BatchableContext, List<SObject>)` is met by `List<Account>` too. */
function fits(types: readonly ApexType[], asked: readonly ApexType[]): boolean {
  return types.length === asked.length && types.every((type, index) => isAssignable(type, asked[index]!) || isAssignable(asked[index]!, type));
}

/** @returns the method of a superclass that this one overrides */
export function overriddenBy(method: MethodSymbol): MethodSymbol | undefined {
  const parent = superclassOf(method.owner);
  const types = method.parameters.map((parameter) => parameter.type);
  for (const symbol of parent === null ? [] : chainOf(parent)) {
    const found = symbol.methods
      .get(method.name.toLowerCase())
      ?.find((other) => !other.isStatic && sameTypes(other.parameters.map((parameter) => parameter.type), types));
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}
