/** A Set; keeps the order in which elements came. Apex Reference, "Set Class". */
import type { ApexType } from '../types/type.ts';
import { isId } from './apex-type-names.ts';
import { EqualObjects } from './equal-objects.ts';
import { normalisedId } from './id.ts';
import type { ApexValue } from './value.ts';

export class ApexSet<T = ApexValue> {
  private readonly elements = new Map<unknown, T>();
  private readonly equalObjects = new EqualObjects();
  private readonly holdsIds: boolean;

  constructor(
    readonly elementType: ApexType,
    items: Iterable<T> = [],
  ) {
    this.holdsIds = isId(elementType);
    for (const item of items) this.add(item);
  }

  get size(): number {
    return this.elements.size;
  }

  /** @returns whether it was not there before. */
  add(value: T): boolean {
    const key = this.keyOf(value, true);
    if (this.elements.has(key)) return false;
    this.elements.set(key, this.holdsIds && typeof value === 'string' ? (key as T) : value);
    return true;
  }

  has(value: T): boolean {
    return this.elements.has(this.keyOf(value, false));
  }

  /** @returns whether it was there. */
  delete(value: T): boolean {
    const key = this.keyOf(value, false);
    this.equalObjects.forget(key);
    return this.elements.delete(key);
  }

  clear(): void {
    this.elements.clear();
    this.equalObjects.clear();
  }

  [Symbol.iterator](): Iterator<T> {
    return this.elements.values();
  }

  private keyOf(value: T, isAdding: boolean): unknown {
    if (typeof value === 'string') return this.holdsIds && value.length === 15 ? (normalisedId(value) ?? value) : value;
    if (typeof value !== 'object') return value;
    return this.equalObjects.keyOf(value, isAdding);
  }
}
