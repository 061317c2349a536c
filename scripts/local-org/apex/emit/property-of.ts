/** The declaration behind a property's symbol. */
import type { PropertyDeclaration } from '../syntax/nodes.ts';
import type { FieldSymbol } from '../types/symbols.ts';

/** @returns the property's declaration, or null for a plain field. */
export function propertyOf(field: FieldSymbol): PropertyDeclaration | null {
  const { declaration } = field.owner;
  if (field.kind !== 'property' || declaration.kind !== 'Class') return null;
  const name = field.name.toLowerCase();
  const found = declaration.members.find((member) => member.kind === 'Property' && member.name.toLowerCase() === name);
  return (found as PropertyDeclaration | undefined) ?? null;
}
