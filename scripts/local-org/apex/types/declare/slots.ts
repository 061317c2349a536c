/**
 * The names methods are emitted under. A method of the project has its parameter types in its slot;
 * one that a platform interface or Object asks for has the slot by which the platform calls it (`../platform-slot.ts`).
 */
import { isAssignable } from '../conversions.ts';
import { ancestorsOf, chainOf, superclassOf } from '../hierarchy.ts';
import { platformType } from '../platform/registry.ts';
import { platformSlot } from '../platform-slot.ts';
import { substituteMethod } from '../platform/substitution.ts';
import type { ClassSymbol, MethodSymbol } from '../symbols.ts';
import type { ApexType } from '../type.ts';
import { sameTypes, typeNames } from '../type-names.ts';
import type { OpenClassSymbol } from './class-symbols.ts';

const OBJECT_METHODS = new Set(['tostring/0', 'equals/1', 'hashcode/0']);

export function typedSlot(name: string, types: readonly ApexType[]): string {
  return `${name}(${typeNames(types).replaceAll(' ', '')})`.toLowerCase();
}

/** Run when all members are declared. */
export function assignSlots(symbol: OpenClassSymbol): void {
  for (const overloads of symbol.methods.values()) {
    overloads.forEach((method, index) => {
      const slot = method.isStatic ? null : slotForPlatform(method, symbol);
      if (slot !== null) {
        overloads[index] = Object.assign(method, { slot });
      }
    });
  }
  symbol.inner.forEach((inner) => assignSlots(inner));
}

/** @returns the slot by which the platform calls the method; null when it never does */
function slotForPlatform(method: MethodSymbol, symbol: ClassSymbol): string | null {
  const slot = platformSlot('', method.name, method.parameters.length);
  if (OBJECT_METHODS.has(slot)) {
    return slot;
  }
  const types = method.parameters.map((parameter) => parameter.type);
  for (const parent of ancestorsOf({ kind: 'class', symbol })) {
    if (
      parent.kind === 'platform' &&
      platformMethods(parent, method.name).some((asked) => fits(types, asked.parameters))
    ) {
      return platformSlot(parent.name, method.name, types.length);
    }
  }
  return null;
}

function platformMethods(type: Extract<ApexType, { kind: 'platform' }>, name: string) {
  const info = platformType(type.name);
  const methods = info?.kind === 'interface' ? (info.methods.get(name.toLowerCase()) ?? []) : [];
  return methods.map((method) => substituteMethod(method, info?.typeParameters ?? [], type.args));
}

/** Batchable's `execute(BatchableContext, List<SObject>)` is met by `List<Account>` too. */
function fits(types: readonly ApexType[], asked: readonly ApexType[]): boolean {
  return (
    types.length === asked.length &&
    types.every((type, index) => isAssignable(type, asked[index]!) || isAssignable(asked[index]!, type))
  );
}

/** @returns the method of a superclass that this one overrides */
export function overriddenBy(method: MethodSymbol): MethodSymbol | undefined {
  const parent = superclassOf(method.owner);
  const types = method.parameters.map((parameter) => parameter.type);
  for (const symbol of parent === null ? [] : chainOf(parent)) {
    const found = symbol.methods.get(method.name.toLowerCase())?.find(
      (other) =>
        !other.isStatic &&
        sameTypes(
          other.parameters.map((parameter) => parameter.type),
          types,
        ),
    );
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}
