/** Calls through a platform interface (`Iterator<T> i; i.next()`): the object's own method under its well-known slot. */
import type { ApexObject } from '../values/object.ts';
import type { PlatformFunction } from './platform-class.ts';

/** @param key `compare(T, T)`; @returns a function that calls the slot `compare/2` */
export function slotCall(key: string): PlatformFunction {
  const slot = slotOf(key);
  return (_tx, self: ApexObject, ...args: unknown[]) => (self[slot] as (...values: unknown[]) => unknown).apply(self, args);
}

function slotOf(key: string): string {
  const [, name = '', parameters = ''] = /^(\w+)\((.*)\)$/.exec(key) ?? [];
  return `${name.toLowerCase()}/${countParameters(parameters)}`;
}

/** Commas inside `Map<String, Object>` part no parameters. */
function countParameters(text: string): number {
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
