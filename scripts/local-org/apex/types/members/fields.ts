/** Fields and properties by name. */
import { ancestorsOf, chainOf } from '../hierarchy.ts';
import { platform } from '../known.ts';
import { platformType } from '../platform/registry.ts';
import type { PlatformProperty } from '../platform/signatures.ts';
import { substitute } from '../platform/substitution.ts';
import type { ClassSymbol, FieldSymbol } from '../symbols.ts';
import type { ApexType } from '../type.ts';

export function findField(symbol: ClassSymbol, name: string): FieldSymbol | undefined {
  for (const each of chainOf(symbol)) {
    const field = each.fields.get(name.toLowerCase());
    if (field !== undefined) {
      return field;
    }
  }
  return undefined;
}

/** @returns a property of a platform type or of one above it, with its declaring type's name */
export function findPlatformProperty(
  type: ApexType,
  name: string,
): { readonly owner: string; readonly property: PlatformProperty } | undefined {
  const start = type.kind === 'primitive' ? platform(`System.${type.name}`) : type;
  for (const each of [start, ...ancestorsOf(start)]) {
    const info = each.kind === 'platform' ? platformType(each.name) : undefined;
    const property = info?.properties.get(name.toLowerCase());
    if (info !== undefined && property !== undefined && each.kind === 'platform') {
      return {
        owner: info.name,
        property: { ...property, type: substitute(property.type, info.typeParameters, each.args) },
      };
    }
  }
  return undefined;
}
