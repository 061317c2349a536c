/** A Map; keeps the order in which keys came. Text keys are case-sensitive, ids are one in both lengths. Apex Reference, "Map Class". */
import type { ApexType } from '../types/type.ts';
import { isId } from './apex-type-names.ts';
import { EqualObjects } from './equal-objects.ts';
import { normalisedId } from './id.ts';
import type { ApexValue } from './value.ts';

export class ApexMap<K = ApexValue, V = ApexValue> {
  private readonly items = new Map<unknown, { readonly key: K; value: V }>();
  private readonly equalObjects = new EqualObjects();
  private readonly holdsIds: boolean;

  constructor(
    readonly keyType: ApexType,
    readonly valueType: ApexType,
    entries: Iterable<readonly [K, V]> = [],
  ) {
    this.holdsIds = isId(keyType);
    for (const [key, value] of entries) this.set(key, value);
  }

  get size(): number {
    return this.items.size;
  }

  /** @returns null where the key is not there. */
  get(key: K): V | null {
    return this.items.get(this.keyOf(key, false))?.value ?? null;
  }

  has(key: K): boolean {
    return this.items.has(this.keyOf(key, false));
  }

  /** @returns the value it had before, or null. */
  set(key: K, value: V): V | null {
    const found = this.keyOf(key, true);
    const item = this.items.get(found);
    if (item === undefined) {
      this.items.set(found, { key: this.holdsIds && typeof key === 'string' ? (found as K) : key, value });
      return null;
    }
    const previous = item.value;
    item.value = value;
    return previous;
  }

  /** @returns the removed value, or null. */
  delete(key: K): V | null {
    const found = this.keyOf(key, false);
    const item = this.items.get(found);
    if (item === undefined) return null;
    this.items.delete(found);
    this.equalObjects.forget(found);
    return item.value;
  }

  clear(): void {
    this.items.clear();
    this.equalObjects.clear();
  }

  *keys(): Generator<K> {
    for (const { key } of this.items.values()) yield key;
  }

  *values(): Generator<V> {
    for (const { value } of this.items.values()) yield value;
  }

  *entries(): Generator<readonly [K, V]> {
    for (const { key, value } of this.items.values()) yield [key, value];
  }

  protected keyOf(key: K, isAdding: boolean): unknown {
    if (typeof key === 'string') return this.holdsIds && key.length === 15 ? (normalisedId(key) ?? key) : key;
    if (typeof key !== 'object') return key;
    return this.equalObjects.keyOf(key, isAdding);
  }
}
