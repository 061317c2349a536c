/** What `iterator()` of a platform collection gives; it answers the slots that a project's Iterator does. */
import { apexError } from '../values/exception.ts';

export class PlatformIterator<T> {
  private readonly items: readonly T[];
  private index = 0;

  constructor(
    items: Iterable<T>,
    readonly typeName = 'System.Iterator',
  ) {
    this.items = [...items];
  }

  'hasnext/0'(): boolean {
    return this.index < this.items.length;
  }

  'next/0'(): T {
    if (!this['hasnext/0']()) throw apexError('System.NoSuchElementException', 'Iterator has no more elements.');
    return this.items[this.index++] as T;
  }

  /** What `next` was not asked for yet. */
  rest(): readonly T[] {
    return this.items.slice(this.index);
  }
}

/** @returns the elements of a List, a Set, or a project's Iterable. */
export function elementsOf<T>(source: unknown): Iterable<T> {
  if (source === null) throw apexError('System.NullPointerException', 'Argument cannot be null.');
  if (typeof (source as Iterable<T>)[Symbol.iterator] === 'function') return source as Iterable<T>;
  return { [Symbol.iterator]: () => steps((source as Slots)['iterator/0']() as Slots) as Iterator<T> };
}

type Slots = Record<'iterator/0' | 'hasnext/0' | 'next/0', () => unknown>;

function* steps(iterator: Slots): Generator<unknown> {
  while (iterator['hasnext/0']() === true) yield iterator['next/0']();
}
