/** Properties with accessor bodies. Automatic ones are plain fields. */
import type { Accessor, PropertyDeclaration } from '../syntax/nodes.ts';
import type { ClassSymbol, FieldSymbol } from '../types/symbols.ts';
import { emitFunction } from './function-body.ts';
import { backingName, hasAccessors, localName, memberName, quote, staticName } from './names.ts';
import { statements } from './statement.ts';
import type { UnitContext } from './unit-context.ts';

/** @returns the symbol, when the property needs code. */
function computedProperty(owner: ClassSymbol, declaration: PropertyDeclaration): FieldSymbol | null {
  const field = owner.fields.get(declaration.name.toLowerCase());
  return field !== undefined && hasAccessors(field, declaration) ? field : null;
}

export function instanceProperty(unit: UnitContext, owner: ClassSymbol, declaration: PropertyDeclaration): void {
  const field = computedProperty(owner, declaration);
  if (field === null) return;
  const [name, stored] = [memberName(field.name), `this.${backingName(field.name)}`];
  accessor(unit, owner, field, declaration.getter, `get ${name}()`, `return ${stored};`);
  accessor(
    unit,
    owner,
    field,
    declaration.setter,
    `set ${name}(${localName('value')})`,
    `${stored} = ${localName('value')};`,
  );
}

export function staticProperty(unit: UnitContext, owner: ClassSymbol, declaration: PropertyDeclaration): void {
  const field = computedProperty(owner, declaration);
  if (field === null) return;
  const stored = staticName(field);
  unit.writer.line(`Object.defineProperty(${unit.holder(owner)}, ${quote(memberName(field.name))}, {`);
  accessor(unit, owner, field, declaration.getter, 'get()', `return ${stored};`);
  unit.writer.line(',');
  accessor(unit, owner, field, declaration.setter, `set(${localName('value')})`, `${stored} = ${localName('value')};`);
  unit.writer.line('});');
}

function accessor(
  unit: UnitContext,
  owner: ClassSymbol,
  field: FieldSymbol,
  of: Accessor | null,
  head: string,
  automatic: string,
): void {
  unit.writer.enter(`Class.${owner.fullName}.${field.name}`);
  unit.writer.mark(of?.at ?? field.at);
  const body = of?.body?.statements ?? [];
  emitFunction({
    unit,
    owner,
    head,
    statements: body,
    block: of?.body ?? null,
    accessorOf: field,
    hasThis: !field.isStatic,
    returns: head.startsWith('get') ? field.type : null,
    emit: (cx) => (of?.body ? statements(body, cx) : cx.write(automatic)),
  });
}
