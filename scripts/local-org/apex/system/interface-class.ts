/** Calls through a platform interface (`Iterator<T> i; i.next()`): the object's own method under its well-known slot. */
import { platformSlot } from '../types/platform-slot.ts';
import type { ApexObject } from '../values/object.ts';
import { elementsOf, PlatformIterator } from './iterator.ts';
import type { PlatformFunction } from './platform-class.ts';

/** @param key `compare(T, T)`; @returns a function that calls the slot `compare/2` */
export function slotCall(type: string, key: string): PlatformFunction {
  const [, name = '', parameters = ''] = /^(\w+)\((.*)\)$/.exec(key) ?? [];
  const slot = platformSlot(type, name, countParameters(parameters));
  // A List or a Set that stands as an Iterable has no slots.
  if (slot === 'iterator/0')
    return (_tx, self: ApexObject) =>
      self[slot] === undefined ? new PlatformIterator(elementsOf(self)) : (self[slot] as () => unknown)();
  return (_tx, self: ApexObject, ...args: unknown[]) =>
    (self[slot] as (...values: unknown[]) => unknown).apply(self, args);
}

/** Commas inside `Map<String, Object>` part no parameters. */
export function countParameters(text: string): number {
  if (text === '') return 0;
  let depth = 0;
  let count = 1;
  for (const character of text) {
    if (character === '<') depth++;
    else if (character === '>') depth--;
    else if (character === ',' && depth === 0) count++;
  }
  return count;
}
