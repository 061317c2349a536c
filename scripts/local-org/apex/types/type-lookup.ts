/**
 * Types by name, in the order Apex looks: inner types of the class, of those around it and above it;
 * the project's classes; primitives and System types; records.
 * Source: Apex Developer Guide, "Namespaces, Classes and Variable Name Precedence".
 */
import type { UnitContext } from './context.ts';
import { chainOf } from './hierarchy.ts';
import { platform, PRIMITIVES, SOBJECT, sobject } from './known.ts';
import { platformNamespace, platformType } from './platform/registry.ts';
import type { ClassSymbol } from './symbols.ts';
import type { ApexType } from './type.ts';

/** Names that are both a System class and a record; the class is what a declaration means. */
const CLASS_RATHER_THAN_RECORD = new Set(['address', 'location', 'label', 'version']);
/** Classes that may be named by a second namespace. */
const ALIASES: ReadonlyMap<string, string> = new Map([['apexpages.pagereference', 'System.PageReference']]);
const UNLISTED_OBJECTS: ReadonlyMap<string, string> = new Map([['aggregateresult', 'AggregateResult']]);

/** @returns the type a single name means inside `scope`, or undefined */
export function findType(name: string, unit: UnitContext, scope: ClassSymbol | null): ApexType | undefined {
  return findProjectType(name, unit, scope) ?? findPlatformType(name, unit) ?? findBesideParent(name, scope);
}

/** @returns an inner type that stands beside a class above the scope: `Frame` for what extends `Shapes.Square`, if nothing nearer has the name */
function findBesideParent(name: string, scope: ClassSymbol | null): ApexType | undefined {
  for (let around = scope; around !== null; around = around.outer) {
    for (const { outer } of chainOf(around).slice(1)) {
      const inner = outer?.inner.get(name.toLowerCase());
      if (inner !== undefined) return { kind: 'class', symbol: inner };
    }
  }
  return undefined;
}

export function findProjectType(name: string, unit: UnitContext, scope: ClassSymbol | null): ApexType | undefined {
  const key = name.toLowerCase();
  for (let around = scope; around !== null; around = around.outer) {
    for (const symbol of chainOf(around)) {
      const inner = symbol.name.toLowerCase() === key && symbol.outer !== null ? symbol : symbol.inner.get(key);
      if (inner !== undefined) {
        return { kind: 'class', symbol: inner };
      }
    }
  }
  const symbol = unit.program.classes.get(key);
  return symbol === undefined ? undefined : { kind: 'class', symbol };
}

/** @returns a primitive, a type of System or Schema, which need no namespace, or a record */
export function findPlatformType(name: string, unit: UnitContext): ApexType | undefined {
  const key = name.toLowerCase();
  const simple = PRIMITIVES.get(key);
  if (simple !== undefined) {
    return simple;
  }
  if (key === 'sobject') {
    return SOBJECT;
  }
  const system = platformType(`system.${key}`) ?? platformType(`schema.${key}`);
  const record = findRecord(name, unit);
  if (record !== undefined && (system === undefined || !CLASS_RATHER_THAN_RECORD.has(key))) {
    return record;
  }
  return system === undefined ? undefined : platform(system.name);
}

/** @returns the record of that name, whatever else has it */
export function findRecord(name: string, unit: UnitContext): ApexType | undefined {
  const canonical = UNLISTED_OBJECTS.get(name.toLowerCase()) ?? unit.program.schema.object(name)?.name;
  return canonical === undefined ? undefined : sobject(canonical);
}

/** @returns `Messaging.InboundEmail`, `Schema.Account`, `System.String` by namespace and name */
export function findInNamespace(namespace: string, name: string, unit: UnitContext): ApexType | undefined {
  if (namespace.toLowerCase() === unit.program.namespace) {
    return findProjectType(name, unit, null);
  }
  const canonical = platformNamespace(namespace);
  if (canonical === undefined) {
    return undefined;
  }
  if (canonical === 'System') {
    return PRIMITIVES.get(name.toLowerCase()) ?? (name.toLowerCase() === 'sobject' ? SOBJECT : systemType(name));
  }
  const type = platformType(ALIASES.get(`${canonical}.${name}`.toLowerCase()) ?? `${canonical}.${name}`);
  if (type !== undefined) {
    return platform(type.name);
  }
  return canonical === 'Schema' ? findRecord(name, unit) : undefined;
}

function systemType(name: string): ApexType | undefined {
  const type = platformType(`System.${name}`);
  return type === undefined ? undefined : platform(type.name);
}

/** @returns a type nested in another: a class's inner type, `Messaging.InboundEmail` + `Header` */
export function findInner(outer: ApexType, name: string): ApexType | undefined {
  if (outer.kind === 'class') {
    for (const symbol of chainOf(outer.symbol)) {
      const inner = symbol.inner.get(name.toLowerCase());
      if (inner !== undefined) {
        return { kind: 'class', symbol: inner };
      }
    }
    return undefined;
  }
  // Flows are not known to the checker; each has a class by its name.
  if (outer.kind === 'platform' && outer.name === 'Flow.Interview') return outer;
  if (outer.kind !== 'platform') return undefined;
  // `System.Database.SaveResult` is `Database.SaveResult`: a class of System and a namespace share the name.
  const shared = outer.name === 'System.System' ? null : outer.name.replace(/^System\./, '');
  const nested =
    platformType(`${outer.name}$${name}`) ?? (shared === null ? undefined : platformType(`${shared}.${name}`));
  return nested === undefined ? undefined : platform(nested.name);
}
