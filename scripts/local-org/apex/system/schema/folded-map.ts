/** The maps of describes (`getGlobalDescribe()`, `fields.getMap()`): keys are lower case and found in any case. */
import { qualifiedName } from '../../../schema/qualified-name.ts';
import type { ApexType } from '../../types/type.ts';
import { ApexMap } from '../../values/map.ts';

/** In a project with a namespace its own names have the prefix and are found without it too. */
export class FoldedMap<V> extends ApexMap<string, V> {
  constructor(
    keyType: ApexType,
    valueType: ApexType,
    entries: Iterable<readonly [string, V]>,
    private readonly namespace?: string,
  ) {
    super(keyType, valueType);
    for (const [key, value] of entries) this.set(key, value);
  }

  protected override keyOf(key: string | null, isAdding: boolean): unknown {
    return super.keyOf((key === null ? key : this.folded(key)) as string, isAdding);
  }

  override set(key: string, value: V): V | null {
    return super.set(this.folded(key), value);
  }

  private folded(key: string): string {
    return qualifiedName(key, this.namespace).toLowerCase();
  }
}
