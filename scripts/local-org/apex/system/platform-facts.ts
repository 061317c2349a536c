/** The platform's own list of types and members, as far as running code needs it. */
import table from '../types/platform-types.json';

export interface PlatformFacts {
  readonly kind: string;
  readonly members: readonly string[];
  readonly extends?: readonly string[];
}

const facts = new Map<string, PlatformFacts>(
  Object.entries(table as Readonly<Record<string, PlatformFacts>>).map(([name, entry]) => [
    plainName(name).toLowerCase(),
    entry,
  ]),
);

/** Every type of the table by its full name, without type parameters. */
export const platformTypeNames: readonly string[] = Object.keys(table).map(plainName);

export function factsOf(typeName: string): PlatformFacts | undefined {
  return facts.get(plainName(typeName).toLowerCase());
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
