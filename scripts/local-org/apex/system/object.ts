/** What every object has. Apex Developer Guide, "Object Class". */
import { equalValues } from '../values/equality.ts';
import { hashCode } from '../values/hash-code.ts';
import type { ApexObject } from '../values/object.ts';
import { stringOf } from '../values/string-of.ts';
import type { PlatformClass } from './platform-class.ts';

export const objectClass: PlatformClass = {
  name: 'System.Object',
  methods: {
    // Its fields hold what those of the first hold; no constructor runs.
    'clone()': (_tx, self: ApexObject) => Object.assign(self.$info.allocate(), self),
    'equals(Object)': (_tx, self: unknown, other: unknown) => equalValues(self, other),
    'hashCode()': (_tx, self: unknown) => hashCode(self),
    'toString()': (_tx, self: unknown) => stringOf(self),
  },
  isInstance: () => true,
};
