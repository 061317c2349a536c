/**
 * Objects that have no rows of their own: what a query finds below a parent is put together from other objects.
 * Object Reference, "ProcessInstanceHistory": steps of an approval and requests that wait, read in nested queries alone.
 */
const names: ReadonlySet<string> = new Set(['ProcessInstanceHistory']);

export function isPutTogether({ name }: { readonly name: string }): boolean {
  return names.has(name);
}
