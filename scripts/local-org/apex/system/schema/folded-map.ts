/** The maps of describes (`getGlobalDescribe()`, `fields.getMap()`): keys are lower case and found in any case. */
import { ApexMap } from '../../values/map.ts';

export class FoldedMap<V> extends ApexMap<string, V> {
  protected override keyOf(key: string | null, isAdding: boolean): unknown {
    return super.keyOf((key?.toLowerCase() ?? key) as string, isAdding);
  }

  override set(key: string, value: V): V | null {
    return super.set(key.toLowerCase(), value);
  }
}
