/** The variables a dynamic query can bind by name: locals, then fields of the class. Apex Developer Guide, "Dynamic SOQL", "Dynamic SOSL". */
import type { MethodCall } from '../syntax/nodes.ts';
import type { ClassSymbol, FieldSymbol } from '../types/symbols.ts';
import type { BodyContext } from './body-context.ts';
import { quote } from './names.ts';
import { member } from './reference.ts';

const BINDING: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['System.Database', new Set(['query', 'countquery', 'getquerylocator', 'getcursor', 'getpaginationcursor'])],
  ['System.Search', new Set(['query', 'find'])],
]);

/** @returns whether the platform method resolves `:name` in its text */
export function bindsByName(to: { readonly type: string; readonly key: string }): boolean {
  return BINDING.get(to.type)?.has(to.key.slice(0, to.key.indexOf('(')).toLowerCase()) === true;
}

/** @returns the entries of an object literal, by lower-case name */
export function visibleNames(e: MethodCall, cx: BodyContext): string {
  const locals = [...cx.unit.checked.localsAt(e).keys()].map((local) => `${quote(local)}: v_${local}`);
  // Reading a property may run code, which naming it in a query should not.
  const fields = fieldsInScope(cx.owner).filter(
    (field) => (field.isStatic || cx.hasThis) && !cx.unit.isComputed(field),
  );
  return [
    ...fields.map((field) => `${quote(field.name.toLowerCase())}: ${member(field, 'this', cx).read}`),
    ...locals,
  ].join(', ');
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
