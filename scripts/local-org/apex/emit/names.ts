/**
 * Apex names in JavaScript: lower case, because Apex ignores case, and behind a prefix, so that no Apex
 * name meets a reserved word or a name of the emitted code itself.
 */
import type { ApexType } from '../types/type.ts';
import type { ClassSymbol, ConstructorSymbol, FieldSymbol, MethodSymbol } from '../types/symbols.ts';

export const localName = (name: string): string => `v_${name.toLowerCase()}`;
/** An instance field or property on its object, a static one on its class's holder. */
export const memberName = (name: string): string => `_${name.toLowerCase()}`;
/** What a property with accessor bodies keeps its value in. */
export const backingName = (name: string): string => `$b_${name.toLowerCase()}`;
export const classKey = (symbol: ClassSymbol): string => symbol.fullName.toLowerCase();
export const identifierOf = (symbol: ClassSymbol): string => classKey(symbol).replaceAll('.', '$');
const within = (owner: ClassSymbol): string => (owner.outer === null ? '' : `${identifierOf(owner)}$`);
/** The variable of a static field. */
export const staticName = (field: FieldSymbol): string => `f_${within(field.owner)}${field.name.toLowerCase()}`;
/** The function of a static method. */
export const functionName = (method: MethodSymbol): string =>
  `s_${within(method.owner)}${method.slot.replace(/[^a-z0-9_]/gi, '$')}`;
export const constructorName = (of: ConstructorSymbol): string => quote(`${classKey(of.owner)}#${of.index}`);
export const initializerName = (symbol: ClassSymbol): string => quote(`${classKey(symbol)}#init`);

/** @returns a JavaScript string literal. */
export function quote(text: string): string {
  return JSON.stringify(text).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

/** @returns the type's simple kind for choosing an operation: `Integer`, `String`, `class`, `System.List` … */
export function typeName(type: ApexType): string {
  if (type.kind === 'primitive' || type.kind === 'platform') return type.name;
  return type.kind;
}

export const isPrimitive = (type: ApexType, name: string): boolean => type.kind === 'primitive' && type.name === name;

/** @returns whether a property's accessors run code (or may, in a subclass). */
export function hasAccessors(
  field: FieldSymbol,
  declaration: { readonly getter: { body: unknown } | null; readonly setter: { body: unknown } | null },
): boolean {
  const { getter, setter } = declaration;
  return (
    Boolean(getter?.body || setter?.body) ||
    field.modifiers.words.some((word) => word === 'virtual' || word === 'abstract' || word === 'override')
  );
}
