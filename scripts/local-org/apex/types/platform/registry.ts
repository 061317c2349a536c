/** The platform's types by name, read from the tables when first asked for. */
import extracted from '../platform-types.json';
import type { ApexType } from '../type.ts';
import { amendments, amendmentsOnDemand } from './amendments.ts';
import { collections } from './collections.ts';
import { cursors } from './cursors.ts';
import { language } from './language.ts';
import { org } from './org.ts';
import { pages } from './pages.ts';
import { namespaceOnDemand, tableOnDemand } from './namespaces.ts';
import { readMember, readType, type PlatformMethod, type PlatformProperty } from './signatures.ts';
import type { PlatformEntry, PlatformTable } from './table.ts';

export interface PlatformType {
  /** `System.List`, without type parameters. */
  readonly name: string;
  readonly kind: 'class' | 'interface' | 'enum';
  readonly typeParameters: readonly string[];
  readonly parents: readonly ApexType[];
  /** By lower-case name. */
  readonly methods: ReadonlyMap<string, readonly PlatformMethod[]>;
  readonly constructors: readonly PlatformMethod[];
  readonly properties: ReadonlyMap<string, PlatformProperty>;
  /** Canonical spelling by lower-case name. */
  readonly enumValues: ReadonlyMap<string, string>;
}

interface Source {
  readonly key: string;
  readonly entry: PlatformEntry;
}

const sources = new Map<string, Source>();
const namespaces = new Map<string, string>();
const read = new Map<string, PlatformType>();

function add(table: PlatformTable): void {
  for (const [key, entry] of Object.entries(table)) {
    const name = key.replace(/<.*/, '');
    const known = sources.get(name.toLowerCase());
    const merged = entry.merge === true && known !== undefined ? mergeEntries(known.entry, entry) : entry;
    sources.set(name.toLowerCase(), { key, entry: merged });
    const namespace = name.slice(0, name.indexOf('.'));
    namespaces.set(namespace.toLowerCase(), namespace);
  }
}

function mergeEntries(base: PlatformEntry, added: PlatformEntry): PlatformEntry {
  const keyOf = (line: string) => line.replace(/\):.*$/, ')').replace(/\$\(/, '(');
  const replaced = new Set(added.members.map(keyOf));
  const members = [...base.members.filter((line) => !replaced.has(keyOf(line))), ...added.members];
  return {
    ...base,
    members,
    extends: [...(base.extends ?? []), ...(added.extends ?? [])],
    implements: [...(base.implements ?? []), ...(added.implements ?? [])],
  };
}

add(extracted as PlatformTable);
add(collections);
add(language);
add(pages);
add(amendments);
add(org);
add(cursors);

/** @param name in any case, with its namespace: `system.list`, `Messaging.InboundEmail$Header` */
export function platformType(name: string): PlatformType | undefined {
  const key = name.toLowerCase();
  const known = read.get(key);
  if (known === undefined) addOnDemand(key.slice(0, key.indexOf('.')));
  const source = sources.get(key);
  if (known !== undefined || source === undefined) {
    return known;
  }
  const type = readEntry(source);
  read.set(key, type);
  return type;
}

/** @returns the canonical spelling of a platform namespace */
export function platformNamespace(name: string): string | undefined {
  return namespaces.get(name.toLowerCase()) ?? namespaceOnDemand(name);
}

/** Adds the table of a namespace when it is first named. */
function addOnDemand(namespace: string): void {
  if (namespaces.has(namespace)) return;
  const table = tableOnDemand(namespace);
  if (table === undefined) return;
  add(table);
  const amended = Object.entries(amendmentsOnDemand).filter(([name]) => name.toLowerCase().startsWith(`${namespace}.`));
  add(Object.fromEntries(amended));
}

function readEntry({ key, entry }: Source): PlatformType {
  const name = key.replace(/<.*/, '');
  const typeParameters =
    /<(.*)>/
      .exec(key)?.[1]
      ?.split(',')
      .map((part) => part.trim()) ?? [];
  const methods = new Map<string, PlatformMethod[]>();
  const properties = new Map<string, PlatformProperty>();
  const enumValues = new Map<string, string>();
  const constructors: PlatformMethod[] = [];
  for (const line of entry.members) {
    const member = readMember(line, typeParameters);
    if (member.kind === 'value') {
      enumValues.set(member.name.toLowerCase(), member.name);
    } else if (member.kind === 'property') {
      properties.set(member.key.toLowerCase(), member);
    } else if (member.kind === 'constructor') {
      constructors.push(member);
    } else {
      const overloads = methods.get(member.name.toLowerCase()) ?? [];
      overloads.push(member);
      methods.set(member.name.toLowerCase(), overloads);
    }
  }
  const parents = [...(entry.extends ?? []), ...(entry.implements ?? [])].map((parent) =>
    readType(parent, typeParameters),
  );
  return {
    name,
    kind: entry.kind as PlatformType['kind'],
    typeParameters,
    parents,
    methods,
    constructors,
    properties,
    enumValues,
  };
}
