/** Type references to types; each is written into the unit's facts, its arguments too. */
import { compileErrors } from '../../errors/compile-errors.ts';
import type { TypeRef } from '../syntax/nodes.ts';
import type { UnitContext } from './context.ts';
import { listOf, OBJECT, UNKNOWN, VOID } from './known.ts';
import { lackingType } from './lacking.ts';
import { platformType } from './platform/registry.ts';
import type { ClassSymbol } from './symbols.ts';
import type { ApexType } from './type.ts';
import { findInner, findInNamespace, findType } from './type-lookup.ts';
import { canSee } from './visibility.ts';

/** They say what they hold; other types with arguments are taken for ones of objects without them. */
const COLLECTIONS: ReadonlySet<string> = new Set(['System.List', 'System.Set', 'System.Map']);

/**
 * @param onHidden told of a class that may not be named here; by default it is reported
 * @returns the type meant; an unknown one is reported and stands as UNKNOWN
 */
export function resolveType(
  ref: TypeRef,
  unit: UnitContext,
  scope: ClassSymbol | null,
  onHidden: (hidden: ClassSymbol) => void = ({ fullName }) => unit.report(compileErrors.hiddenType, ref.at, fullName),
): ApexType {
  const known = unit.facts.refs.get(ref);
  if (known !== undefined) {
    return known;
  }
  let type = resolveNames(ref, unit, scope, onHidden);
  for (let depth = 0; depth < ref.arrayDepth; depth++) {
    type = listOf(type);
  }
  unit.facts.refs.set(ref, type);
  return type;
}

export function refText(ref: TypeRef): string {
  return ref.names.map((part) => part.name).join('.');
}

function resolveNames(
  ref: TypeRef,
  unit: UnitContext,
  scope: ClassSymbol | null,
  onHidden: (hidden: ClassSymbol) => void,
): ApexType {
  const [first, second] = ref.names;
  if (first !== undefined && second === undefined && first.name.toLowerCase() === 'void') {
    return VOID;
  }
  const args = ref.names.at(-1)?.args.map((arg) => resolveType(arg, unit, scope)) ?? [];
  const type = findNamed(ref, unit, scope);
  if (type === undefined) {
    const lacking = lackingType(
      ref.names.map((part) => part.name),
      unit,
    );
    if (lacking === undefined) {
      unit.report(compileErrors.unknownType, ref.at, refText(ref));
    }
    return lacking ?? UNKNOWN;
  }
  if (type.kind === 'class' && !canSee(type.symbol, type.symbol.modifiers, scope)) {
    onHidden(type.symbol);
  }
  return withArguments(type, args, ref, unit);
}

function withArguments(type: ApexType, args: readonly ApexType[], ref: TypeRef, unit: UnitContext): ApexType {
  const expected = type.kind === 'platform' ? (platformType(type.name)?.typeParameters.length ?? 0) : 0;
  if (args.length > 0 && expected === 0) {
    unit.report(compileErrors.notParameterized, ref.at, refText(ref));
    return UNKNOWN;
  }
  if (args.length > 0 && args.length !== expected) {
    unit.report(compileErrors.wrongTypeArguments, ref.at, refText(ref), String(expected), String(args.length));
    return UNKNOWN;
  }
  if (type.kind !== 'platform' || expected === 0) {
    return type;
  }
  if (args.length === 0 && COLLECTIONS.has(type.name)) {
    unit.report(compileErrors.noTypeArguments, ref.at, refText(ref));
    return UNKNOWN;
  }
  return { ...type, args: args.length > 0 ? args : Array.from({ length: expected }, () => OBJECT) };
}

function findNamed(ref: TypeRef, unit: UnitContext, scope: ClassSymbol | null): ApexType | undefined {
  const [first, second, ...rest] = ref.names.map((part) => part.name);
  if (second === undefined) {
    return findType(first!, unit, scope);
  }
  const outer = findType(first!, unit, scope);
  let type =
    (outer === undefined ? undefined : (findInner(outer, second) ?? findItself(outer, second))) ??
    findInNamespace(first!, second, unit);
  for (const name of rest) {
    type = type === undefined ? undefined : findInner(type, name);
  }
  return type;
}

/** @returns a top-level class that is named through itself, `Rates.Rates` */
function findItself(outer: ApexType, name: string): ApexType | undefined {
  const isItself = outer.kind === 'class' && outer.symbol.fullName.toLowerCase() === name.toLowerCase();
  return isItself ? outer : undefined;
}
