/** The variables a dynamic query can bind by name: locals, then fields of the class. Apex Developer Guide, "Dynamic SOQL", "Dynamic SOSL". */
import type { LocalSymbol, NameableLocals } from '../types/checked.ts';
import type { ClassSymbol, FieldSymbol } from '../types/symbols.ts';
import type { BodyContext } from './body-context.ts';
import { localName, quote } from './names.ts';
import { member } from './reference.ts';

/** @returns the entries of an object literal, by lower-case name */
export function visibleNames({ inScope, ended }: NameableLocals, cx: BodyContext): string {
  const locals = [...inScope.keys()].map((name) => `${quote(name)}: ${localName(name)}`);
  const outliving = [...ended].map(([name, local]) => `${quote(name)}: ${cx.readerOf(local)}?.() ?? null`);
  // Reading a property may run code, which naming it in a query should not.
  const fields = fieldsInScope(cx.owner).filter(
    (field) => (field.isStatic || cx.hasThis) && !cx.unit.isComputed(field),
  );
  // The nearest comes last and counts.
  return [
    ...outliving,
    ...fields.map((field) => `${quote(field.name.toLowerCase())}: ${member(field, 'this', cx).read}`),
    ...locals,
  ].join(', ');
}

/**
 * A dynamic query still sees a variable whose block has ended, or null where the block never ran. Nothing tells of it
 * in the guide; salesforce.stackexchange.com 113091 and 164399 show it, and code relies on it.
 * @param node the one that declares the variable
 * @returns the code, behind the declaration, that lets later calls read it; empty for most
 */
export function keepForQueries(node: object, name: string, cx: BodyContext): string {
  const local = cx.unit.checked.symbolOf(node) as LocalSymbol | undefined;
  if (local === undefined || !cx.unit.checked.outlivesBlock(local)) return '';
  return ` ${cx.readerOf(local)} = () => ${localName(name)};`;
}

/** Statics of the outer class, then what is inherited, then the class's own: the nearest of a name counts. */
function fieldsInScope(owner: ClassSymbol | null): FieldSymbol[] {
  if (owner === null) return [];
  const outer = owner.outer === null ? [] : [...owner.outer.fields.values()].filter((field) => field.isStatic);
  return [...outer, ...inherited(owner)];
}

function inherited(owner: ClassSymbol): FieldSymbol[] {
  const { superclass } = owner;
  const above = superclass?.kind === 'class' ? inherited(superclass.symbol) : [];
  return [...above, ...owner.fields.values()];
}
