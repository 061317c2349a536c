/** `super.toString()` and the like, where no class above has a body of its own: Object's, which do not ask the object. */
import { ownText } from '../values/string-of.ts';
import type { ApexObject } from '../values/object.ts';
import { identityOf } from '../values/value-key.ts';

const ofObject: Readonly<Record<string, (self: ApexObject, other?: unknown) => unknown>> = {
  'tostring/0': (self) => ownText(self),
  'hashcode/0': (self) => identityOf(self),
  'equals/1': (self, other) => self === other,
};

/** @returns Object's own body of the method in the slot; undefined when it has none */
export function bodyOfObject(slot: string): ((self: ApexObject, ...args: unknown[]) => unknown) | undefined {
  return ofObject[slot];
}
