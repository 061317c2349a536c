/** Where generated code finds the functions behind the platform's members. */
import { isExtendable } from './extendable/base-class.ts';
import { slotCall } from './interface-class.ts';
import { platformEnumValue, platformEnumValues } from './platform-enums.ts';
import type { PlatformClass, PlatformFunction } from './platform-class.ts';
import { recordClass } from './platform-record.ts';
import { platformClasses } from './platform-classes.ts';
import { factsOf, parentOf, plainKey, plainName } from './platform-facts.ts';
import { ApexList } from '../values/list.ts';
import { platformType } from '../values/apex-type-names.ts';
import { exceptionClassOf, isExceptionType } from './exception.ts';

export { platformClasses } from './platform-classes.ts';

type Constructor = NonNullable<PlatformClass['constructors']>[string];
type StaticProperty = NonNullable<PlatformClass['staticProperties']>[string];
type Property = NonNullable<PlatformClass['properties']>[string];

const byName = new Map<string, PlatformClass>(platformClasses.map((entry) => [entry.name.toLowerCase(), entry]));

/** @param type full name, `System.List` or `System.List<T>`; @returns the class's implementation. */
export function platformClass(type: string): PlatformClass | undefined {
  const name = plainName(type);
  return (
    byName.get(name.toLowerCase()) ??
    (isExceptionType(name) ? exceptionClassOf(name) : holdsOnlyValues(name) ? valueHolder(name) : undefined)
  );
}

/**
 * A class that has nothing but properties, and methods that get and set these, does nothing but hold them, so its table
 * is all there is to know.
 */
function holdsOnlyValues(name: string): boolean {
  const facts = factsOf(name);
  const parent = parentOf(name);
  if (facts?.kind !== 'class' || !(parent === null || holdsOnlyValues(parent))) return false;
  const members = facts.members.filter((member) => member !== 'new()');
  const held = new Set(
    members.flatMap((member) => /^(?:(\w+): |set([A-Z]\w*)\([^,]+\): void$)/.exec(member)?.slice(1) ?? []).map(lower),
  );
  return members.every((member) => {
    const [, getter] = /^(?:get|is|has)([A-Z]\w*)\(\): /.exec(member) ?? [];
    return getter === undefined ? /^(\w+: |set[A-Z]\w*\([^,]+\): void$)/.test(member) : held.has(lower(getter));
  });
}

function lower(text: string | undefined): string {
  return text?.toLowerCase() ?? '';
}

function valueHolder(name: string): PlatformClass {
  const made = recordClass(name);
  byName.set(name.toLowerCase(), made);
  return made;
}

/** @returns the function behind `static valueOf(Object)`, or undefined where the local org has none. */
export function findStatic(type: string, key: string): PlatformFunction | undefined {
  return inherited(type, (entry) => own(entry.statics, key)) ?? enumStatic(type, plainKey(key));
}

/** @returns the function behind an instance method; interfaces call the object's own. */
export function findMethod(type: string, key: string): PlatformFunction | undefined {
  const found = inherited(type, (entry) => own(entry.methods, key));
  if (found) return found;
  const kind = factsOf(type)?.kind;
  if (kind === 'interface' || isExtendable(plainName(type))) return slotCall(plainName(type), plainKey(key));
  return own(byName.get(kind === 'enum' ? 'system.enum' : 'system.object')?.methods, key);
}

export function findConstructor(type: string, key: string): Constructor | undefined {
  return own(platformClass(type)?.constructors, key);
}

export function findProperty(type: string, key: string, isStatic: true): StaticProperty | undefined;
export function findProperty(type: string, key: string, isStatic: boolean): StaticProperty | Property | undefined;
export function findProperty(type: string, key: string, isStatic: boolean): StaticProperty | Property | undefined {
  const name = key.replace(/:.*$/, '').replaceAll('$', '');
  return inherited<StaticProperty | Property>(type, (entry) =>
    anyCase(isStatic ? entry.staticProperties : entry.properties, name),
  );
}

/** A class has its parents' members. */
function inherited<T>(type: string, find: (entry: PlatformClass) => T | undefined): T | undefined {
  for (let name: string | null = plainName(type); name !== null; name = parentOf(name)) {
    const entry = platformClass(name);
    const found = entry && find(entry);
    if (found) return found;
  }
  return undefined;
}

function own<T>(members: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  const plain = plainKey(key);
  return members && Object.hasOwn(members, plain) ? members[plain] : undefined;
}

function anyCase<T>(members: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  const found = Object.keys(members ?? {}).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return found === undefined ? undefined : members?.[found];
}

function enumStatic(type: string, key: string): PlatformFunction | undefined {
  if (factsOf(type)?.kind !== 'enum') return undefined;
  if (key === 'valueOf(String)') return (_tx, name: string) => platformEnumValue(type, name);
  if (key === 'values()') return () => new ApexList(platformType(type), [...platformEnumValues(type)]);
  return undefined;
}
