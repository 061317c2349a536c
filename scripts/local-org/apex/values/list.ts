/** A List. Apex Reference, "List Class". */
import type { ApexType } from '../types/type.ts';
import { apexError } from './exception.ts';
import type { ApexValue } from './value.ts';

export class ApexList<T = ApexValue> {
  constructor(
    readonly elementType: ApexType,
    readonly items: T[] = [],
  ) {}

  get size(): number {
    return this.items.length;
  }

  /** Raises `List index out of bounds: 3`. */
  get(index: number): T {
    this.checkIndex(index, this.items.length - 1);
    return this.items[index] as T;
  }

  set(index: number, value: T): void {
    this.checkIndex(index, this.items.length - 1);
    this.items[index] = value;
  }

  add(value: T): void {
    this.items.push(value);
  }

  /** Moves the elements from the index on. */
  insert(index: number, value: T): void {
    this.checkIndex(index, this.items.length);
    this.items.splice(index, 0, value);
  }

  remove(index: number): T {
    const removed = this.get(index);
    this.items.splice(index, 1);
    return removed;
  }

  [Symbol.iterator](): Iterator<T> {
    return this.items[Symbol.iterator]();
  }

  private checkIndex(index: number, last: number): void {
    if (index < 0 || index > last) throw apexError('System.ListException', `List index out of bounds: ${index}`);
  }
}
