/** The platform methods that resolve `:name` in their text. Apex Developer Guide, "Dynamic SOQL", "Dynamic SOSL". */
const BINDING: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['System.Database', new Set(['query', 'countquery', 'getquerylocator', 'getcursor', 'getpaginationcursor'])],
  ['System.Search', new Set(['query', 'find'])],
]);

/** @returns whether the platform method resolves `:name` in its text */
export function bindsByName(to: { readonly type: string; readonly key: string }): boolean {
  return BINDING.get(to.type)?.has(to.key.slice(0, to.key.indexOf('(')).toLowerCase()) === true;
}
