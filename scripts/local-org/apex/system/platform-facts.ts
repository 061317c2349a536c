/** The platform's own list of types and members, as far as running code needs it. */
import table from '../types/platform-types.json';
import { cursors } from '../types/platform/cursors.ts';
import { org } from '../types/platform/org.ts';
import { amendments } from '../types/platform/amendments.ts';
import { pages } from '../types/platform/pages.ts';
import { tableOnDemand } from '../types/platform/namespaces.ts';

export interface PlatformFacts {
  readonly kind: string;
  readonly members: readonly string[];
  readonly extends?: readonly string[];
  /** Adds to what is known of the type, as in the checker's tables. */
  readonly merge?: boolean;
}

const facts = new Map<string, PlatformFacts>();
const namespaces = new Set<string>();

function add(types: Readonly<Record<string, PlatformFacts>>): void {
  for (const [name, entry] of Object.entries(types)) {
    const key = plainName(name).toLowerCase();
    const known = entry.merge === true ? facts.get(key) : undefined;
    facts.set(key, known ? { ...known, members: [...known.members, ...entry.members] } : entry);
    namespaces.add(name.slice(0, name.indexOf('.')).toLowerCase());
  }
}

add(table);
add(pages);
add(amendments);
add(cursors);
add(org);

/** Every type of the table by its full name, without type parameters. */
export const platformTypeNames: readonly string[] = Object.keys({ ...table, ...pages, ...amendments }).map(plainName);

export function factsOf(typeName: string): PlatformFacts | undefined {
  const name = plainName(typeName).toLowerCase();
  const namespace = name.slice(0, name.indexOf('.'));
  if (!namespaces.has(namespace)) {
    namespaces.add(namespace);
    add(tableOnDemand(namespace) ?? {});
  }
  return facts.get(name);
}

/** @returns full name of the platform type a type extends, or null. */
export function parentOf(typeName: string): string | null {
  const parent = factsOf(typeName)?.extends?.[0];
  if (parent === undefined) return null;
  return parent.includes('.') ? plainName(parent) : `System.${plainName(parent)}`;
}

/** `System.List<T>` → `System.List`; `Database.DMLOptions$EmailHeader` → `Database.DMLOptions.EmailHeader`. */
export function plainName(typeName: string): string {
  return typeName.replace(/<.*>$/, '').replaceAll('$', '.');
}

/** `static clone$(Boolean): SObject` → `clone(Boolean)`; `new(String)` → `(String)`. */
export function plainKey(key: string): string {
  return key
    .replace(/^new\(/, '(')
    .replaceAll('$', '')
    .replace(/\s+/g, ' ');
}
