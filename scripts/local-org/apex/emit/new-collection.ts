/** `new List<T>{…}`, `new Set<T>{…}`, `new Map<K, V>{k => v}`, `new T[n]`. */
import type { NewCollection } from '../syntax/nodes.ts';
import type { ApexType } from '../types/type.ts';
import type { BodyContext } from './body-context.ts';
import { expressionAs } from './conversion.ts';
import { nonNull } from './expression.ts';

export function newCollection(e: NewCollection, cx: BodyContext): string {
  const type = cx.typeOf(e);
  const args: readonly ApexType[] = type.kind === 'platform' ? type.args : [];
  const of = (index: number): string => cx.unit.constant(args[index]);
  const items = (e.elements ?? []).map((element) => expressionAs(element, args[0] as ApexType, cx)).join(', ');
  switch (type.kind === 'platform' ? type.name : '') {
    case 'System.List':
      return e.size === null ? `newList(${of(0)}, [${items}])` : `newSizedList(${of(0)}, ${nonNull(e.size, cx)})`;
    case 'System.Set':
      return `newSet(${of(0)}, [${items}])`;
    case 'System.Map': {
      const entries = (e.entries ?? []).map(
        ({ key, value }) =>
          `[${expressionAs(key, args[0] as ApexType, cx)}, ${expressionAs(value, args[1] as ApexType, cx)}]`,
      );
      return `newMap(${of(0)}, ${of(1)}, [${entries.join(', ')}])`;
    }
    default:
      throw new Error(`not a collection at ${e.at.line}:${e.at.column}`);
  }
}
