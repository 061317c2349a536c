/** A List. Apex Reference, "List Class". */
import type { ApexType } from '../types/type.ts';
import { apexError, type ApexException } from './exception.ts';
import type { ApexValue } from './value.ts';

export function modifiedInLoop(): ApexException {
  return apexError('System.FinalException', 'Cannot modify a collection while it is being iterated.');
}

export class ApexList<T = ApexValue> {
  /** How many loops go over it now: meanwhile elements neither come nor go. Apex Developer Guide, "Iterating Collections". */
  loops = 0;

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
    if (this.loops > 0) throw this.refusal();
    this.items.push(value);
  }

  /** Moves the elements from the index on. */
  insert(index: number, value: T): void {
    if (this.loops > 0) throw this.refusal();
    this.checkIndex(index, this.items.length);
    this.items.splice(index, 0, value);
  }

  remove(index: number): T {
    if (this.loops > 0) throw this.refusal();
    const removed = this.get(index);
    this.items.splice(index, 1);
    return removed;
  }

  clear(): void {
    if (this.loops > 0) throw this.refusal();
    this.items.length = 0;
  }

  /** From now on no elements come or go, as in `Trigger.new`: it is as if a loop never ended. */
  freeze(): this {
    this.loops = Infinity;
    return this;
  }

  [Symbol.iterator](): Iterator<T> {
    return this.items[Symbol.iterator]();
  }

  private refusal(): ApexException {
    return this.loops === Infinity ? apexError('System.FinalException', 'Collection is read-only') : modifiedInLoop();
  }

  private checkIndex(index: number | null, last: number): void {
    if (index === null) throw apexError('System.NullPointerException', 'Attempt to de-reference a null object');
    if (index < 0 || index > last) throw apexError('System.ListException', `List index out of bounds: ${index}`);
  }
}
