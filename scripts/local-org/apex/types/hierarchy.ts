/** Who extends and implements whom, over project and platform types alike. */
import { EXCEPTION } from './known.ts';
import { platformType } from './platform/registry.ts';
import { substitute } from './platform/substitution.ts';
import type { ClassSymbol } from './symbols.ts';
import type { ApexType } from './type.ts';
import { sameType } from './type-names.ts';

/** @returns superclass and interfaces of a type, type parameters filled in */
export function parentsOf(type: ApexType): readonly ApexType[] {
  if (type.kind === 'class') {
    const { superclass, interfaces } = type.symbol;
    return superclass === null ? interfaces : [superclass, ...interfaces];
  }
  if (type.kind === 'platform') {
    const info = platformType(type.name);
    return info === undefined ? [] : info.parents.map((parent) => substitute(parent, info.typeParameters, type.args));
  }
  return [];
}

/** @returns every type above this one, nearest first, itself not included */
export function ancestorsOf(type: ApexType): ApexType[] {
  const found: ApexType[] = [];
  const pending = [...parentsOf(type)];
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    const current = next;
    if (!found.some((known) => sameType(known, current))) {
      found.push(current);
      pending.push(...parentsOf(current));
    }
  }
  return found;
}

export function superclassOf(symbol: ClassSymbol): ClassSymbol | null {
  return symbol.superclass?.kind === 'class' ? symbol.superclass.symbol : null;
}

/** @returns the class and its project superclasses, nearest first */
export function chainOf(symbol: ClassSymbol): ClassSymbol[] {
  const chain: ClassSymbol[] = [];
  for (let next: ClassSymbol | null = symbol; next !== null && !chain.includes(next); next = superclassOf(next)) {
    chain.push(next);
  }
  return chain;
}

export function outermost(symbol: ClassSymbol): ClassSymbol {
  return symbol.outer === null ? symbol : outermost(symbol.outer);
}

export function isException(type: ApexType): boolean {
  return sameType(type, EXCEPTION) || ancestorsOf(type).some((parent) => sameType(parent, EXCEPTION));
}

export function isInterface(type: ApexType): boolean {
  return type.kind === 'class'
    ? type.symbol.kind === 'interface'
    : type.kind === 'platform' && platformType(type.name)?.kind === 'interface';
}

export function isEnum(type: ApexType): boolean {
  return type.kind === 'class'
    ? type.symbol.kind === 'enum'
    : type.kind === 'platform' && platformType(type.name)?.kind === 'enum';
}
