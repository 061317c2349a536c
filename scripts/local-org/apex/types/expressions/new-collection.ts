/** `new List<T>{…}`, `new Set<T>{…}`, `new Map<K, V>{…}`, `new T[]{…}`, `new T[3]`. */
import type { NewCollection } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { INTEGER, UNKNOWN } from '../known.ts';
import type { ApexType } from '../type.ts';
import { resolveType } from '../type-resolution.ts';
import { checkAssigned } from './assignable.ts';

export function newCollection(node: NewCollection, body: BodyContext): ApexType {
  const type = resolveType(node.type, body.unit, body.owner);
  const [first, second] = type.kind === 'platform' ? type.args : [];
  for (const element of node.elements ?? []) {
    checkAssigned(element, first ?? UNKNOWN, body);
  }
  for (const { key, value } of node.entries ?? []) {
    checkAssigned(key, first ?? UNKNOWN, body);
    checkAssigned(value, second ?? UNKNOWN, body);
  }
  if (node.size !== null) {
    checkAssigned(node.size, INTEGER, body);
  }
  return type;
}
