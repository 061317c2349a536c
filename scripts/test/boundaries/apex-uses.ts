/** Which classes an Apex file uses, by the checked program: types that it names, and members that it reaches through values. */
import type { CheckedUnit, Resolution } from '../../local-org/apex/types/checked.ts';
import type { ApexType } from '../../local-org/apex/types/type.ts';
import type { ClassSymbol } from '../../local-org/apex/types/symbols.ts';
import type { Expression, Position, TypeRef } from '../../local-org/apex/syntax/nodes.ts';

export interface ApexUse {
  /** Top-level class. */
  readonly used: ClassSymbol;
  readonly at: Position;
}

/** @returns each class with the first place that uses it */
export function usesOf(unit: CheckedUnit): ApexUse[] {
  const found = new Map<ClassSymbol, ApexUse>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      node.forEach(visit);
    } else if (isNode(node)) {
      for (const used of classesOf(node, unit)) {
        if (!found.has(used)) {
          found.set(used, { used, at: node.at });
        }
      }
      Object.values(node).forEach(visit);
    } else if (typeof node === 'object' && node !== null) {
      Object.values(node).forEach(visit);
    }
  };
  visit(unit.unit);
  return [...found.values()].filter(({ used }) => used !== unit.symbol);
}

interface Node {
  readonly kind: string;
  readonly at: Position;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'kind' in value && 'at' in value;
}

function classesOf(node: Node, unit: CheckedUnit): ClassSymbol[] {
  if (node.kind === 'TypeRef') {
    return symbolsOf(unit.typeOfRef(node as unknown as TypeRef));
  }
  const resolution = unit.resolutionOf(node as unknown as Expression);
  return resolution === undefined ? [] : ownersOf(resolution).map(outermost);
}

function ownersOf(resolution: Resolution): ClassSymbol[] {
  switch (resolution.kind) {
    case 'method':
      return [resolution.method.owner];
    case 'field':
      return [resolution.field.owner];
    case 'constructor':
      return [resolution.constructor.owner];
    case 'enumValue':
      return [resolution.symbol];
    case 'type':
      return symbolsOf(resolution.type);
    default:
      return [];
  }
}

/** `Map<Id, FitSummary>` → FitSummary */
function symbolsOf(type: ApexType): ClassSymbol[] {
  if (type.kind === 'class') {
    return [outermost(type.symbol)];
  }
  return type.kind === 'platform' ? type.args.flatMap(symbolsOf) : [];
}

function outermost(symbol: ClassSymbol): ClassSymbol {
  return symbol.outer === null ? symbol : outermost(symbol.outer);
}
