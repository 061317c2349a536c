/** The accessors of a property, which may be seen from fewer places than the property. Apex Developer Guide, "Apex Properties". */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { Expression, Modifiers } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import type { FieldSymbol } from '../symbols.ts';
import { canSee } from '../visibility.ts';

/** @returns the accessor's modifiers; null when the property lacks it, undefined where it is not told */
export function accessorOf(field: FieldSymbol, which: 'getter' | 'setter'): Modifiers | null | undefined {
  const { declaration } = field.owner;
  const property =
    declaration.kind === 'Class'
      ? declaration.members.find((member) => member.kind === 'Property' && member.name === field.name)
      : undefined;
  return property?.kind === 'Property' ? (property[which]?.modifiers ?? null) : undefined;
}

/** `@TestVisible` stands before the property, not before its accessor. */
export function canUse(field: FieldSymbol, accessor: Modifiers, body: BodyContext): boolean {
  if (accessor.words.length === 0) return true;
  const annotations = [...accessor.annotations, ...field.modifiers.annotations];
  return canSee(field.owner, { ...accessor, annotations }, body.owner);
}

/** Reports a property that is read where its getter is not seen, or that has none. */
export function checkReadable(node: Expression, body: BodyContext): void {
  if (node.kind !== 'Name' && node.kind !== 'FieldAccess') return;
  const resolution = body.unit.facts.resolutions.get(node);
  if (resolution?.kind !== 'field' || resolution.field.kind !== 'property') return;
  const { field } = resolution;
  const getter = accessorOf(field, 'getter');
  if (getter === null || (getter !== undefined && !canUse(field, getter, body)))
    body.unit.report(compileErrors.hiddenVariable, node.at, `${field.owner.fullName}.${field.name}`);
}
