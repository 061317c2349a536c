/**
 * What `Map.keySet()` gives: the keys of the map as they are now and become. What is taken out of it leaves the map too;
 * nothing can be put in. Apex Reference, "Map Class".
 */
import { apexError } from './exception.ts';
import type { ApexMap } from './map.ts';
import { ApexSet } from './set.ts';
import type { ApexValue } from './value.ts';

export class KeySet extends ApexSet {
  constructor(private readonly map: ApexMap) {
    super(map.keyType);
  }

  override get size(): number {
    return this.map.size;
  }

  override add(): boolean {
    throw apexError('System.FinalException', 'Collection is read-only');
  }

  override has(key: ApexValue): boolean {
    return this.map.has(key);
  }

  override delete(key: ApexValue): boolean {
    const isThere = this.map.has(key);
    this.map.delete(key);
    return isThere;
  }

  override clear(): void {
    this.map.clear();
  }

  /** Over the keys there are when it begins, whatever becomes of the map. */
  override [Symbol.iterator](): Iterator<ApexValue> {
    return [...this.map.keys()].values();
  }
}
