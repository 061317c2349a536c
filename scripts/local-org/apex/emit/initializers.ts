/**
 * Fields, properties and initializer blocks of a class, in source order. Those of an object's superclasses and its own
 * run before any constructor: a method that a superclass's constructor calls finds the fields of the subclass set.
 * Apex Developer Guide, "Using Initialization Code".
 */
import type { Block, Expression } from '../syntax/nodes.ts';
import type { ClassSymbol, FieldSymbol } from '../types/symbols.ts';
import { initializerName } from './names.ts';

export type Initializer =
  | { readonly kind: 'field'; readonly field: FieldSymbol; readonly initial: Expression | null }
  | { readonly kind: 'block'; readonly body: Block };

/** @returns those of the class itself (`isStatic`) or of its instances. */
export function initialValues(owner: ClassSymbol, isStatic: boolean): Initializer[] {
  const { declaration } = owner;
  if (declaration.kind !== 'Class') return [];
  const found: Initializer[] = [];
  const add = (name: string, initial: Expression | null): void => {
    const field = owner.fields.get(name.toLowerCase());
    if (field !== undefined && field.isStatic === isStatic) found.push({ kind: 'field', field, initial });
  };
  for (const member of declaration.members) {
    if (member.kind === 'Field') for (const { name, initial } of member.declarators) add(name, initial);
    else if (member.kind === 'Property') add(member.name, null);
    else if (member.kind === 'Initializer' && member.isStatic === isStatic)
      found.push({ kind: 'block', body: member.body });
  }
  return found;
}

/** @returns whether creating an object of the class has fields or blocks to run, its superclasses' among them. */
export function hasInitializers(symbol: ClassSymbol): boolean {
  return (
    initialValues(symbol, false).some((item) => item.kind === 'block' || item.initial !== null) ||
    (symbol.superclass?.kind === 'class' && hasInitializers(symbol.superclass.symbol))
  );
}

/** @returns the call that runs them on a new object, or nothing where there are none. */
export const initializerCall = (symbol: ClassSymbol): string =>
  hasInitializers(symbol) ? `[${initializerName(symbol)}]()` : '';
