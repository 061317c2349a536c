/**
 * The names methods are emitted under. A method of the project has its parameter types in its slot;
 * one that a platform interface or Object asks for has the slot by which the platform calls it (`../platform-slot.ts`).
 */
import { isAssignable, meetsParameter } from '../conversions.ts';
import { ancestorsOf, chainOf, superclassOf } from '../hierarchy.ts';
import { platformType } from '../platform/registry.ts';
import { platformSlot } from '../platform-slot.ts';
import type { PlatformMethod } from '../platform/signatures.ts';
import { substituteMethod } from '../platform/substitution.ts';
import type { ClassSymbol, MethodSymbol } from '../symbols.ts';
import type { ApexType } from '../type.ts';
import { sameTypes, typeNames } from '../type-names.ts';
import type { OpenClassSymbol } from './class-symbols.ts';
import { platformAnswers } from './platform-answers.ts';
import { staticAnswers } from './static-answers.ts';

const OBJECT_METHODS = new Map([
  ['tostring/0', 'tostring()'],
  ['equals/1', 'equals(object)'],
  ['hashcode/0', 'hashcode()'],
]);

export function typedSlot(name: string, types: readonly ApexType[]): string {
  return `${name}(${typeNames(types).replaceAll(' ', '')})`.toLowerCase();
}

/** Run when all members are declared. */
export function assignSlots(symbol: OpenClassSymbol): void {
  for (const overloads of symbol.methods.values()) {
    overloads.forEach((method, index) => {
      const slot = method.isStatic
        ? null
        : (slotForPlatform(method, overloads, symbol) ?? (isOwn(method) ? ownSlot(method) : null));
      if (slot !== null) {
        overloads[index] = Object.assign(method, { slot });
      }
    });
  }
  symbol.inner.forEach((inner) => assignSlots(inner));
}

/**
 * A private method is its class's own: one of the same name in a subclass is another, and never called for it. Not one
 * that says what an abstract method of a superclass leaves open.
 */
function isOwn(method: MethodSymbol): boolean {
  const isShared = method.modifiers.words.some((word) =>
    ['public', 'global', 'protected', 'virtual', 'abstract', 'override', 'webservice'].includes(word),
  );
  return method.owner.kind === 'class' && !isShared && overriddenBy(method)?.isAbstract !== true;
}

function ownSlot({ slot, owner }: MethodSymbol): string {
  return `${slot}#${owner.fullName.toLowerCase()}`;
}

/**
 * Run when all slots are assigned: one body may answer both the platform and types of the project that know nothing of
 * the platform's interface.
 */
export function assignAliases(symbol: OpenClassSymbol): void {
  const aliases = new Map<string, string>();
  for (const { name, slot, isStatic, isAbstract, parameters } of [...symbol.methods.values()].flat()) {
    const typed = typedSlot(name, typesOf({ parameters }));
    if (!isStatic && !isAbstract && typed !== slot && !slot.includes('#')) aliases.set(typed, slot);
  }
  for (const { asked, slot } of symbol.kind === 'class' ? askedByPlatform(symbol) : []) {
    const above = inherited(symbol, asked);
    if (above !== undefined && above.slot !== slot) aliases.set(slot, above.slot);
  }
  const unmet: MethodSymbol[] = [];
  for (const { asked, slot } of symbol.kind === 'class' ? askedByProject(symbol) : []) {
    const met = chainOf(symbol).flatMap((each) => each.methods.get(asked.name.toLowerCase()) ?? []);
    if (!met.some((method) => sameTypes(typesOf(method), typesOf(asked)))) {
      const near = met.find((method) => !method.isAbstract && meets(typesOf(method), typesOf(asked)));
      if (near !== undefined) aliases.set(slot, near.slot);
      else unmet.push(asked);
    }
  }
  symbol.platformAnswers = platformAnswers(symbol, unmet);
  symbol.aliases = [...aliases];
  symbol.staticAnswers = staticAnswers(symbol);
  symbol.inner.forEach((inner) => assignAliases(inner));
}

function* askedByProject(symbol: ClassSymbol): Generator<{ asked: MethodSymbol; slot: string }> {
  for (const parent of ancestorsOf({ kind: 'class', symbol })) {
    if (parent.kind !== 'class' || parent.symbol.kind !== 'interface') continue;
    for (const asked of [...parent.symbol.methods.values()].flat()) yield { asked, slot: asked.slot };
  }
}

function meets(types: readonly ApexType[], asked: readonly ApexType[]): boolean {
  return types.length === asked.length && types.every((type, index) => meetsParameter(type, asked[index]!));
}

function* askedByPlatform(symbol: ClassSymbol): Generator<{ asked: PlatformMethod; slot: string }> {
  for (const parent of ancestorsOf({ kind: 'class', symbol })) {
    const info = parent.kind === 'platform' ? platformType(parent.name) : undefined;
    for (const name of info?.kind === 'interface' ? info.methods.keys() : []) {
      for (const asked of platformMethods(parent as Platform, name))
        yield { asked, slot: platformSlot(info!.name, name, asked.parameters.length) };
    }
  }
}

/** @returns the method of a superclass that answers what an interface of this class asks for */
function inherited(symbol: ClassSymbol, asked: PlatformMethod): MethodSymbol | undefined {
  for (const each of chainOf(symbol)) {
    const overloads = each.methods.get(asked.name.toLowerCase()) ?? [];
    const found = nearest(overloads, asked.parameters);
    if (found !== undefined) return each === symbol ? undefined : found;
  }
  return undefined;
}

function typesOf({ parameters }: Pick<MethodSymbol, 'parameters'>): ApexType[] {
  return parameters.map((parameter) => parameter.type);
}

/** @returns the slot by which the platform calls the method; null when it never does */
function slotForPlatform(method: MethodSymbol, overloads: readonly MethodSymbol[], symbol: ClassSymbol): string | null {
  const types = typesOf(method);
  const slot = platformSlot('', method.name, types.length);
  if (OBJECT_METHODS.get(slot) === typedSlot(method.name, types)) {
    return slot;
  }
  for (const parent of ancestorsOf({ kind: 'class', symbol })) {
    if (
      parent.kind === 'platform' &&
      platformMethods(parent, method.name).some(
        ({ parameters }) => nearest(overloads, parameters) === method && !isMetAbove(types, parameters, method, symbol),
      )
    ) {
      return platformSlot(parent.name, method.name, types.length);
    }
  }
  return null;
}

/** @returns the overload that has the parameter types asked for, else one whose types convert */
function nearest(overloads: readonly MethodSymbol[], asked: readonly ApexType[]): MethodSymbol | undefined {
  const own = overloads.filter((method) => !method.isStatic);
  return own.find((method) => sameTypes(typesOf(method), asked)) ?? own.find((method) => fits(typesOf(method), asked));
}

/** A superclass answers with just the types asked for: an overload with others is only an overload. */
function isMetAbove(
  types: readonly ApexType[],
  asked: readonly ApexType[],
  { name }: MethodSymbol,
  symbol: ClassSymbol,
): boolean {
  return (
    !sameTypes(types, asked) &&
    chainOf(symbol)
      .slice(1)
      .some((each) => each.methods.get(name.toLowerCase())?.some((method) => sameTypes(typesOf(method), asked)))
  );
}

type Platform = Extract<ApexType, { kind: 'platform' }>;

function platformMethods(type: Platform, name: string): PlatformMethod[] {
  const info = platformType(type.name);
  const methods = info?.methods.get(name.toLowerCase()) ?? [];
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
